import { setTimeout as wait } from 'node:timers/promises'
import type { ZaloOa } from '../../config-zalo.ts'
import type { App, Clock, Heard, Posted, Stop } from '../../ports.ts'
import { heardFrom } from './events.ts'
import { flawOf } from './signature.ts'

/** Zalo hangs up after two seconds; what it then sends again is known by its id. */
const PATIENCE = 1700

/** Where Zalo posts what people wrote. It is told 200 when that is kept; otherwise it comes again, for two hours. */
export function createDoor(settings: ZaloOa, clock: Clock, log: App['log']) {
  let hear: ((heard: Heard[]) => Promise<void>) | undefined
  const hearing = new Set<Promise<void>>()

  function turnedAway(flaw: keyof typeof CURES) {
    log.warn(CURES[flaw])
    return 403
  }

  return {
    async take(posted: Posted): Promise<number> {
      // The form in which the address is typed tries it with nothing in hand.
      if (isNothing(posted.body)) return 200
      const flaw = flawOf(posted, settings, clock.now())
      if (flaw === 'unsigned') return turnedAway(flaw)
      const heard = heardFrom(JSON.parse(posted.body.toString()))
      // A receipt may be as late as it likes: nothing is done about it.
      if (heard.length === 0) return 200
      if (flaw) return turnedAway(flaw)
      if (!hear) return 503
      const kept = hear(heard)
      const work = kept.catch(() => undefined).finally(() => hearing.delete(work))
      hearing.add(work)
      return Promise.race([kept.then(() => 200), wait(PATIENCE, 503, { ref: false })]).catch((error: unknown) => {
        log.warn({ error }, 'an event could not be kept, Zalo will send it again')
        return 500
      })
    },

    /** Until it is stopped, and then until what has begun is kept. */
    open(listener: (heard: Heard[]) => Promise<void>): Stop {
      hear = listener
      return async () => {
        hear = undefined
        await Promise.all(hearing)
      }
    },
  }
}

const CURES = {
  unsigned: 'somebody who is not Zalo posted an event: if nobody is heard, check ZALO_OA_SECRET_KEY',
  untimely: 'an event of Zalo is hours away from our time: if nobody is heard, check the clock of this machine',
}

const isNothing = (body: Buffer) => ['', '{}'].includes(body.toString().trim())
