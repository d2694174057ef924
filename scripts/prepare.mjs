/**
 * Runs before `npm start` and `npm test`, so that a fresh clone needs no other command: installs the packages that
 * package-lock.json names and generates the database client, each only when something changed. Nothing changed: 0.1 s.
 * Plain Node without packages, because the first time there are none.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = [20, 19]

checkNode()
if (!packagesMatchTheLock()) install()
if (!clientMatchesTheSchema()) generate()

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  stop(`Node ${NEEDED.join('.')} or newer is needed, this is ${process.versions.node}. Get it from https://nodejs.org`)
}

/**
 * npm writes down what it installed in node_modules/.package-lock.json when it is done, and removes that first when
 * it begins: an install that was interrupted, or done by hand, is seen for what it is.
 */
function packagesMatchTheLock() {
  const wanted = readJson('package-lock.json')?.packages ?? {}
  const found = readJson('node_modules/.package-lock.json')?.packages
  if (!found) return false
  const production = process.env.NODE_ENV === 'production' // npm then leaves out what only developers need
  return Object.entries(wanted).every(([path, { version, integrity, optional, dev, devOptional }]) => {
    if (path === '' || !path.includes('node_modules/')) return true
    const there = found[path]
    if (!there) return Boolean(optional || devOptional || (dev && production)) // a binary for another system
    return there.version === version && there.integrity === integrity
  })
}

/** Without install scripts: nothing we use needs them, and what they would download is not in the lock. */
function install() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  run('Installing packages', [...npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'])
}

/** The hash beside the client is written last: a generation that was interrupted is done again. */
function clientMatchesTheSchema() {
  return existsSync('prisma/client/client.ts') && read('prisma/client/.hash') === schemaHash()
}

function generate() {
  const prisma = [process.execPath, 'node_modules/prisma/build/index.js', 'generate']
  run('Generating the database client', prisma, {
    PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('./no-schema-engine.mjs', import.meta.url)),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1', // Prisma's question to its makers whether there is something newer
  })
  writeFileSync('prisma/client/.hash', schemaHash())
}

function schemaHash() {
  const version = readJson('node_modules/prisma/package.json')?.version
  return createHash('sha256')
    .update(`${version}\n${read('prisma/schema.prisma')}`)
    .digest('hex')
}

/** One line for a step that goes well, everything it said when it does not. */
function run(step, [command, ...args], env = {}) {
  const started = Date.now()
  process.stdout.write(`${step} … `)
  const options = {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  }
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  if (status === 0) return process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  stop(`failed\n\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}\n${step} failed: ${[command, ...args].join(' ')}`)
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function readJson(path) {
  try {
    return JSON.parse(read(path) ?? 'null')
  } catch {
    return undefined
  }
}
