import type { Context } from '../../context.ts'
import { ALL, WHOM } from '../../core/broadcast.ts'
import { addDays, type Day, dayOf } from '../../core/day.ts'
import { choice, file, optional, photos, text } from '../../core/fields.ts'
import type { Field, Input, Option } from '../../core/form.ts'
import { dateOf, type Moment, partsOf, readMoment } from '../../core/moment.ts'
import { may, rolesThatMay } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { isQuiet } from '../../core/quiet.ts'
import type { Wizard } from '../../feature.ts'
import { findUnits, named, nameOf } from '../../organisation.ts'
import { compose } from './actions.ts'
import { broadcastOf } from './broadcast.ts'
import { card } from './card.ts'
import { sendAt } from './sending.ts'

/** The words, what goes with them, and whom they are for. `about` is the broadcast that is written anew. */
const composing: Wizard = {
  name: 'broadcast',
  version: 1,
  fields: {
    text: text({ min: 5, max: 2000 }),
    photos: optional(photos({ max: 10 })),
    files: optional(file()),
    unit: { ...choice(), ask: 'sole' },
    whom: { ...choice(), reopens: 'field' },
    field: { ...choice(), ask: 'some' },
  },
  async begin({ app, who }, about) {
    const found = about ? await broadcastOf(app.db, Number(about)) : null
    return { answers: found?.authorId === who?.id ? { ...found?.composition } : {} }
  },
  async options(ctx, { field, answers, input }) {
    switch (field) {
      case 'unit':
        return units(ctx, input)
      case 'whom':
        return WHOM.map((value) => ({ value, label: ctx.t(`broadcast-whom-${value}`) }))
      case 'field':
        return fieldsFor((answers.whom as Option | undefined)?.value, ctx)
      default:
        return []
    }
  },
  async submit(ctx, answers, draft) {
    const id = await compose(ctx.app, ctx.who!, ctx.here.channel, answers, draft)
    const found = id === undefined ? null : await broadcastOf(ctx.app.db, id)
    return found ? card(ctx.app, ctx.t, found) : ((await already(ctx, draft.id)) ?? { text: ctx.t('form-old-button') })
  },
  already: (ctx, draft) => already(ctx, draft),
}

async function already(ctx: Context, draftId: number) {
  const sent = await ctx.app.db.broadcast.findUnique({ where: { draftId } })
  const found = sent && sent.authorId === ctx.who?.id ? await broadcastOf(ctx.app.db, sent.id) : null
  return found ? card(ctx.app, ctx.t, found) : undefined
}

/** One's own units come first; those below are found by their name. */
async function units({ app, who }: Context, input?: Input): Promise<Option[]> {
  const own = rolesThatMay(who!, may.broadcast)
  if (input)
    return findUnits(
      app.db,
      input,
      own.map(({ path }) => path),
    )
  const found = await app.db.unit.findMany({ where: { id: { in: own.map(({ unit }) => unit) } }, ...named })
  return found.map((unit) => ({ value: String(unit.id), label: nameOf(unit) }))
}

/** Only what models there are, or reports, is of a field. */
async function fieldsFor(whom: string | undefined, ctx: Context): Promise<Option[]> {
  if (whom === 'field') return fields(ctx)
  return whom === 'late' ? [{ value: ALL, label: ctx.t('broadcast-field-all') }, ...(await fields(ctx))] : []
}

async function fields({ app, language }: Context): Promise<Option[]> {
  const found = await app.db.field.findMany({ orderBy: { position: 'asc' } })
  return found.map(({ code, name, nameEn }) => ({ value: code, label: language === 'en' ? nameEn : name }))
}

/** A day and an hour that lie ahead, and not at night. */
const hour: Field<Moment> = {
  parse(input, { today, options }) {
    if (input.type !== 'button' && input.type !== 'text') throw new Problem('form-write-it')
    const pressed = options.find(({ value }) => input.type === 'button' && `pick:${value}` === input.press)
    if (input.type === 'button' && !pressed) throw new Problem('form-old-button')
    const found = pressed?.value ?? readMoment((input as { text: string }).text, today)
    if (found === 'none' || found === 'no-such-day' || found === 'no-such-hour') throw new Problem(`timing-at-${found}`)
    if (found.slice(0, 10) < today) throw new Problem('timing-past')
    if (isQuiet(dateOf(found))) throw new Problem('timing-at-night')
    return found
  },
  format: (moment, t) => t('timing-moment', partsOf(moment)),
}

/** When the broadcast `about` goes out. */
const timing: Wizard = {
  name: 'timing',
  version: 1,
  fleeting: true,
  fields: { at: hour },
  async options({ app, t }) {
    return nextHours(app.clock.now()).map((value) => ({ value, label: t('timing-moment', partsOf(value)) }))
  },
  submit: (ctx, { at }, { id, about }) => sendAt(ctx, Number(about), { at: dateOf(at as Moment), draft: id }),
}

/** This afternoon, tomorrow morning, tomorrow afternoon. */
function nextHours(now: Date): Moment[] {
  const today: Day = dayOf(now)
  const hours = [`${today}_14:00`, `${addDays(today, 1)}_07:30`, `${addDays(today, 1)}_14:00`]
  return hours.filter((hour) => dateOf(hour) > now)
}

export const forms = [composing, timing]
