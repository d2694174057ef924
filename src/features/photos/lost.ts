import { codeOf } from '../../core/code.ts'
import { formatMoment } from '../../core/day.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import type { View } from '../../feature.ts'

export const LOST: ('refused' | 'missing')[] = ['refused', 'missing']

/** The upload with the model that it speaks of, once it was sent in. */
export async function uploadOf(tx: Tx, id: number) {
  const initiative = { select: { id: true, code: true, unitId: true } }
  const found = await tx.upload.findUnique({
    where: { id },
    include: { submission: { include: { initiative } }, inspection: { include: { initiative } } },
  })
  return found && { ...found, initiative: (found.submission ?? found.inspection)?.initiative }
}

/** "Ảnh gửi lúc 9:05 không dùng được": which one, why, and what to do. `about` is the upload. */
export const lost: View = async ({ app, t, again }, about) => {
  const upload = await uploadOf(app.db, Number(about))
  if (!upload) return undefined
  const { id, kind, state, reason, caption, sentAt, draftId, initiative } = upload
  const at = formatMoment(sentAt)
  if (state === 'replaced') return again ? undefined : { text: t(`photo-sent-again-${kind}`, { at }) }
  if (state !== 'refused' && state !== 'missing') return undefined
  const isOpen = draftId !== null && (await app.db.draft.count({ where: { id: draftId } })) > 0
  // It was taken away again: nobody waits for it.
  if (!initiative && !isOpen) return undefined
  const why = t(`photo-why-${reason}`)
  const text = [
    t(`photo-lost-${kind}`, { at, why }),
    ...(caption ? [`“${shorten(caption, 100)}”`] : []),
    t(`photo-ask-${kind}`),
  ].join('\n')
  if (!initiative) return { text }
  const button = { text: t('photo-again'), data: `photos.again.${id}`, code: codeOf('guilai', initiative.code) }
  return { title: initiative.code, text, buttons: [[button]] }
}
