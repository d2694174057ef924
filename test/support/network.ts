import { createServer, type Socket } from 'node:net'
import type { Stop } from '../../src/ports.ts'

/** A server that is not what one hoped for. */
export interface Place {
  port: number
  close: Stop
}

/** A port where nobody listens. */
export async function nowhere(): Promise<Place> {
  const { port, close } = await serve(() => undefined)
  await close()
  return { port, close: async () => undefined }
}

/** Takes what it is sent, and hangs up without a word. */
export const hangingUp = (): Promise<Place> => serve((socket) => socket.once('data', () => socket.resetAndDestroy()))

/** Takes every connection and never says anything. */
export const silent = (): Promise<Place> => serve(() => undefined)

async function serve(meet: (socket: Socket) => void): Promise<Place> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    meet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
