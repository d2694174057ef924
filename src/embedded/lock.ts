import { mkdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Lets only one process use a folder. The lock is a name that the kernel lends to a listening socket and takes back
 * when the process ends, even by `kill -9`: unlike a pid file it can neither go stale nor name a stranger.
 */
export async function holdAlone(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true })
  const name = nameOf(folder)
  const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)))
  const listen = () =>
    new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      )
      server.listen(name, () => resolve(true))
    })

  if (!(await listen())) {
    const pid = await ask(name)
    if (pid) throw new Error(`Process ${pid} already uses ${folder}: stop it first, or choose another DATA_DIR.`)
    rmSync(name, { force: true }) // only where names are files (macOS), and only when nobody answers
    if (!(await listen())) throw new Error(`Another process is just starting on ${folder}: choose another DATA_DIR.`)
  }
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** By device and inode, so that two paths to one folder are one name. */
function nameOf(folder: string) {
  const { dev, ino } = statSync(folder, { bigint: true })
  const name = `dan-van-kheo-${dev}-${ino}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** The pid of whoever holds the name, or nothing when nobody listens. */
function ask(name: string) {
  return new Promise<string | undefined>((resolve) => {
    let answer = ''
    const socket = connect(name)
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', (bytes) => {
      answer += bytes
    })
    socket.on('error', () => resolve(undefined))
    socket.on('close', () => resolve(answer || undefined))
  })
}
