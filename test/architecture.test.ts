import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, type Source, sources } from './support/source.ts'

/** Who may import whom, and a few things that must not be found anywhere. */

const EVERYTHING = '*'

/** A room of the house → the rooms that its files may import from, besides their own. */
const MAY_IMPORT: Record<string, string[]> = {
  main: [EVERYTHING],
  app: ['adapters', 'config', 'db', 'feature', 'http', 'key-ring', 'office', 'ports', 'storage'],
  simulator: ['core', 'db', 'emulator', 'ports', 'prisma'],

  engine: ['context', 'core', 'db', 'feature', 'insist', 'office', 'ports', 'quota', 'record', 'storage', 'uploads'],
  features: ['each feature', 'feature'],
  'each feature': [
    'context',
    'core',
    'db',
    'deadlines',
    'feature',
    'figures',
    'html-page',
    'invitations',
    'look-alikes',
    'menu',
    'models',
    'office',
    'organisation',
    'photo-matches',
    'pick-model',
    'ports',
    'quota',
    'reach',
    'record',
    'search',
    'storage',
    'submissions',
    'uploads',
    'waiting',
  ],
  adapters: ['config-s3', 'config-zalo', 'core', 'ports'],
  core: [],
  office: [],
  emulator: [],

  ports: ['config', 'core', 'db', 'feature'],
  feature: ['context', 'core', 'db', 'ports', 'record'],
  context: ['core', 'ports'],
  record: ['core', 'db', 'feature', 'ports'],
  'key-ring': ['db', 'insist', 'ports'],
  insist: ['db'],
  deadlines: ['core', 'db'],
  menu: ['core', 'ports'],
  quota: ['core', 'ports'],
  models: ['core', 'db', 'feature', 'organisation', 'ports'],
  figures: ['core', 'db', 'figure-reports', 'figure-scope', 'organisation'],
  'figure-reports': ['core', 'db', 'figure-scope'],
  'figure-scope': ['core', 'db'],
  'look-alikes': ['core', 'db'],
  search: ['core', 'db', 'models'],
  organisation: ['core', 'db'],
  submissions: ['context', 'core', 'db', 'organisation', 'ports', 'record', 'uploads'],
  uploads: ['core', 'db'],
  waiting: ['core', 'db'],
  'photo-matches': ['db'],
  'pick-model': ['context', 'core', 'models'],
  storage: ['db'],
  invitations: ['core', 'db'],
  http: ['ports', 'sorry'],
  sorry: ['html-page', 'ports'],
  'html-page': [],
  reach: ['ports'],
  db: ['prisma'],
  config: ['config-s3', 'config-zalo'],
  'config-s3': ['config-zalo'],
  'config-zalo': [],
  embedded: [],
  log: [],
}

interface Import {
  from: string
  to: string
  /** only types: nothing is left of it when the program runs */
  typed: boolean
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

const importsOf = ({ path, code }: Source): Import[] =>
  [...code.matchAll(IMPORT)]
    .map(([, typed, still, late]) => ({ typed: Boolean(typed), name: still ?? late! }))
    .filter(({ name }) => name.startsWith('.'))
    .map(({ typed, name }) => ({ from: path, to: posix.join(dirname(path), name), typed }))

/** "src/features/review/card.ts" → "each feature", "src/embedded/lock.ts" → "embedded", "src/db.ts" → "db" */
function roomOf(path: string): string {
  const [top, room = '', inner] = path.split('/')
  if (top !== 'src') return top!
  if (room === 'features' && inner !== 'index.ts') return 'each feature'
  return room.replace(/\.ts$/, '')
}

/** Features share a room, and still keep apart. */
const apart = (from: string, to: string) =>
  roomOf(from) === 'each feature' && roomOf(to) === 'each feature' && from.split('/')[2] !== to.split('/')[2]

function trespasses(imports: Import[]): string[] {
  return imports
    .filter(({ from, to }) => {
      const may = MAY_IMPORT[roomOf(from)]
      if (!may) return true
      if (apart(from, to)) return true
      return roomOf(from) !== roomOf(to) && !may.includes(EVERYTHING) && !may.includes(roomOf(to))
    })
    .map(({ from, to }) => `${from} imports ${to}`)
}

/** The first circle that is found from each file; types may go in circles, running code may not. */
function circles(imports: Import[]): string[] {
  const real = imports.filter(({ typed }) => !typed)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) return void found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    for (const { to } of real.filter(({ from }) => from === path)) walk(to, [...trail, path])
    done.add(path)
  }
  for (const { from } of real) walk(from, [])
  return found
}

