import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadConfig } from '../src/config.ts'
import { createDb, type Db, type Tx } from '../src/db.ts'
import { startEmbedded } from '../src/embedded.ts'
import { type Rows, readRows, Unfit } from './load-rows.ts'
import { migrate } from './migrate.ts'

/** A province has thousands of targets. */
const LONG = { timeout: 120_000 }

/**
 * Fields, campaigns and targets of a province, from a file: see docs/loading.md. It may be loaded as often as one likes:
 * what stands there is what counts from then on, and what does not stand there stays. All of it is loaded, or, with an
 * Unfit that names every mistake, nothing.
 */
export async function loadRows(db: Db, file: unknown): Promise<Record<keyof Rows, number>> {
  const rows = readRows(file)
  return db.$transaction(async (tx) => {
    for (const [position, { code, ...field }] of rows.fields.entries())
      await tx.field.upsert({ where: { code }, create: { code, position, ...field }, update: { position, ...field } })
    await refuseTwice(tx, rows.campaigns)
    for (const { code, ...campaign } of rows.campaigns)
      await tx.campaign.upsert({ where: { code }, create: { code, ...campaign }, update: campaign })
    await loadTargets(tx, rows.targets)
    return { fields: rows.fields.length, campaigns: rows.campaigns.length, targets: rows.targets.length }
  }, LONG)
}

/** One campaign a year: models are given their code by it. */
async function refuseTwice(tx: Tx, campaigns: Rows['campaigns']) {
  const known = await tx.campaign.findMany({ where: { year: { in: campaigns.map(({ year }) => year) } } })
  const mistakes = campaigns.flatMap(({ code, year }, at) => {
    const other = [...known, ...campaigns.slice(0, at)].find((one) => one.year === year && one.code !== code)
    return other ? [`campaigns[${at}].year: ${year} is the year of "${other.code}"`] : []
  })
  if (mistakes.length > 0) throw new Unfit(mistakes)
}

async function loadTargets(tx: Tx, targets: Rows['targets']) {
  const units = await idsBy(targets, 'unit', (code) => tx.unit.findMany({ where: { code } }))
  const campaigns = await idsBy(targets, 'campaign', (code) => tx.campaign.findMany({ where: { code } }))
  const fields = new Set((await tx.field.findMany()).map(({ code }) => code))
  const mistakes = targets.flatMap(({ unit, campaign, fieldCode }, at) => [
    ...(units.has(unit) ? [] : [`targets[${at}].unit: there is no unit "${unit}"`]),
    ...(campaigns.has(campaign) ? [] : [`targets[${at}].campaign: there is no campaign "${campaign}"`]),
    ...(fieldCode === '' || fields.has(fieldCode) ? [] : [`targets[${at}].field: there is no field "${fieldCode}"`]),
  ])
  if (mistakes.length > 0) throw new Unfit(mistakes)
  for (const { unit, campaign, fieldCode, models } of targets) {
    const key = { campaignId: campaigns.get(campaign)!, unitId: units.get(unit)!, fieldCode }
    const where = { campaignId_unitId_fieldCode: key }
    await tx.target.upsert({ where, create: { ...key, models }, update: { models } })
  }
}

/** Code → id, of those that are there. */
async function idsBy<K extends 'unit' | 'campaign'>(
  targets: Rows['targets'],
  name: K,
  find: (code: { in: string[] }) => Promise<{ id: number; code: string }[]>,
): Promise<Map<string, number>> {
  const found = await find({ in: [...new Set(targets.map((target) => target[name]))] })
  return new Map(found.map(({ code, id }) => [code, id]))
}

/** `npm run load -- file.json`: into the database that the environment names, or the embedded one. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , path] = process.argv
  const stop = (sentence: string) => {
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
  if (path) await load(path).catch((error: Error) => stop(`${path} was not loaded. ${error.message}`))
  else stop('Which file? npm run load -- file.json (its form: docs/loading.md)')
}

async function load(path: string) {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const services = await startEmbedded({ ...loadConfig(), redisUrl: 'unused' })
  const db = createDb(services)
  try {
    await migrate(services.databaseUrl)
    const { fields, campaigns, targets } = await loadRows(db, file)
    // So that what is counted next is counted with what is now there in mind.
    await db.$executeRaw`analyze "Field", "Campaign", "Target"`
    process.stdout.write(`Loaded ${fields} fields, ${campaigns} campaigns, ${targets} targets.\n`)
  } finally {
    await db.$disconnect()
    await services.stop()
  }
}
