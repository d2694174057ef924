import type { Me } from '../../context.ts'
import { dayOf, formatMoment, yearOf } from '../../core/day.ts'
import type { Message, Translate } from '../../core/message.ts'
import { allow, isAlive, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { formatQuantity } from '../../core/quantities.ts'
import type { Tx } from '../../db.ts'

type Model = Awaited<ReturnType<typeof carried>>

/** The model, if this person carries it. */
async function carried(tx: Tx, who: Me | undefined, id: number) {
  allow(who !== undefined, 'policy-join-first')
  const found = await tx.initiative.findUnique({
    where: { id },
    include: { unit: true, ending: { include: { by: true } } },
  })
  allow(found !== null && may.carry(who, found), 'policy-carry')
  if (found.ending) throw over(found)
  return found
}

/** … and if it is to be asked what becomes of it this year, and nobody has said so yet. */
export async function renewable(tx: Tx, who: Me | undefined, id: number, year: number) {
  const found = await carried(tx, who, id)
  const { code, createdAt } = found
  if (!isLive(found)) throw new Problem('renewal-not-running', { code })
  if (yearOf(dayOf(createdAt)) >= year) throw new Problem('renewal-too-early', { code, year: String(year + 1) })
  const said = await answered(tx, id, year)
  if (said) throw said
  return found
}

/** … and if it has not come to its end. */
export async function withdrawable(tx: Tx, who: Me | undefined, id: number) {
  const found = await carried(tx, who, id)
  if (!isAlive(found)) throw new Problem('renewal-not-running', { code: found.code })
  return found
}

/** Who said what, and when: it is said once for each year. */
export async function answered(tx: Tx, initiativeId: number, year: number): Promise<Problem | undefined> {
  const said = await tx.renewal.findUnique({
    where: { initiativeId_year: { initiativeId, year } },
    include: { by: true, initiative: true },
  })
  if (!said) return undefined
  const { code } = said.initiative
  return new Problem(`renewal-chosen-${said.choice}`, {
    code,
    year: String(year),
    name: said.by.name,
    at: formatMoment(said.at),
  })
}

export const over = ({ code, ending }: Pick<Model, 'code' | 'ending'>) =>
  new Problem(`renewal-over-${ending!.stage}`, { code, name: ending!.by.name, at: formatMoment(ending!.at) })

/** What stays as it was registered: nobody has to write it again. */
export const kept = (t: Translate, model: Stays, year: number): Message => ({
  title: t('renewal-continued', { code: model.code, year: String(year) }),
  text: [t('renewal-continued-text', { title: model.title }), ...stays(t, model), '', t('renewal-continued-next')].join(
    '\n',
  ),
})

type Stays = Pick<Model, 'code' | 'title' | 'level' | 'goalValue' | 'goalUnit'>

export const stays = (t: Translate, { level, goalValue, goalUnit }: Stays): string[] => [
  `• ${t('registration-goal.label')}: ${formatQuantity({ value: Number(goalValue), unit: goalUnit })}`,
  `• ${t('registration-level.label')}: ${t(`registration-level-${level ?? 'unknown'}`)}`,
]
