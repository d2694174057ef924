import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '../prisma/migrate.ts'
import { createDb } from '../src/db.ts'
import { startEmulator } from '../src/emulator/index.ts'
import { PLAYERS } from '../src/simulator/players.ts'
import { clearStage, prepareStage } from '../src/simulator/stage.ts'

/**
 * How long the papers of a whole province take, and how much memory: from the row that somebody asks for to the file in
 * the storage, made by a worker as it runs in production, in a process of its own. DATABASE_URL must name a scratch
 * database: it is emptied.
 *
 *     DATABASE_URL=postgresql://…/scratch REDIS_URL=redis://…/9 node --import tsx bench/papers.ts 100000
 */
const models = Number(process.argv[2] ?? 100_000)
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env
if (!databaseUrl || !redisUrl) throw new Error('Set DATABASE_URL (a scratch database, it is emptied) and REDIS_URL.')

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

await migrate(databaseUrl)
const db = createDb({ databaseUrl })
await clearStage(db)
await prepareStage(db, new Date())
const unit = await db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
await fill(models)
const emulator = await startEmulator({ people: PLAYERS, speed: 1000 })
const worker = await startWorker()
const said = (text: string) => process.stdout.write(`${text}\n`)
try {
  said(`${cpus().length} cores, ${models} models; the worker has ${peak()} MB before it begins`)
  for (const [kind, more] of [
    ['report', { form: 'party' }],
    ['tables', {}],
    ['register', {}],
    ['csv', {}],
  ] as const)
    said(`${kind}: ${(await make(kind, more)).toFixed(1)} s; the worker’s highest so far is ${peak()} MB`)
} finally {
  worker.kill('SIGTERM')
  await once(worker, 'exit')
  await emulator.close()
  await db.$disconnect()
}

/** Seconds from the row to the file that is in the storage. */
async function make(kind: string, more: object): Promise<number> {
  const person = await db.person.findFirstOrThrow({ where: { roles: { some: { kind: 'committee' } } } })
  const account = await db.account.findFirstOrThrow({ where: { personId: person.id, channel: 'telegram' } })
  const begun = performance.now()
  const params = { unit: unit.id, period: YEAR, ...more }
  const { id } = await db.paper.create({ data: { kind, params, personId: person.id, accountId: account.id } })
  for (;;) {
    const { state, reason } = await db.paper.findUniqueOrThrow({ where: { id } })
    if (state === 'failed') throw new Error(`${kind} could not be made: ${reason}`)
    if (state === 'made') break
    await wait(20)
  }
  const seconds = (performance.now() - begun) / 1000
  // Sending it to the chat costs memory, too.
  while ((await db.notice.count({ where: { state: { in: ['due', 'sending'] } } })) > 0) await wait(50)
  return seconds
}

/** In MB: the largest part of the machine's memory that the worker ever had. */
function peak(): number {
  const [, kilobytes = '0'] = readFileSync(`/proc/${worker.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function startWorker(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...{ BOT_TOKEN: emulator.token, API_ROOT: emulator.url, PORT: '0', LOG_LEVEL: 'error', ROLES: 'worker' },
    DATA_DIR: join(tmpdir(), 'dvk-bench'),
  }
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', '--heap-growing-percent=30', '--import', 'tsx', 'src/main.ts'],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  for await (const line of createInterface({ input: child.stdout! })) if (line.includes('Ctrl-C')) return child
  throw new Error('The worker did not start.')
}

/** Models of a year in 130 communes, with everything that the papers ask for: dossiers, reports, outcomes. */
async function fill(count: number) {
  const { id: author } = await db.person.findFirstOrThrow({ where: { roles: { some: { kind: 'cadre' } } } })
  const { id: campaign } = await db.campaign.findUniqueOrThrow({ where: { year: 2026 } })
  await db.$executeRaw`
    insert into "Unit" (code, kind, name, "parentId", path, reviews)
    select 'bench/' || n, 'xã', 'Số ' || n, ${unit.id}, '', true from generate_series(1, 130) n`
  await db.$executeRaw`update "Unit" set path = ${unit.path} || id || '/' where code like 'bench/%'`
  await db.$executeRaw`
    insert into "Initiative" (code, "campaignId", "unitId", "authorId", title, "titleKey", "titleWords", "fieldCode", subject,
      novelty, level, "goalValue", "goalUnit", "startsOn", "endsOn", stage, honour, "createdAt")
    select 'DVK-26-' || n, ${campaign}, u.ids[1 + n % 130], ${author},
      'Mô hình vườn rau tình thương, cổng nhà sạch đẹp số ' || n, 'mo hinh ' || n, '{}',
      (array['KT', 'NTM', 'VHXH', 'QPAN', 'HTCT', null])[1 + n % 6], (array['collective', 'individual', 'household', null])[1 + n % 4]::"Subject",
      (array['new', 'continuing'])[1 + n % 2]::"Novelty", (array['grassroots', 'above', null])[1 + n % 3]::"Level",
      n % 500, 'hộ', '2026-03-15', '2026-12-31', (array['running', 'running', 'running', 'registered', 'declined'])[1 + n % 5]::"Stage",
      case when n % 10 in (0, 1) then 'recognised'::"Honour" end, '2026-01-02'::timestamptz + make_interval(hours => n % 7000)
    from generate_series(1, ${count}::int) n, (select array_agg(id) as ids from "Unit" where code like 'bench/%') u`
  const dossiers = async (kind: string, every: number, answers: object) => {
    await db.$executeRaw`
      insert into "Submission" ("initiativeId", kind, "authorId", "reviewUnitId", state, "fromOn", "toOn")
      select id, ${kind}::"SubmissionKind", "authorId", "unitId", 'approved', '2026-07-01', '2026-09-30' from "Initiative"
      where "campaignId" = ${campaign} and id % ${every} = 0`
    await db.$executeRaw`
      insert into "Revision" ("submissionId", version, "draftId", form, answers)
      select id, 1, -id - 1000, 1, ${JSON.stringify(answers)}::jsonb from "Submission" where kind = ${kind}::"SubmissionKind" and "fromOn" is not null`
  }
  await dossiers('registration', 1, {
    lead: 'Bà Nguyễn Thị Lan, Chi hội trưởng',
    result: 'Mỗi tuần mỗi hộ có hai bữa rau',
  })
  await dossiers('progress', 2, {
    done: 'Đã trồng xong',
    difficulties: 'Thiếu nước tưới mùa khô',
    requests: 'Hỗ trợ máy bơm',
  })
  await db.$executeRaw`
    insert into "Outcome" ("submissionId", "initiativeId", metric, value, unit, words)
    select id, "initiativeId", 'households', 45, 'hộ', '45 hộ' from "Submission" where kind = 'progress'`
  await db.$executeRaw`analyze`
}
