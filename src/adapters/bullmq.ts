import { Queue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { App, Job, Queue as Port, Stop } from '../ports.ts'

const OPTIONS = { removeOnComplete: true, removeOnFail: true, attempts: 1 }
const DEADLINE = 2000

/** Wake-ups over Redis. `connect` makes one more connection: BullMQ blocks on some and hurries on others. */
export function createBullmq(
  connect: (kind: 'hurried' | 'patient') => Redis,
  log: App['log'],
  { concurrency = 16, prefix = 'dvk', lease = 60_000 } = {},
): Port {
  /** Correctness lives in the database; these settings only make a lost job come back while its notice is leased. */
  const settings = { lockDuration: lease / 2, stalledInterval: lease / 4, maxStalledCount: 100 }
  const queues = new Map<string, Queue>()
  const note = (error: Error) => log.warn({ error }, 'the queue is in trouble')

  function queue(name: string): Queue {
    const known = queues.get(name)
    if (known) return known
    const connection = connect('hurried')
    const made = new Queue(name, { connection, prefix, skipWaitingForReady: true })
    made.on('error', note)
    queues.set(name, made)
    // A queue that was made while Redis was away never comes to itself: the next one is tried in its place.
    made.waitUntilReady().catch(() => {
      queues.delete(name)
      connection.disconnect()
    })
    return made
  }

  return {
    async add(jobs) {
      for (const name of new Set(jobs.map((job) => job.name))) {
        const some = jobs.filter((job) => job.name === name)
        await within(DEADLINE, queue(name).addBulk(some.map(bulk)))
      }
    },
    async work(name, run, most = concurrency): Promise<Stop> {
      const connection = connect('patient')
      const running = new Set<Promise<void>>()
      const track = (work: Promise<void>) => {
        running.add(work)
        return work.finally(() => running.delete(work))
      }
      const worker = new Worker(name, (job) => track(run(job.data.id)), {
        connection,
        prefix,
        concurrency: most,
        ...settings,
      })
      worker.on('error', note)
      worker.on('failed', (_, error) => log.warn({ error }, 'a job failed'))
      return async () => {
        // What is under way is finished; BullMQ's own farewell may take for ever when Redis is away.
        const closed = worker.close()
        await Promise.allSettled(running)
        await within(DEADLINE, closed).catch(note)
        connection.disconnect()
      }
    },
    async close() {
      for (const queue of queues.values()) await within(DEADLINE, queue.close()).catch(note)
    },
  }
}

const bulk = ({ name, id, key }: Job) => ({ name, data: { id }, opts: { ...OPTIONS, jobId: key } })

/** A Redis that is down does not refuse, it hangs. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
