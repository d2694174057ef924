import { createDb } from '../db.ts'
import { type EmulatorOptions, type Messenger, startEmulator } from '../emulator/index.ts'
import type { Clock, Stop, Web } from '../ports.ts'
import { GROUP, PLAYERS } from './players.ts'
import { clearStage, prepareStage, refuseRealOffice } from './stage.ts'
import { type Playing, readStory, tellStory } from './story.ts'

interface Given {
  databaseUrl: string
  port: number
  anyPort: boolean
  clock: Clock
}

const MONTHLY = 3000

/**
 * The product without Telegram and Zalo: servers that speak like them, with a page of phones. On a reset both the
 * phones and the product begin anew. A story is played `on` one of the messengers.
 */
export async function openSimulator(
  { databaseUrl, port, anyPort, clock }: Given,
  story?: string,
  on: Messenger = 'telegram',
) {
  const told = story === undefined ? undefined : readStory(story, on)
  const db = createDb({ databaseUrl })
  await refuseRealOffice(db)
  await prepareStage(db, clock.now(), on)
  const onReset = async () => {
    await clearStage(db)
    await prepareStage(db, clock.now(), on)
  }
  const { url, token, zaloBot, zaloOa, world, close } = await openAt(port, anyPort, {
    people: PLAYERS,
    groups: [GROUP],
    clock,
    onReset,
  })
  const stop: Stop = async () => {
    await close()
    await db.$disconnect()
  }
  return {
    botToken: token,
    apiRoot: url,
    zaloBot: { ...zaloBot, monthly: MONTHLY },
    zaloOa,
    /** What is typed into a web form at Zalo: where the OA's events go. */
    connect: (web: Web) => world.setOaWebhook(`${web.url}/zalo-oa`),
    /** the usual one is the simulator's */
    port: 0,
    ready: `Trình mô phỏng: ${url}   (mở bằng trình duyệt; dừng: Ctrl-C)`,
    /** Plays the story that was asked for, if one was, as soon as somebody looks at the page. */
    tell: async (playing: Playing) => (told ? tellStory(told, world, { ...playing, on }) : undefined),
    stop,
  }
}

/** Nobody asked for the usual port: when it is busy, any other will do. */
async function openAt(port: number, anyPort: boolean, options: EmulatorOptions) {
  try {
    return await startEmulator({ ...options, port })
  } catch (error) {
    const busy = (error as { code?: string }).code === 'EADDRINUSE'
    if (busy && anyPort) return startEmulator({ ...options, port: 0 })
    if (busy) throw new Error(`PORT ${port} is in use: choose another one, or leave PORT out.`)
    throw error
  }
}
