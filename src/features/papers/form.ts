import type { Context } from '../../context.ts'
import { dayOf } from '../../core/day.ts'
import { choice, period } from '../../core/fields.ts'
import type { Input, Option } from '../../core/form.ts'
import { FORMS, isKind, type Kind, type OfficialForm } from '../../core/papers.ts'
import type { Period } from '../../core/period.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { type Every, periodBefore, reportPeriod } from '../../core/report-period.ts'
import type { Wizard } from '../../feature.ts'
import { findUnits, named, nameOf } from '../../organisation.ts'
import { already, order, saidOf } from './actions.ts'

const fields = { unit: { ...choice(), ask: 'sole' as const }, period: period('behind'), form: choice() }
const base = { name: 'paper', version: 1, fields }

/** Of which unit, of when, and a report in which form. `about` is the kind of the paper. */
export const paper: Wizard = {
  ...base,
  fleeting: true,
  async shape({ t }, about) {
    const { form, ...others } = fields
    const kind = kindIn(about)
    return {
      ...base,
      fields: kind === 'report' ? fields : (others as typeof fields),
      words: { 'paper-confirm': t(`papers-kind-${kind}`) },
    }
  },
  async options(ctx, { field, input }) {
    if (field === 'unit') return units(ctx, input)
    if (field === 'period') return periods(ctx)
    return FORMS.map((value) => ({ value, label: ctx.t(`paper-form-${value}`) }))
  },
  async submit(ctx, answers, { id, about }) {
    const { unit, period, form } = answers as { unit: Option; period: Period; form?: Option }
    const asked = { unit: Number(unit.value), period, ...(form && { form: form.value as OfficialForm }) }
    const ordered = await order(ctx, kindIn(about), asked, id)
    return ordered ? saidOf(ctx, ordered) : ((await already(ctx, id)) ?? { text: ctx.t('form-old-button') })
  },
  already,
}

function kindIn(about: string): Kind {
  if (!isKind(about)) throw new Problem('form-old-button')
  return about
}

/** One's own units; any below them by their names. */
async function units({ app, who }: Context, input?: Input): Promise<Option[]> {
  allow(who !== undefined, 'policy-join-first')
  const roles = rolesThatMay(who, may.count)
  allow(roles.length > 0, 'papers-not-yours')
  if (input?.type === 'text') {
    const paths = roles.map(({ path }) => path)
    const found = await findUnits(app.db, input, paths)
    if (found.length > 0) return found
  }
  const own = await app.db.unit.findMany({
    where: { id: { in: roles.map(({ unit }) => unit) } },
    ...named,
    orderBy: { path: 'asc' },
  })
  const offered = own.map((unit) => ({ value: String(unit.id), label: nameOf(unit) }))
  const isOffered = input?.type !== 'button' || offered.some(({ value }) => `pick:${value}` === input.press)
  return isOffered
    ? offered
    : findUnits(
        app.db,
        input,
        roles.map(({ path }) => path),
      )
}

/** This quarter and the one before, the halves and the years: each with its name, and none twice. */
function periods({ app, t }: Context): Option[] {
  const today = dayOf(app.clock.now())
  const now = (every: Every) => reportPeriod(today, every)
  const spans = [now(3), periodBefore(now(3), 3), now(6), periodBefore(now(6), 6), now(12), periodBefore(now(12), 12)]
  return spans.map((period) => {
    const name = sayPeriod(t, period)
    return { value: `${period.from}_${period.to}`, label: `${name.charAt(0).toUpperCase()}${name.slice(1)}` }
  })
}
