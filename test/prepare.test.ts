import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = resolve('scripts/prepare.mjs')
const root = mkdtempSync(join(tmpdir(), 'prepare-'))

/** A clone whose packages are folders beside it, so that npm needs no network. "prisma" counts how often it runs. */
beforeAll(() => {
  pack('one')
  pack('prisma')
  write(
    'prisma-package/build/index.js',
    `require('fs').mkdirSync('prisma/client', { recursive: true })
    if (process.env.FAIL) { console.log('a detail'); process.exit(3) }
    require('fs').writeFileSync('prisma/client/client.ts', '')`,
  )
  write('prisma/schema.prisma', 'model A {}')
  lock()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a clone, from fresh to changed', () => {
  expect(prepare().steps).toEqual(['Installing packages', 'Generating the database client'])
  const again = prepare()
  expect(again.steps).toEqual([])
  expect(again.ms).toBeLessThan(500)

  // somebody pulled a change of the lock
  pack('two')
  lock()
  expect(prepare().steps).toEqual(['Installing packages'])

  // npm was killed half-way: what it writes last is not there
  rmSync(join(root, 'node_modules/.package-lock.json'))
  expect(prepare().steps).toEqual(['Installing packages'])

  // the schema changed, and then the generation was killed half-way
  write('prisma/schema.prisma', 'model B {}')
  expect(prepare().steps).toEqual(['Generating the database client'])
  rmSync(join(root, 'prisma/client/.hash'))
  expect(prepare().steps).toEqual(['Generating the database client'])
  expect(prepare().steps).toEqual([])

  // what went wrong is shown in full
  write('prisma/schema.prisma', 'model C {}')
  const failed = prepare({ FAIL: '1' })
  expect(failed.status).toBe(1)
  expect(failed.output).toMatch(/a detail[\s\S]*Generating the database client failed: .*generate/)
  expect(prepare().status).toBe(0)
})

test('the engine that is none says so instead of reporting success', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/no-schema-engine.mjs'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('npm run migrate')
})

function prepare(env = {}) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  const output = stdout + stderr
  const steps = [...output.matchAll(/^(.*) … [\d.]+ s$/gm)].map(([, step]) => step)
  return { status, output, steps, ms: performance.now() - started }
}

const packages = new Map<string, object>()

function pack(name: string) {
  write(`${name}-package/package.json`, JSON.stringify({ name, version: '1.0.0' }))
  packages.set(name, { name, version: '1.0.0' })
}

function lock() {
  const dependencies = Object.fromEntries([...packages.keys()].map((name) => [name, `file:${name}-package`]))
  const head = { name: 'clone', version: '1.0.0' }
  const entries = [...packages].flatMap(([name, entry]) => [
    [`${name}-package`, entry],
    [`node_modules/${name}`, { resolved: `${name}-package`, link: true }],
  ])
  write('package.json', JSON.stringify({ ...head, dependencies }))
  write(
    'package-lock.json',
    JSON.stringify({
      ...head,
      lockfileVersion: 3,
      packages: { '': { ...head, dependencies }, ...Object.fromEntries(entries) },
    }),
  )
}

function write(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
