import type { Message, Voice } from '../../core/message.ts'
import type { Web } from '../../ports.ts'

/** Whoever reads it in the evening, or after the holiday, can still listen. */
const LENT_SECONDS = 7 * 24 * 3600

/** A voice note that cannot be played in the chat is lent on the web: its address stands above the words. */
export async function withLink(message: Message, web: Web, canPlay = (_name: string) => false): Promise<Message> {
  const { voice, ...rest } = message
  if (!voice) return message
  const { bytes, name } = inBytes(voice)
  if (canPlay(name)) return message
  const address = await web.lend(bytes, isAac(name) ? 'audio/aac' : 'audio/ogg', LENT_SECONDS)
  return { ...rest, text: [`🔊 ${address}`, rest.text].filter(Boolean).join('\n\n') }
}

export const isAac = (name: string) => name.endsWith('.aac')

export function inBytes(voice: Voice) {
  if ('bytes' in voice) return voice
  throw new Error('Zalo has no files of its own: voice notes come as bytes')
}
