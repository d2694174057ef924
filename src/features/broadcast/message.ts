import type { Message, Translate } from '../../core/message.ts'
import type { Feature, View } from '../../feature.ts'
import { nameOf } from '../../organisation.ts'
import { keyOf, uploadsIn } from '../../uploads.ts'
import { type Broadcast, broadcastOf } from './broadcast.ts'
import { isOld } from './course.ts'

/** What people get: who speaks to them, the words as they were written, and what was attached. */
export function messageOf(t: Translate, { composition, unit, author }: Broadcast): Message {
  const { text, photos = [], files: [file] = [] } = composition
  const [upload = 0] = file ? uploadsIn({ files: [file] }) : []
  return {
    title: t('broadcast-title', { unit: nameOf(unit) }),
    text: `${text}\n\n${t('broadcast-from', { name: author.name })}`,
    ...(photos.length > 0 && { photos: photos.map(({ file }) => ({ file })) }),
    ...(file && { document: { name: file.name, file: keyOf(upload, 'file') } }),
  }
}

export const received: View = async ({ app, t, again }, about) => {
  const found = again ? null : await broadcastOf(app.db, Number(about))
  return found ? { ...messageOf(t, found), buttons: [] } : undefined
}

/** Whether it may go out now. */
export const leave: NonNullable<Feature['bulk']>[string] = async (app, about) => {
  const found = await app.db.broadcast.findUnique({ where: { id: Number(about) } })
  if (found?.state === 'paused' || found?.state === 'scheduled') return 'hold'
  if (found?.state === 'sending') return 'go'
  // Somebody who had blocked the bot came back, or wrote again: good for some days.
  return found?.state === 'finished' && !isOld(found, app.clock.now()) ? 'go' : 'drop'
}
