import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Button } from '../../core/message.ts'
import { filesOf } from './files.ts'
import type { Reading } from './submission.ts'

/** What has arrived, in the order of sending: photos with what was written under them, and then what was said. */
export async function showFiles(ctx: Context, { id, code, answers }: Reading) {
  const { photos, voices, old } = await filesOf(ctx.app.db, id, answers)
  const count = old.length + photos.kept.length
  const captions = photos.kept.flatMap(({ caption }, at) =>
    caption ? ctx.t('review-caption', { number: old.length + at + 1, caption }) : [],
  )
  const coming = photos.awaited > 0 ? [ctx.t('review-photos-coming', { count: photos.awaited })] : []
  const sheet: Button = { text: ctx.t('review-sheet'), data: `review.sheet.${id}` }
  await ctx.say({
    text: [ctx.t('review-photos', { code, count }), ...captions, ...coming].join('\n'),
    photos: [...old, ...photos.kept.map((photo) => ({ file: `upload:${photo.id}` }))],
    ...(photos.kept.length > 0 && { buttons: [[sheet]] }),
  })
  for (const voice of voices.kept)
    await ctx.say({
      text: ctx.t('review-voice', { code, at: formatMoment(voice.sentAt) }),
      voice: { file: `upload:${voice.id}` },
    })
}
