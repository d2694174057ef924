import type { Context } from '../../context.ts'
import { addDays, type Day, dayOf, daysBetween, formatDay, inCalendar } from '../../core/day.ts'
import { choice } from '../../core/fields.ts'
import type { Answers, Field, Option } from '../../core/form.ts'
import type { SubmissionKind } from '../../core/lifecycle.ts'
import { readDay } from '../../core/period.ts'
import { type Holder, may, type RoleKind } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { clean } from '../../core/vietnamese.ts'
import type { Wizard } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { give, LONGEST } from './actions.ts'
import { findPeople } from './people.ts'
import { termsOf, whole } from './views.ts'

/** The last day, which still counts: one that is offered, or one that is typed. */
const lastDay: Field<Day> = {
  echo: true,
  parse(input, { today, options }) {
    if (input.type === 'button') {
      const pressed = options.find(({ value }) => `pick:${value}` === input.press)
      if (!pressed) throw new Problem('form-old-button')
      return pressed.value
    }
    const day = input.type === 'text' ? readDay(clean(input.text), today) : 'none'
    if (day === 'none' || day === 'no-such-day') throw new Problem(`delegation-until-${day}`)
    if (day < today) throw new Problem('delegation-until-past')
    if (daysBetween(today, day) > LONGEST) throw new Problem('delegation-until-far')
    return day
  },
  format: formatDay,
}

/** Which of my rights, for which dossiers, to whom, from when until when. */
export const delegation: Wizard = {
  name: 'delegation',
  version: 1,
  fleeting: true,
  fields: {
    role: { ...choice(), ask: 'sole' },
    kinds: { ...choice(), ask: 'sole' },
    to: choice(),
    since: choice(),
    until: lastDay,
  },
  async options(ctx, { field, answers, input }) {
    switch (field) {
      case 'role':
        return myRoles(ctx)
      case 'kinds':
        return kindsOf(ctx, answers)
      case 'to':
        return findPeople(ctx.app.db, ctx.t, await unitOf(ctx, answers), ctx.who!.id, input)
      case 'since':
        return beginnings(ctx)
      default:
        return ends(ctx, answers)
    }
  },
  async submit(ctx, answers, { id }) {
    const { kinds, to, since, until } = answers as Record<'kinds' | 'to' | 'since', Option> & { until: Day }
    const terms = {
      ...roleIn(answers),
      kinds: kinds.value === 'all' ? [] : [kinds.value as SubmissionKind],
      to: Number(to.value),
      since: since.value === 'now' ? undefined : since.value,
      until,
    }
    if (await give(ctx.app, ctx.who!, ctx.here.channel, terms, id)) return said(ctx, id)
    return (await alreadyGiven(ctx, id)) ?? { text: ctx.t('form-old-button') }
  },
  already: (ctx, draft) => alreadyGiven(ctx, draft),
}

/** The rights that somebody has themselves, and may lend. */
export const lendable = (who: Holder) => who.roles.filter((role) => !role.insteadOf && may.lend(who, role))

async function myRoles({ app, who, t }: Context): Promise<Option[]> {
  const roles = lendable(who!)
  const units = await app.db.unit.findMany({ where: { id: { in: roles.map(({ unit }) => unit) } }, ...named })
  return roles.map(({ kind, unit }) => ({
    value: `${kind}:${unit}`,
    label: t('delegation-right', { role: t(`role-${kind}`), unit: nameOf(units.find(({ id }) => id === unit)!) }),
  }))
}

function roleIn({ role }: Answers): { role: RoleKind; unit: number } {
  const [kind, unit] = (role as Option).value.split(':')
  return { role: kind as RoleKind, unit: Number(unit) }
}

const unitOf = ({ app }: Context, answers: Answers) =>
  app.db.unit.findUniqueOrThrow({ where: { id: roleIn(answers).unit }, select: { id: true, path: true } })

/** A chair decides on nothing but recognition: there is nothing to choose. */
function kindsOf({ t }: Context, answers: Answers): Option[] {
  const isChair = answers.role !== undefined && roleIn(answers).role === 'chair'
  const kinds = isChair ? ['all'] : ['all', 'registration', 'progress', 'recognition']
  return kinds.map((value) => ({ value, label: t(`delegation-kinds-${value}`) }))
}

function beginnings({ app, t }: Context): Option[] {
  const tomorrow = addDays(dayOf(app.clock.now()), 1)
  return [
    { value: 'now', label: t('delegation-since-now') },
    { value: tomorrow, label: t('delegation-since-tomorrow', { day: formatDay(tomorrow) }) },
  ]
}

/** Three days, a week, the rest of the month: each with its date, and no date twice. */
function ends({ app, t }: Context, { since }: Answers): Option[] {
  const chosen = (since as Option | undefined)?.value ?? 'now'
  const first = chosen === 'now' ? dayOf(app.clock.now()) : chosen
  const [year = 0, month = 0] = first.split('-').map(Number)
  const offered = {
    'three-days': addDays(first, 2),
    'a-week': addDays(first, 6),
    'this-month': addDays(inCalendar(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!, -1),
  }
  const days = Object.entries(offered)
  return days
    .filter(([, day], at) => days.findIndex(([, other]) => other === day) === at)
    .map(([name, day]) => ({ value: day, label: t(`delegation-until-${name}`, { day: formatDay(day) }) }))
}

async function said({ app, t }: Context, draftId: number) {
  const made = await app.db.delegation.findUniqueOrThrow({ where: { draftId }, ...whole })
  return { title: t('delegation-made'), text: t('delegation-made-text', { name: made.to.name, ...termsOf(t, made) }) }
}

async function alreadyGiven(ctx: Context, draftId: number) {
  const made = await ctx.app.db.delegation.findUnique({ where: { draftId } })
  return made?.fromId === ctx.who?.id ? said(ctx, draftId) : undefined
}
