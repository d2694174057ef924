import type { Message, Paper, Voice } from '../../core/message.ts'
import type { Web } from '../../ports.ts'

/** Whoever reads it in the evening, or after the holiday, can still listen. */
const LENT_SECONDS = 7 * 24 * 3600

/** A voice note that cannot be played in the chat is lent on the web: its address stands above the words. */
export async function withLink(message: Message, web: Web, canPlay = (_name: string) => false): Promise<Message> {
  const { document, ...words } = message
  if (document) return withLink(await documentLink(words, document, web), web, canPlay)
  const { voice, ...rest } = message
  if (!voice) return message
  const { bytes, name } = inBytes(voice)
  if (canPlay(name)) return message
  const address = await web.lend(bytes, isAac(name) ? 'audio/aac' : 'audio/ogg', LENT_SECONDS)
  return { ...rest, text: [`🔊 ${address}`, rest.text].filter(Boolean).join('\n\n') }
}

/** No Zalo hands files of all kinds over: they are lent on the web, and can be saved from there. */
async function documentLink(message: Message, document: Paper, web: Web): Promise<Message> {
  const { bytes, name } = inBytes(document)
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const address = await web.lend(bytes, type, PAPER_SECONDS, name)
  return { ...message, text: [message.text, `📄 ${name}\n${address}`].filter(Boolean).join('\n\n') }
}

const PAPER_SECONDS = 24 * 3600
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const isAac = (name: string) => name.endsWith('.aac')

export function inBytes(sent: Voice | Paper): { bytes: Uint8Array; name: string } {
  if ('bytes' in sent) return sent
  throw new Error('Zalo has no files of its own: what we send comes as bytes')
}