const src = sources('src')
const imports = src.flatMap(importsOf)
const tests = sources('test')
const all = [
  ...src,
  ...tests,
  ...sources(
    'scripts',
    'prisma/seed.ts',
    'prisma/migrate.ts',
    'prisma/villages.ts',
    'prisma/standing.ts',
    'prisma/holidays.ts',
  ),
]

describe('imports', () => {
  test('go where they may', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(trespasses(imports)).toEqual([])
  })

  test('lead to files that are there', () => {
    const paths = new Set(src.map(({ path }) => path))
    const lost = imports.filter(({ to }) => to.startsWith('src/') && !paths.has(to))
    expect(lost).toEqual([])
  })

  test('make no circle', () => expect(circles(imports)).toEqual([]))

  test('that trespass are reported', () => {
    const offending = (path: string, line: string) => trespasses(importsOf(read(path, line)))
    expect(offending('src/core/form.ts', `import type { App } from '../ports.ts'`)).toHaveLength(1)
    expect(offending('src/features/review/card.ts', `import { list } from '../status/index.ts'`)).toHaveLength(1)
    expect(offending('src/features/review/card.ts', `import {\n  ask,\n} from '../../engine/fill.ts'`)).toHaveLength(1)
    expect(offending('src/engine/bot.ts', `const { x } = await import('../adapters/limits.ts')`)).toHaveLength(1)
    expect(offending('src/adapters/limits.ts', `export * from '../db.ts'`)).toHaveLength(1)
    expect(offending('src/emulator/index.ts', `import '../core/day.ts'`)).toHaveLength(1)
    expect(offending('src/attic/old.ts', `import { fold } from '../core/vietnamese.ts'`)).toHaveLength(1)
    expect(offending('src/core/form.ts', `// import type { App } from '../ports.ts'`)).toEqual([])
    expect(offending('src/features/review/card.ts', `import { submissionOf } from './submission.ts'`)).toEqual([])
  })

  test('that go in a circle are reported', () => {
    const files = [
      read('src/core/a.ts', `import { b } from './b.ts'`),
      read('src/core/b.ts', `import type { D } from './d.ts'\nimport { c } from './c.ts'`),
      read('src/core/c.ts', `export { a } from './a.ts'`),
      read('src/core/d.ts', `import { b } from './b.ts'`),
    ]
    expect(circles(files.flatMap(importsOf))).toEqual(['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts'])
  })
})

describe('nowhere is', () => {
  const having = (files: Source[], what: RegExp, part: 'text' | 'code' | 'bare' = 'bare') =>
    files.flatMap((file) => [...file[part].matchAll(what)].map(([found]) => `${file.path}: ${found}`))
  const FOCUSED = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/g
  const LEFT_OVER = new RegExp(
    `\\b(?:${['TO', 'FIX', 'XX'].map((a, at) => a + ['DO', 'ME', 'X'][at]).join('|')})\\b`,
    'g',
  )

  test('a test that is skipped, or that skips the others', () => {
    expect(having(tests, FOCUSED)).toEqual([])
    expect(having([read('x', `test.each([1]).skip('later')\nit.only('now')`)], /\.only\b|\.skip\b/g)).toHaveLength(2)
    expect(having([read('x', `describe.skip('later')`)], FOCUSED)).toHaveLength(1)
  })

  test('a console', () => {
    expect(having(all, /\bconsole\s*\./g)).toEqual([])
    expect(
      having([read('x', `const said = \`\${console.log(1)} console.log(2)\` // console.log(3)`)], /console/g),
    ).toEqual(['x: console'])
  })

  test('a note to ourselves', () => expect(having(all, LEFT_OVER, 'text')).toEqual([]))

  test('a file that is too long to be one idea', () => {
    const long = src.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)
    expect(long).toEqual([])
  })

  test('a Vietnamese sentence outside the locales', () => {
    const spoken = (files: Source[]) =>
      files.flatMap(({ path, literals }) =>
        literals.filter((words) => /[À-ỹĐđ]/.test(words.normalize('NFC'))).map((words) => `${path}: ${words}`),
      )
    const product = src.filter(({ path }) => /^src\/(?:features|engine)\//.test(path))
    // A language is offered under its own name, whatever language is spoken.
    expect(spoken(product)).toEqual(['src/features/help/index.ts: Tiếng Việt'])
    expect(spoken([read('x', `ctx.say({ text: 'Đồng chí' }) // Chào`)])).toEqual(['x: Đồng chí'])
  })
})
