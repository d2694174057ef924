import { setMaxListeners } from 'node:events'
import { serve } from './http/server.ts'
import type { EmulatorOptions } from './options.ts'
import { settleAll } from './people/presses.ts'
import { createState } from './state.ts'
import { World } from './world.ts'

export type { FaultRequest } from './calls/faults.ts'
export type { Entry } from './calls/journal.ts'
export type { Violation } from './calls/limits.ts'
export type { Change, SimGroup, SimMessage, SimPerson } from './changes.ts'
export { MESSENGERS, type Messenger, wireIdOf } from './messengers.ts'
export type { EmulatorOptions, SeatedPerson, ZaloOptions } from './options.ts'
export type { SentPhoto } from './people/acts.ts'
export type { Button, Press, PressAnswer } from './people/presses.ts'
export type { Who } from './people/seats.ts'
export { parseDifferences, storyOn } from './story/differences.ts'
export { parseStory, type Story } from './story/parse.ts'
export { playStory } from './story/play.ts'
export type { VisibleChat, VisibleMessage, World } from './world.ts'

export interface Emulator {
  /** the `apiRoot` for grammY, and the address of the page */
  url: string
  token: string
  zaloBot: { token: string; apiRoot: string }
  zaloOa: {
    appId: string
    appSecret: string
    secretKey: string
    refreshToken: string
    apiRoot: string
    oauthRoot: string
    oaId: string
  }
  world: World
  close(): Promise<void>
}

/** A Telegram and a Zalo of its own: strict servers on this machine, and the people who talk to the bot. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const closing = new AbortController()
  setMaxListeners(0, closing.signal) // as many may wait at once as like; each takes its listener along
  const state = createState(options, closing.signal)
  const world = new World(state)
  const server = await serve(state, world, options.port ?? 0)
  const { url } = server
  const { appId, appSecret, secretKey, refreshToken, oaId } = state.zaloOa
  return {
    url,
    token: state.token,
    zaloBot: { token: state.zaloBot.token, apiRoot: `${url}/zalo-bot` },
    zaloOa: {
      appId,
      appSecret,
      secretKey,
      refreshToken,
      oaId,
      apiRoot: `${url}/zalo-oa`,
      oauthRoot: `${url}/zalo-oauth`,
    },
    world,
    async close() {
      closing.abort()
      settleAll(state)
      await server.close()
    },
  }
}
