import { codeOf } from '../../core/code.ts'
import { formatMoment } from '../../core/day.ts'
import type { View } from '../../feature.ts'
import { idsOf } from '../../organisation.ts'
import { whichIn } from './ballot.ts'
import { insteadOf } from './facts.ts'
import { readingOf } from './reading.ts'

/** The answer in the author's chat: what was concluded, why, and what may be done next. */
export const answer: View = async ({ app, t, again }, about) => {
  if (again) return undefined
  const reading = await readingOf(app.db, whichIn(about).submission)
  if (!reading?.recognition) return undefined
  const { recognition, initiative, council } = reading
  const { conclusion, chair, at, reason } = recognition
  const { code, title } = initiative
  return {
    title: t(`recognition-answer-${conclusion}`, { code }),
    text: [
      t(`recognition-answer-${conclusion}-text`, { title, name: chair.name, unit: council, at: formatMoment(at) }),
      ...insteadOf(t, recognition),
      `“${reason}”`,
      t(`recognition-next-${conclusion}`),
    ].join('\n\n'),
    ...(conclusion === 'not_yet' && {
      buttons: [[{ text: t('baocao.button'), data: `progress.report.${initiative.id}`, code: codeOf('baocao', code) }]],
    }),
  }
}

/** Nobody is there to preside: whoever can invite somebody is told. */
export const chairless: View = async ({ app, t, again }, about) => {
  const reading = await readingOf(app.db, whichIn(about).submission)
  if (!reading) return undefined
  const chairs = await app.db.role.count({
    where: { kind: 'chair', state: 'active', unitId: { in: idsOf(reading.reviewUnit.path) } },
  })
  if (again && chairs > 0) return undefined
  const { code, title } = reading.initiative
  return {
    title: t('recognition-chairless', { code }),
    text: t(chairs > 0 ? 'recognition-has-chair' : 'recognition-needs-chair', { unit: reading.council, title }),
  }
}
