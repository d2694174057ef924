import type { Context, Me } from '../../context.ts'
import { dayOf, yearOf } from '../../core/day.ts'
import { allow, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'
import { pickModel } from '../../pick-model.ts'
import { evidenceOf, lacking } from './evidence.ts'

/** The model, if this person may put it forward now; `lacks` names the sentence on the evidence that is missing. */
export async function candidate(tx: Tx, who: Me | undefined, id: number, now: Date) {
  allow(who !== undefined, 'policy-join-first')
  const found = await tx.initiative.findUnique({
    where: { id },
    include: {
      unit: true,
      submissions: {
        where: { kind: 'recognition' },
        orderBy: { id: 'desc' },
        include: { recognition: true, reviewUnit: named },
      },
    },
  })
  allow(found !== null && may.carry(who, found), 'policy-carry')
  const { code, honour, submissions } = found
  const [last] = submissions
  if (!isLive(found)) throw new Problem('recognition-not-running', { code })
  if (last && !last.recognition) throw new Problem('recognition-waits', { code, unit: nameOf(last.reviewUnit) })
  if (honour === 'outstanding') throw new Problem('recognition-highest', { code })
  const thisYear = yearOf(dayOf(now))
  const awards = submissions.flatMap(({ recognition }) => (recognition?.conclusion === 'recognised' ? recognition : []))
  if (awards.some(({ at }) => yearOf(dayOf(at)) === thisYear)) throw new Problem('recognition-this-year', { code })
  return { ...found, lacks: lacking(await evidenceOf(tx, id, last)) }
}

/** Which model? */
export const pick = (ctx: Context, page: number, begin: (id: number) => Promise<void>) =>
  pickModel(ctx, page, {
    which: ctx.t('recognition-which'),
    none: ctx.t('recognition-no-model'),
    choose: (id) => `recognition.ask.${id}`,
    turn: (page) => `recognition.pick.${page}`,
    begin,
  })
