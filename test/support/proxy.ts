import { connect, createServer, type Server, type Socket } from 'node:net'
import { type Batch, batches } from './wire.ts'

type Mode = 'pass' | 'swallow'

/** Something to do when a statement comes by: before the server gets it, or after the server has done it. */
interface Rule {
  statement: RegExp
  /** said earlier in the same transaction */
  within: RegExp
  when: 'before' | 'after' | 'passing'
  action: () => void
}

const ANYTHING = /(?:)/

/**
 * Stands in front of a service and can be everything that a network can be: cut, closed, a black hole. In front of
 * PostgreSQL it also reads the statements that pass, so that a test can act before or after one of them.
 */
export async function openProxy(service: string) {
  const target = new URL(service)
  const speaksPostgres = target.protocol.startsWith('postgres')
  const sockets = new Set<Socket>()
  let rules: Rule[] = []
  let mode: Mode = 'pass'

  function serve(client: Socket) {
    const server = connect(Number(target.port) || (speaksPostgres ? 5432 : 6379), target.hostname)
    const end = () => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    // A connection that has once lost bytes can never be used again, even when the network is well.
    let lost = mode === 'swallow'
    const flows = () => {
      lost ||= mode === 'swallow'
      return !lost
    }
    if (speaksPostgres) watch(client, server, flows, end)
    else {
      client.on('data', (bytes) => flows() && server.write(bytes))
      server.on('data', (bytes) => flows() && client.write(bytes))
    }
  }

  function watch(client: Socket, server: Socket, flows: () => boolean, end: () => void) {
    let held: Rule | undefined
    const conversation = batches({
      ask(batch: Batch) {
        if (!flows()) return
        const rule = rules.find(({ statement, within }) => statement.test(batch.words) && within.test(batch.before))
        rules = rules.filter((other) => other !== rule)
        if (rule?.when === 'before') end()
        if (rule?.when === 'after') held = rule
        else rule?.action()
        server.write(batch.bytes)
      },
      answer(bytes: Buffer, complete: boolean) {
        if (!flows()) return
        if (!held) return void client.write(bytes)
        if (!complete) return
        end()
        held.action()
      },
    })
    client.on('data', conversation.fromClient)
    server.on('data', conversation.fromServer)
  }

  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  let listener = await listen(0, serve)
  const { port } = listener.address() as { port: number }
  const address = new URL(service)
  address.host = `127.0.0.1:${port}`

  return {
    url: address.href,
    /** Every connection breaks; new ones are welcome. */
    cut,
    /** Every connection breaks, and nobody listens until `open`. */
    async close() {
      const closed = new Promise((resolve) => listener.close(resolve))
      cut()
      await closed
    },
    async open() {
      mode = 'pass'
      if (!listener.listening) listener = await listen(port, serve)
    },
    /** A black hole: connections stand and nothing comes back. `open` lets new ones through. */
    swallow() {
      mode = 'swallow'
    },
    /** Once, at the next statement like this: its connection is cut, as if the process or the network had died. */
    when(statement: RegExp, when: 'before' | 'after', action: () => void = () => undefined, within = ANYTHING) {
      rules.push({ statement, when, action, within })
    },
    /** Once, while the statement passes unharmed. */
    notice(statement: RegExp, action: () => void, within = ANYTHING) {
      rules.push({ statement, when: 'passing', action, within })
    },
  }
}

const listen = (port: number, serve: (client: Socket) => void) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer(serve)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
