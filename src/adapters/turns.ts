import { setTimeout as wait } from 'node:timers/promises'
import { Undelivered } from '../ports.ts'

/** Whoever has waited this long for a chat comes back later, and lets other chats go first. */
const PATIENCE = 2000

/** One message at a time into each chat, in the order of asking, and none before the time that Telegram asked for. */
export function createTurns() {
  const last = new Map<string, Promise<void>>()
  const quiet = new Map<string, number>()

  return async function inTurn<T>(chat: string, call: () => Promise<T>): Promise<T> {
    const before = last.get(chat) ?? Promise.resolve()
    let leave: () => void = () => undefined
    const mine = new Promise<void>((resolve) => {
      leave = resolve
    })
    const end = before.then(() => mine)
    last.set(chat, end)
    try {
      await outlast(before)
      return await unlessQuiet(chat, call)
    } finally {
      leave()
      if (last.get(chat) === end) last.delete(chat)
    }
  }

  async function unlessQuiet<T>(chat: string, call: () => Promise<T>): Promise<T> {
    const seconds = Math.ceil(((quiet.get(chat) ?? 0) - performance.now()) / 1000)
    if (seconds > 0) throw new Undelivered('later', 'the chat is to be left alone', { seconds })
    quiet.delete(chat)
    return call().catch((error: unknown) => {
      if (error instanceof Undelivered && error.why === 'later')
        quiet.set(chat, performance.now() + error.seconds * 1000)
      throw error
    })
  }
}

async function outlast(before: Promise<void>) {
  const timer = new AbortController()
  const late = wait(PATIENCE, true, { signal: timer.signal }).catch(() => false)
  const isLate = await Promise.race([before.then(() => false), late])
  timer.abort()
  if (isLate) throw new Undelivered('later', 'others are before us in this chat')
}
