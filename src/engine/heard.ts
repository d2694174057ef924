import type { Context, OpenDraft } from '../context.ts'
import { type Form, type Input, offered, placeOf } from '../core/form.ts'
import { fold } from '../core/vietnamese.ts'
import { isPaperName, paperName } from '../office/paper.ts'
import { MOST_BYTES } from '../office/picture.ts'
import { receive } from './receive.ts'

/** Update → Input. A word such as "để sau" is the button of that name, where that button is offered. */
export async function hear(ctx: Context, { fields }: Form, draft: OpenDraft): Promise<Input> {
  const { state } = draft
  const { msg, callbackQuery } = ctx
  if (callbackQuery) {
    const [, , at = '', ...press] = callbackQuery.data?.split('.') ?? []
    return { type: 'button', at, press: press.join('.') }
  }
  if (ctx.late) return { type: 'late' }
  if (isEmpty(ctx)) return { type: 'empty' }
  const sent = photoIn(msg)
  const paper = sent ? undefined : msg?.document
  const kind = sent ? 'photo' : paper ? 'file' : msg?.voice ? 'voice' : msg?.location ? 'place' : undefined
  if (kind && !Object.values(fields).some(({ takes }) => takes === kind))
    return { type: 'other', ...(kind !== 'file' && { problem: 'form-write-it' }) }
  if (sent) {
    if (sent.size > MOST_BYTES) return { type: 'other', problem: 'form-file-too-large' }
    const album = msg!.media_group_id ?? gathered(ctx, state.album)
    return {
      type: 'photo',
      photo: await receive(ctx, draft, { ...sent, kind: 'photo', album }),
      ...(album && { album }),
    }
  }
  if (paper) {
    const { file_id: file, file_unique_id: key, file_size: size = 0, file_name = '' } = paper
    if (size > MOST_BYTES) return { type: 'other', problem: 'form-paper-too-large' }
    if (!isPaperName(file_name)) return { type: 'other', problem: 'form-file-kind' }
    const name = paperName(file_name)
    return { type: 'file', file: { ...(await receive(ctx, draft, { kind: 'file', file, key, name })), name } }
  }
  if (msg?.voice) {
    const { file_id: file, file_unique_id: key, file_size: size = 0 } = msg.voice
    if (size > MOST_BYTES) return { type: 'other', problem: 'form-file-too-large' }
    return { type: 'voice', voice: await receive(ctx, draft, { kind: 'voice', file, key }) }
  }
  if (msg?.location) {
    const { latitude, longitude } = msg.location
    return { type: 'place', place: { latitude, longitude } }
  }
  if (msg?.text === undefined) return { type: 'other' }
  const word = fold(msg.text)
  const press = Object.keys(offered(state)).find((press) =>
    ctx.t(`form-${press}.words`).split(', ').map(fold).includes(word),
  )
  return press ? { type: 'button', at: placeOf(state), press } : { type: 'text', text: msg.text }
}

/** Nothing at all arrived of what the person sent: a file or a link on Zalo, or anything from somebody it protects. */
export const isEmpty = ({ message }: Context) =>
  message !== undefined && Object.keys(message).every((part) => FRAME.has(part))

const FRAME = new Set(['message_id', 'from', 'chat', 'date'])

/** A photo, or a file that its name or its sender's phone calls a picture: what it really is, its bytes will say. */
function photoIn(msg: Context['msg']) {
  const photo = msg?.photo?.at(-1)
  if (photo) return { file: photo.file_id, key: photo.file_unique_id, size: photo.file_size ?? 0, asFile: false }
  const { document } = msg ?? {}
  if (!document || !(PICTURE.test(document.mime_type ?? '') || PICTURE_NAME.test(document.file_name ?? '')))
    return undefined
  return { file: document.file_id, key: document.file_unique_id, size: document.file_size ?? 0, asFile: true }
}

const PICTURE = /^image\//
const PICTURE_NAME = /\.(?:jpe?g|png|webp|gif|heic|heif|bmp|tiff?)$/i

const TOGETHER = 60_000

/** Where albums come in pieces: photos of one minute, with nothing said between them, are one. */
function gathered({ app, here, msg }: Context, open?: string): string | undefined {
  if (app.channels[here.channel]!.can.albums) return undefined
  const at = msg!.date * 1000
  const isSame = open !== undefined && Math.abs(at - Number(open)) < TOGETHER
  return isSame ? open : String(at)
}
