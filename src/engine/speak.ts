import type { Message, Paper, Picture, Translate, Voice } from '../core/message.ts'
import { spellOut } from '../core/offer.ts'
import { insist } from '../insist.ts'
import type { App, Channel, ChannelName, Sent } from '../ports.ts'
import { countSent } from '../quota.ts'
import { keyOf } from '../uploads.ts'

/** Where something is said. */
export interface Place {
  channel: ChannelName
  chat: string
}

interface Manner {
  /** one of very many */
  isBulk?: boolean
}

/** Buttons stand under every message: nothing has to be typed, and nothing remembered. */
export const hasButtons = ({ can }: Channel) => can.buttons >= 100

/** How a command is written in the sentences of this channel. */
export const commandsOn = (channel: Channel) => (hasButtons(channel) ? 'tapped' : 'typed')

/** Answers somebody. What they may choose in turn is remembered where they cannot tap it. */
export async function answerIn(
  app: App,
  place: Place,
  message: Message,
  t: Translate,
  manner: Manner = {},
): Promise<Sent> {
  const { channel, chat } = place
  const { can } = app.channels[channel]!
  const spelled = spellOut(message, t, can.buttons, true)
  const sent = await send(app, place, spelled.message, manner)
  const { choices, numbers } = spelled
  // What offers nothing leaves the list above it open.
  if (choices.length === 0 || hasButtons(app.channels[channel]!)) return sent
  const offer = { choices, numbers, at: new Date(sent.at) }
  const where = { channel_chat: { channel, chat } }
  await written(app, () => app.db.offer.upsert({ where, create: { channel, chat, ...offer }, update: offer }))
  return sent
}

/** Says something that nobody asked for just now: it leaves the list above it as it is. */
export const showIn = (app: App, place: Place, message: Message, t: Translate, manner: Manner = {}): Promise<Sent> =>
  send(app, place, spellOut(message, t, app.channels[place.channel]!.can.buttons, false).message, manner)

async function send(app: App, { channel, chat }: Place, message: Message, manner: Manner): Promise<Sent> {
  const photos = message.photos && (await Promise.all(message.photos.map((photo) => pictureFor(app, channel, photo))))
  const voice = message.voice && (await voiceFor(app, channel, message.voice))
  const document = message.document && (await paperFor(app, channel, message.document))
  const whole = { ...message, ...(document && { document }), ...(photos && { photos }), ...(voice && { voice }) }
  const sent = await app.channels[channel]!.send(chat, whole, manner)
  await written(app, () => countSent(app, channel, sent.messages))
  return sent
}

/** What has been said is not said again because something about it could not be written down. */
const written = (app: App, write: () => Promise<unknown>) =>
  insist(write).catch((error) => app.log.error({ error }, 'something about a message was not written down'))

/** A file of the channel itself travels by its name, every other one as bytes. */
async function pictureFor(app: App, channel: ChannelName, picture: Picture): Promise<Picture> {
  if ('bytes' in picture) return picture
  const [, place = '', name = ''] = picture.file.match(/^(\w+):(.+)$/s) ?? []
  if (place === channel) return { file: name }
  const known = app.channels[channel]!.known?.(picture.file)
  if (known) return { file: known }
  if (place === 'upload') {
    const bytes = await app.files.get(keyOf(Number(name), 'shown'))
    return { bytes, name: 'anh.jpg', from: picture.file }
  }
  if (place === 'file') return { bytes: await app.files.get(name), name: 'anh.jpg' }
  const owner = app.channels[place as ChannelName]
  if (!owner) throw new Error(`a photo is kept by ${place}, which is not connected`)
  return { bytes: await owner.download(name), name: 'anh.jpg' }
}

async function paperFor(app: App, channel: ChannelName, paper: Paper): Promise<Paper> {
  if ('bytes' in paper) return paper
  const { name, file } = paper
  const known = app.channels[channel]!.known?.(file)
  return { name, ...(known ? { file: known } : { bytes: await app.files.get(file), from: file }) }
}

/** The same of what was said; its name says how it can be played. */
async function voiceFor(app: App, channel: ChannelName, voice: Voice): Promise<Voice> {
  const upload = 'file' in voice && voice.file.match(/^upload:(\d+)$/)
  const found = upload
    ? { bytes: await app.files.get(keyOf(Number(upload[1]), 'voice')) }
    : await pictureFor(app, channel, voice)
  if ('bytes' in voice) return voice
  if ('file' in found) return found
  const isOgg = Buffer.from(found.bytes.subarray(0, 4)).toString('latin1') === 'OggS'
  return { bytes: found.bytes, name: isOgg ? 'ghi-am.ogg' : 'ghi-am.aac' }
}
