import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../prisma/migrate.ts'
import { seed } from '../prisma/seed.ts'
import { createTranslator } from '../src/adapters/fluent.ts'
import { PACE } from '../src/config.ts'
import { createDb } from '../src/db.ts'
import { papers } from '../src/features/papers/index.ts'
import type { App } from '../src/ports.ts'
import { clearStage } from '../src/simulator/stage.ts'
import { ACCEPTANCE, loadAcceptance } from '../test/support/acceptance.ts'
import { readDocument, readWorkbook } from '../test/support/office-files.ts'

/**
 * Opens the papers of the acceptance data with LibreOffice, which calculates every formula anew, and compares what it
 * shows, cell by cell, with what we wrote. DATABASE_URL must name a scratch database: it is emptied. Needs `soffice`.
 *
 *     DATABASE_URL=postgresql://…/scratch node --import tsx scripts/compare-papers.ts [folder that keeps the files]
 */
const { DATABASE_URL: databaseUrl } = process.env
if (!databaseUrl) throw new Error('Set DATABASE_URL: a scratch database, it is emptied.')
const kept = process.argv[2]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dvk-papers-'))
const now = new Date('2026-11-23T07:05:00Z')

await migrate(databaseUrl)
const db = createDb({ databaseUrl })
await clearStage(db)
await seed(db, now)
await loadAcceptance(db)
const app = { db, config: { pace: PACE }, clock: { now: () => now }, t: createTranslator() } as unknown as App
let wrong = 0
try {
  for (const { id, unit: code, period } of ACCEPTANCE) {
    const { id: unit } = await db.unit.findUniqueOrThrow({ where: { code } })
    for (const kind of ['tables', 'register']) {
      const bytes = await make(kind, { unit, period })
      say(`${id} ${kind}.xlsx`, compareWorkbook(bytes, write(`${id}-${kind}.xlsx`, bytes)))
    }
    for (const form of ['party', 'state', 'front']) {
      const bytes = await make('report', { unit, period, form })
      say(`${id} report.docx (${form})`, compareDocument(bytes, write(`${id}-${form}.docx`, bytes)))
    }
  }
} finally {
  await db.$disconnect()
  if (!kept) rmSync(folder, { recursive: true, force: true })
}
if (wrong > 0) process.exitCode = 1

async function make(kind: string, params: object): Promise<Uint8Array> {
  const { files } = await papers.papers![kind]!(app, { params, personId: 1, language: 'vi' }, () => undefined)
  return files[0]!.bytes
}

function write(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return name
}

function convert(name: string, filter: string) {
  const profile = `-env:UserInstallation=file://${join(folder, '.profile')}`
  const how = { stdio: 'ignore' as const, cwd: folder }
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)], how)
}

interface Compared {
  cells: number
  differing: string[]
}

/** Every sheet as LibreOffice exports it, formulas calculated: a cell is the same when its words or its number are. */
function compareWorkbook(bytes: Uint8Array, name: string): Compared {
  convert(name, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1')
  const differing: string[] = []
  let cells = 0
  for (const sheet of readWorkbook(bytes).sheets) {
    const file = join(folder, `${name.replace('.xlsx', '')}-${sheet.name}.csv`)
    const shown = linesOf(readFileSync(file, 'utf8'))
    for (const [row, values] of sheet.rows.entries())
      for (const [column, value] of values.entries()) {
        cells++
        const there = shown[row]?.[column] ?? ''
        if (!isSame(value, there)) differing.push(`${sheet.name} ${row + 1}/${column + 1}: ${value} ≠ ${there}`)
      }
  }
  return { cells, differing }
}

/** Days come as LibreOffice writes them in English, month first; they are counted since the last one of 1899. */
function isSame(value: string | number, shown: string): boolean {
  if (typeof value === 'string') return value.trim() === shown.trim()
  const [, month, day, year] = shown.match(/^(\d+)\/(\d+)\/(\d{4})$/) ?? []
  const number = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 : Number(shown)
  return Math.abs(number - value) < 1e-9
}

/** What LibreOffice reads in the document has every cell of every table, in their order; head and end are looked at. */
function compareDocument(bytes: Uint8Array, name: string): Compared {
  convert(name, 'txt:Text (encoded):UTF8')
  const shown = readFileSync(join(folder, name.replace('.docx', '.txt')), 'utf8').replace(/\s+/g, ' ')
  const differing: string[] = []
  let [cells, at] = [0, 0]
  for (const cell of readDocument(bytes).tables.slice(1, -1).flat(2)) {
    const words = cell.replace(/\s+/g, ' ').trim()
    if (words === '') continue
    cells++
    const found = shown.indexOf(words, at)
    if (found < 0) differing.push(words)
    else at = found + words.length
  }
  return { cells, differing }
}

function linesOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end?.includes('\n')) rows.push([])
  }
  return rows
}

function say(what: string, { cells, differing }: Compared) {
  wrong += differing.length
  process.stdout.write(`${what}: ${cells - differing.length} of ${cells} cells agree\n`)
  for (const one of differing.slice(0, 5)) process.stdout.write(`    ${one}\n`)
}
