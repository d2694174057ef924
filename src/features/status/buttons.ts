import type { Context } from '../../context.ts'
import { codeOf } from '../../core/code.ts'
import type { Button } from '../../core/message.ts'
import { isAlive, isLive, may } from '../../core/policy.ts'
import type { Found } from './model.ts'

/** What can be done about a model, by whom it may be: what waits first, what ends it last. */
export async function buttons(ctx: Context, found: Found): Promise<Button[]> {
  const { app, who, t } = ctx
  const { id, code, honour, unit } = found
  const registration = await app.db.submission.findFirst({ where: { initiativeId: id, kind: 'registration' } })
  const carries = who !== undefined && may.carry(who, found)
  const inspects = who !== undefined && who.id !== found.authorId && may.inspect(who, unit)
  const photos = await app.db.upload.count({
    where: { kind: 'photo', state: 'kept', submission: { initiativeId: id } },
  })
  return [
    ...fixes(ctx, found),
    ...(carries && isLive(found)
      ? [
          { text: t('baocao.button'), data: `progress.report.${id}` },
          { text: t('denghicongnhan.button'), data: `recognition.ask.${id}` },
        ]
      : []),
    ...(inspects && isLive(found) ? [{ text: t('inspection-plan', { code }), data: `inspection.plan.${id}` }] : []),
    ...(registration ? [{ text: t('review-see-full'), data: `review.full.${registration.id}` }] : []),
    ...(registration && photos > 0 ? [{ text: t('review-sheet'), data: `review.sheet.${registration.id}` }] : []),
    ...(honour ? [{ text: t('replication-see'), data: `replication.show.${id}`, code: codeOf('lantoa', code) }] : []),
    ...(carries && isAlive(found) ? [{ text: t('renewal-withdraw'), data: `renewal.withdraw.${id}` }] : []),
  ]
}

/** Only its author corrects what came back. */
const fixes = ({ who, t }: Context, { submissions }: Found): Button[] =>
  submissions
    .filter(({ state, authorId, kind }) => state === 'returned' && authorId === who?.id && kind !== 'recognition')
    .map(({ id, version, kind }) => ({
      text: t('answer-fix'),
      data: kind === 'progress' ? `progress.fix.${id}.${version}` : `initiatives.fix.${id}.${version}`,
      style: 'good',
    }))
