import { codeOf } from '../../core/code.ts'
import { formatMoment } from '../../core/day.ts'
import { DOSSIERS, type DossierKind, isDossier } from '../../core/dossier.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { nameOfDecider } from '../../core/names.ts'
import type { View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'

/** The answer in the author's chat: what was decided, why, and a button that opens exactly the fields named. */
export const answer: View = async ({ app, t, again }, about) => {
  if (again) return undefined
  const [submissionId, version] = about.split('@').map(Number) as [number, number]
  const review = await app.db.review.findUnique({
    where: { submissionId_version: { submissionId, version } },
    include: { reviewer: true, insteadOf: true, submission: { include: { initiative: true, reviewUnit: named } } },
  })
  if (!review) return undefined
  const { verdict, reason, reviewer, insteadOf, submission } = review
  const { initiative, reviewUnit, kind, number } = submission
  if (!isDossier(kind)) return undefined
  const who = { name: nameOfDecider(t, reviewer, insteadOf), unit: nameOf(reviewUnit), at: formatMoment(review.at) }
  const fields = review.fields.map((name) => `• ${t(`${DOSSIERS[kind].name}-${name}.label`)}`)
  const sentAgain = submission.version > version
  return {
    title: t(`answer-${kind}-${verdict}`, { code: initiative.code, number }),
    text: [
      t(`answer-${kind}-${verdict}-text`, { title: initiative.title, ...who }),
      ...(reason ? ['', `“${reason}”`] : []),
      ...(fields.length > 0 ? ['', t('answer-fields'), ...fields] : []),
      ...(sentAgain ? ['', t('answer-sent-again', { at: formatMoment(submission.sentAt) })] : []),
    ].join('\n'),
    ...(verdict === 'return' && !sentAgain
      ? { buttons: [[fix(t, kind, initiative.code, `${submissionId}.${version}`)]] }
      : {}),
  }
}

const fix = (t: Translate, kind: DossierKind, code: string, which: string): CodedButton => ({
  text: t('answer-fix'),
  data: kind === 'progress' ? `progress.fix.${which}` : `initiatives.fix.${which}`,
  code: codeOf(kind === 'progress' ? 'suabaocao' : 'sua', code),
  style: 'good',
})
