import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Order } from './child.ts'

/** Processes that have loaded the product and wait for orders: loading is what takes time. */
const spares: ChildProcess[] = []
const spawn = () => fork(new URL('./child.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })

/** A process to work with; the next one loads meanwhile. */
export function take(): ChildProcess {
  const child = spares.pop() ?? spawn()
  if (spares.length === 0) spares.push(spawn())
  return child
}

/** Resolves when the order was carried out, or when the process is no more. */
export async function obey(child: ChildProcess, order: Order): Promise<void> {
  if (!child.connected) return
  const done = new Promise<void>((resolve) => {
    const listen = (word: unknown) => {
      if (word !== order.word) return
      child.off('message', listen)
      resolve()
    }
    child.on('message', listen)
  })
  child.send(order, () => undefined)
  await Promise.race([done, once(child, 'exit')])
}

/** What was not killed can be used again. */
export async function putBack(child: ChildProcess): Promise<void> {
  await obey(child, { word: 'stop' })
  if (child.connected) spares.push(child)
}

export function dismiss(): void {
  for (const child of spares.splice(0)) child.kill('SIGKILL')
}
