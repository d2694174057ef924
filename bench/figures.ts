import { cpus } from 'node:os'
import { migrate } from '../prisma/migrate.ts'
import { seed } from '../prisma/seed.ts'
import { createTranslator } from '../src/adapters/fluent.ts'
import { createDb } from '../src/db.ts'
import { pictureOf } from '../src/features/figures/picture.ts'
import { viewOf } from '../src/features/figures/scope.ts'
import { textOf } from '../src/features/figures/text.ts'
import { figuresOf, lateReports } from '../src/figures.ts'
import { paint } from '../src/office/chart.ts'
import { clearStage } from '../src/simulator/stage.ts'

/**
 * How long a committee waits for its figures when there are very many models, and what they cost in memory. The models
 * are made by the database itself: with a deadline each, half of them reported on, and two numbers in each report.
 * DATABASE_URL must name a scratch database: it is emptied.
 *
 *     DATABASE_URL=postgresql://…/scratch node --import tsx bench/figures.ts 100000
 */
const models = Number(process.argv[2] ?? 100_000)
const { DATABASE_URL: databaseUrl } = process.env
if (!databaseUrl) throw new Error('Set DATABASE_URL (a scratch database, it is emptied).')

const NOW = new Date('2026-11-27T02:00:00Z')
await migrate(databaseUrl)
const db = createDb({ databaseUrl })
try {
  await clearStage(db)
  await seed(db, NOW)
  await fill()
  process.stdout.write(`${cpus().length} cores, ${models} models (milliseconds, the best of five)\n`)
  const root = await db.unit.findFirstOrThrow({ where: { parentId: null } })
  const commune = await db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/thach-lac' } })
  const year = { from: '2026-01-01', to: '2026-12-31' }
  await best('the whole country, a year', () => figuresOf(db, { unit: root.id, period: year }, NOW))
  await best('the whole country, a year, one field', () =>
    figuresOf(db, { unit: root.id, period: year, field: 'KT' }, NOW),
  )
  await best('one commune, a year', () => figuresOf(db, { unit: commune.id, period: year }, NOW))
  await best('who is late, one commune', () => lateReports(db, { unit: commune.id, period: year }, '2026-11-27'))
  const figures = await figuresOf(db, { unit: root.id, period: year }, NOW)
  const t = createTranslator()('vi')
  const view = viewOf(root.id, year)
  await best('its words and its picture', async () => [
    textOf(t, figures, view),
    await paint(pictureOf(t, figures, view)),
  ])
  process.stdout.write(`${figures.cells.length} cells\n`)
} finally {
  await db.$disconnect()
}

async function fill() {
  const author = await db.person.create({ data: { name: 'Đo thời gian' } })
  const campaign = await db.campaign.findUniqueOrThrow({ where: { year: 2026 } })
  await db.$executeRaw`
    with places as (select array_agg(id) as ids from "Unit" where "parentId" is not null)
    insert into "Initiative" (code, "campaignId", "unitId", "authorId", title, "titleKey", "titleWords", "fieldCode",
      subject, novelty, level, "goalValue", "goalUnit", "startsOn", "endsOn", stage, honour, "createdAt")
    select 'DVK-B-' || n, ${campaign.id}, ids[1 + n % cardinality(ids)], ${author.id}, 'Mô hình ' || n, 'mo hinh ' || n,
      array['mo', 'hinh'], (array['KT', 'NTM', 'VHXH', 'QPAN', 'HTCT', null])[1 + n % 6],
      (array['collective', 'individual', 'household', null]::"Subject"[])[1 + n % 4],
      (array['new', 'continuing']::"Novelty"[])[1 + n % 2],
      (array['grassroots', 'above', 'province', null]::"Level"[])[1 + n % 4], 1, 'hộ', '2026-01-01', '2026-12-31', 'running',
      case when n % 7 = 0 then 'recognised'::"Honour" end, timestamptz '2026-01-01' + (n % 330) * interval '1 day'
    from generate_series(1, ${models}::int) n, places`
  await db.$executeRaw`
    insert into "Submission" ("initiativeId", kind, "authorId", "reviewUnitId", state, "sentAt", "toOn")
    select id, kind::"SubmissionKind", "authorId", "unitId", 'approved', "createdAt", case when kind = 'progress' then date '2026-09-30' end
    from "Initiative", unnest(array['registration', 'progress']) kind where code like 'DVK-B-%' and (kind <> 'progress' or id % 2 = 0)`
  await db.$executeRaw`
    insert into "Revision" ("submissionId", version, "draftId", form, answers, at)
    select id, 1, -1000000 - id, 1, '{}', timestamptz '2026-09-30' from "Submission" where id not in (select "submissionId" from "Revision")`
  await db.$executeRaw`
    insert into "Review" ("submissionId", version, verdict, fields, "reviewerId", at)
    select id, 1, 'approve', array[]::text[], "authorId", "sentAt" from "Submission" where kind = 'registration'`
  await db.$executeRaw`
    insert into "Outcome" ("submissionId", "initiativeId", metric, value, unit, words)
    select s.id, s."initiativeId", metric, 1 + s.id % 100, unit, '12 ' || unit
    from "Submission" s, (values ('households', 'hộ'), ('land', 'm²')) as amounts (metric, unit) where s.kind = 'progress'`
  await db.$executeRaw`
    insert into "Deadline" (kind, about, "dueOn")
    select 'report', id || '@2026-09-30', date '2026-09-30' from "Initiative" where code like 'DVK-B-%'`
  await db.$executeRawUnsafe('analyze')
}

async function best(what: string, run: () => Promise<unknown>) {
  const times: number[] = []
  for (let time = 0; time < 5; time++) {
    const begun = performance.now()
    await run()
    times.push(performance.now() - begun)
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${what}: ${Math.round(Math.min(...times))} (the process has had ${megabytes} MB at most)\n`)
}
