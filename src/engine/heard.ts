import { createHash } from 'node:crypto'
import type { Context, OpenDraft } from '../context.ts'
import { type Input, offered, type Photo, placeOf } from '../core/form.ts'
import { fold } from '../core/vietnamese.ts'

/** Update → Input. A word such as "để sau" is the button of that name, where that button is offered. */
export async function hear(ctx: Context, { state }: Pick<OpenDraft, 'state'>): Promise<Input> {
  const { msg, callbackQuery } = ctx
  if (callbackQuery) {
    const [, , at = '', ...press] = callbackQuery.data?.split('.') ?? []
    return { type: 'button', at, press: press.join('.') }
  }
  if (ctx.late) return { type: 'late' }
  if (isEmpty(ctx)) return { type: 'empty' }
  if (msg?.photo) {
    const album = msg.media_group_id ?? gathered(ctx, state.album)
    return { type: 'photo', photo: await photoIn(ctx), ...(album && { album }) }
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

/** Telegram keeps what was sent to it. Anything else is fetched at once: its address is good for a short time only. */
async function photoIn({ app, here, msg }: Context): Promise<Photo> {
  const { file_id: file, file_unique_id: key } = msg!.photo!.at(-1)!
  if (here.channel === 'telegram') return { file: `telegram:${file}`, key }
  const bytes = await app.channels[here.channel]!.download(file)
  const hash = createHash('sha256').update(bytes).digest('hex')
  await app.files.put(`photos/${hash}`, bytes)
  return { file: `file:photos/${hash}`, key: hash }
}

const TOGETHER = 60_000

/** Where albums come in pieces: photos of one minute, with nothing said between them, are one. */
function gathered({ app, here, msg }: Context, open?: string): string | undefined {
  if (app.channels[here.channel]!.can.albums) return undefined
  const at = msg!.date * 1000
  const isSame = open !== undefined && Math.abs(at - Number(open)) < TOGETHER
  return isSame ? open : String(at)
}
