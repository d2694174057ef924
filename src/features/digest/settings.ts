import type { Context, Me } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import type { Button } from '../../core/message.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { PLACES, type Place, type Plan, RHYTHMS, type Rhythm } from '../../core/rhythm.ts'
import { named, nameOf } from '../../organisation.ts'
import { dayName, lineOf, minutesOf } from './plan-words.ts'
import { planOf, replan } from './plans.ts'

/** Cài đặt bản tin: which digests a committee reads, at what hour, and where. */

type Act = (ctx: Context, ...args: string[]) => Promise<void>

export const settings = {
  open: (ctx: Context) => choose(ctx),
  buttons: {
    settings: (ctx, unit) => (unit ? overview(ctx, idFrom(unit)) : choose(ctx)),
    rhythm: (ctx, unit, rhythm) => oneOf(ctx, idFrom(unit), rhythmIn(rhythm)),
    on: (ctx, unit, rhythm, isOn) => set(ctx, unit, rhythm, () => ({ isOn: isOn === 'yes' })),
    hours: (ctx, unit, rhythm) => hours(ctx, idFrom(unit), rhythmIn(rhythm)),
    at: (ctx, unit, rhythm, minute) => set(ctx, unit, rhythm, () => ({ minute: hourIn(minute) })),
    days: (ctx, unit, rhythm) => days(ctx, idFrom(unit), rhythmIn(rhythm)),
    day: (ctx, unit, rhythm, day) => set(ctx, unit, rhythm, () => ({ day: dayIn(day) })),
    place: (ctx, unit, rhythm, place, isOn) =>
      set(ctx, unit, rhythm, (plan) => ({ places: withPlace(plan, placeIn(place), isOn === 'yes') })),
  } satisfies Record<string, Act>,
}

/** Half past six to nine in the evening is when people may be spoken to. */
const HOURS = ['6:30', '7:00', '7:30', '8:00', '11:30', '16:30', '17:00', '17:30', '18:00', '18:30', '19:00', '20:00']
const DAYS = [1, 2, 3, 5]

async function choose(ctx: Context) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const own = rolesThatMay(who, may.planDigest).map(({ unit }) => unit)
  allow(own.length > 0, 'policy-digest')
  const units = await app.db.unit.findMany({ where: { id: { in: own } }, ...named, orderBy: { path: 'asc' } })
  if (units.length === 1) return overview(ctx, units[0]!.id)
  await ctx.say({
    text: t('digest-which-unit'),
    buttons: units.map((unit) => [{ text: nameOf(unit), data: `digest.settings.${unit.id}` }]),
  })
}

async function overview(ctx: Context, unitId: number) {
  const { app, t } = ctx
  const unit = await unitFor(ctx, unitId)
  const plans = await Promise.all(RHYTHMS.map((rhythm) => planOf(app.db, unitId, rhythm)))
  await ctx.say({
    title: t('digest-plans', { unit: nameOf(unit) }),
    text: [...plans.map((plan) => `• ${lineOf(t, plan)}`), '', t('digest-plans-hint')].join('\n'),
    buttons: RHYTHMS.map((rhythm) => [
      { text: t(`digest-rhythm-${rhythm}`), data: `digest.rhythm.${unitId}.${rhythm}` },
    ]),
  })
}

async function oneOf(ctx: Context, unitId: number, rhythm: Rhythm) {
  const { app, t } = ctx
  const unit = await unitFor(ctx, unitId)
  const plan = await planOf(app.db, unitId, rhythm)
  const which = `${unitId}.${rhythm}`
  const there = await placesOf(ctx, unitId)
  const places = PLACES.filter((place) => there.has(place) || plan.places.includes(place)).map((place): Button => {
    const isOn = plan.places.includes(place)
    const text = t(isOn ? `digest-without-${place}` : `digest-with-${place}`)
    return { text, data: `digest.place.${which}.${place}.${isOn ? 'no' : 'yes'}` }
  })
  const all = { text: t('digest-all'), data: `digest.settings.${unitId}` }
  const on: Button[] = [{ text: t('digest-on'), data: `digest.on.${which}.yes` }, all]
  const change: Button[] = [
    { text: t('digest-hour'), data: `digest.hours.${which}` },
    ...(rhythm === 'day' ? [] : [{ text: t('digest-day'), data: `digest.days.${which}` }]),
    ...places,
    { text: t('digest-off'), data: `digest.on.${which}.no` },
    all,
  ]
  await ctx.say({
    title: t('digest-plan', { unit: nameOf(unit) }),
    text: [lineOf(t, plan), ...(there.size < PLACES.length ? [t('digest-more-places')] : [])].join('\n\n'),
    buttons: inRows(plan.isOn ? change : on, 1),
  })
}

async function hours(ctx: Context, unitId: number, rhythm: Rhythm) {
  await unitFor(ctx, unitId)
  const buttons = HOURS.map((text): Button => ({ text, data: `digest.at.${unitId}.${rhythm}.${minutesOf(text)}` }))
  await ctx.say({ text: ctx.t('digest-which-hour'), buttons: inRows(buttons, 3) })
}

async function days(ctx: Context, unitId: number, rhythm: Rhythm) {
  await unitFor(ctx, unitId)
  const buttons = DAYS.map((day): Button[] => [
    { text: dayName(ctx.t, rhythm, day), data: `digest.day.${unitId}.${rhythm}.${day}` },
  ])
  await ctx.say({ text: ctx.t('digest-which-day'), buttons })
}

async function set(
  ctx: Context,
  unit: string | undefined,
  rhythm: string | undefined,
  to: Parameters<typeof replan>[4],
) {
  allow(ctx.who !== undefined, 'policy-join-first')
  await replan(ctx.app, { who: ctx.who, channel: ctx.here.channel }, idFrom(unit), rhythmIn(rhythm), to)
  await oneOf(ctx, idFrom(unit), rhythmIn(rhythm))
}

async function unitFor({ app, who }: Context, id: number) {
  const unit = await app.db.unit.findUnique({ where: { id }, ...named })
  allow(unit !== null && who !== undefined && may.planDigest(who as Me, unit), 'policy-digest')
  return unit
}

/** Where the committee of that unit can read: a group or a channel only when there is one. */
async function placesOf({ app }: Context, unitId: number): Promise<Set<Place>> {
  const shared = await app.db.account.findMany({ where: { unitId, state: 'active' }, select: { isChannel: true } })
  return new Set<Place>(['private', ...shared.map(({ isChannel }): Place => (isChannel ? 'channel' : 'group'))])
}

function withPlace({ places }: Plan, place: Place, isOn: boolean): Place[] {
  const left = PLACES.filter((one) => (one === place ? isOn : places.includes(one)))
  if (left.length === 0) throw new Problem('digest-nowhere')
  return left
}

const inRows = (buttons: Button[], wide: number) =>
  Array.from({ length: Math.ceil(buttons.length / wide) }, (_, row) => buttons.slice(row * wide, (row + 1) * wide))

// What came back in a button may be anything.
const known = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Problem('form-old-button')
  return found
}
const rhythmIn = (text: string | undefined) => known(RHYTHMS.find((rhythm) => rhythm === text))
const placeIn = (text: string | undefined) => known(PLACES.find((place) => place === text))
const hourIn = (text: string | undefined) => known(HOURS.map(minutesOf).find((minute) => String(minute) === text))
const dayIn = (text: string | undefined) => known(DAYS.find((day) => String(day) === text))
