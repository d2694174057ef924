import { createHash } from 'node:crypto'
import type { Context, OpenDraft } from '../context.ts'
import type { Photo } from '../core/form.ts'

interface Sent {
  kind: 'photo' | 'voice' | 'file'
  /** what the messenger hands it out for */
  file: string
  /** the messenger's name that stays the same when it is sent again */
  key: string
  album?: string
  asFile?: boolean
  name?: string
}

/** On Zalo the name of a file is its address, which is nobody's business but the worker's. */
const digest = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, 22)

/**
 * Writes down that a photo, a voice note or a file was sent, for a worker to fetch. An update that is worked on twice finds the
 * row that it made.
 */
export async function receive(ctx: Context, draft: OpenDraft, { key, ...sent }: Sent): Promise<Photo> {
  const { message_id, date, caption = null } = ctx.msg!
  const where = { accountId_message: { accountId: ctx.account!, message: String(message_id) } }
  // Telegram numbers the messages of a chat in the order of sending; Zalo's ids say nothing.
  const place = typeof message_id === 'number' ? message_id : date
  const row = {
    ...sent,
    ...where.accountId_message,
    personId: ctx.who!.id,
    caption,
    place,
    sentAt: new Date(date * 1000),
    draftId: draft.id,
  }
  const { id } = await ctx.app.db.upload.upsert({ where, create: row, update: {} })
  ctx.app.nudge()
  return { file: `upload:${id}`, key: digest(key), sent: [date, place] }
}
