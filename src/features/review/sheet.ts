import type { Context } from '../../context.ts'
import { dayOf, formatDay } from '../../core/day.ts'
import type { Translate } from '../../core/message.ts'
import { contactSheet, MOST_ON_SHEET } from '../../office/contact-sheet.ts'
import { BY_SENDING, keyOf } from '../../uploads.ts'
import type { Reading } from './submission.ts'

/** All photos of a model in the order of time, whatever they were sent with, as one picture. */
export async function showSheet({ app, t, say }: Context, { initiative: initiativeId, code, title }: Reading) {
  const uploads = await app.db.upload.findMany({
    where: { kind: 'photo', state: 'kept', OR: [{ submission: { initiativeId } }, { inspection: { initiativeId } }] },
    orderBy: BY_SENDING,
    include: { submission: { select: { kind: true, number: true } } },
  })
  if (uploads.length === 0) return say({ text: t('review-photos', { code, count: 0 }) })
  const shown = uploads.slice(-MOST_ON_SHEET)
  const items = await Promise.all(
    shown.map(async ({ id, sentAt, submission }) => ({
      thumb: await app.files.get(keyOf(id, 'thumb')),
      label: `${formatDay(dayOf(sentAt))}\n${cameWith(t, submission)}`,
    })),
  )
  const bytes = await contactSheet(items, `${code} · “${title}”`)
  await say({
    text: t('review-sheet-text', { code, count: uploads.length, shown: shown.length }),
    photos: [{ bytes, name: 'anh-theo-thoi-gian.jpg' }],
  })
}

const cameWith = (t: Translate, submission: { kind: string; number: number } | null) =>
  submission ? t(`review-sheet-${submission.kind}`, { number: submission.number }) : t('review-sheet-inspection')
