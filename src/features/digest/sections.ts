import { formatDay } from '../../core/day.ts'
import {
  CHANGES,
  type Change,
  type Digest,
  type Item,
  type Longer,
  type Standing,
  shown,
  type Year,
} from '../../core/digest.ts'
import { formatCount } from '../../core/figure-words.ts'
import { share } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { sayOutcome } from '../../core/outcome-sums.ts'
import { isWhole } from '../../core/rhythm.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'

/** How many sums, fields and units a phone bears. */
const SUMS = 4
const NAMES = 3

/** The paragraphs of a digest: what happened, how things stand, how far the year has come. */
export function sections(t: Translate, digest: Digest): string[] {
  const { rhythm, changes, standing, longer } = digest
  const compared = isWhole(rhythm, digest)
  const lines = shown(digest)
  const section = (name: Change | Standing, count: number, difference = '') => {
    const items = lines[name].map((item) => lineOf(t, item))
    const more = items.length > 0 && count > items.length ? [t('digest-more', { count: count - items.length })] : []
    return [t(`digest-${name}`, { count: formatNumber(count) }) + difference, ...items, ...more].join('\n')
  }
  const happened = CHANGES.flatMap((name) => {
    const { count, before } = changes[name]
    const isTold = count > 0 || (longer !== undefined && compared && before > 0)
    return isTold ? [section(name, count, compared ? differenceOf(count, before) : '')] : []
  })
  const stands = (['waiting', 'overdue', 'late'] as const).flatMap((name) =>
    standing[name].count > 0 ? [section(name, standing[name].count)] : [],
  )
  const isCompared = compared && CHANGES.some((name) => changes[name].count !== changes[name].before)
  return [
    ...joined(happened),
    ...joined(stands),
    ...(longer ? counted(t, longer) : []),
    ...(isCompared && happened.length > 0 ? [t(`digest-compared-${rhythm}`)] : []),
  ]
}

/** Headings without lines below them stand close together. */
function joined(parts: string[]): string[] {
  const done: string[] = []
  for (const part of parts) {
    const last = done.at(-1)
    const isClose = last !== undefined && !part.includes('\n') && !last.includes('\n•')
    if (isClose) done[done.length - 1] = `${last}\n${part}`
    else done.push(part)
  }
  return done
}

function lineOf(t: Translate, { code, title, unit, dueOn }: Item): string {
  const due = dueOn ? ` · ${t('digest-due', { day: formatDay(dueOn) })}` : ''
  return `• ${code} “${shorten(title, 45)}” – ${unit}${due}`
}

/** " (+3)"; nothing where nothing changed. */
const differenceOf = (count: number, before: number): string =>
  count === before ? '' : ` (${count > before ? '+' : '−'}${formatNumber(Math.abs(count - before))})`

function counted(t: Translate, { reports, outcomes, unapproved, year }: Longer): string[] {
  const expected = reports.expected > 0 ? [t('digest-reports', words(reports))] : []
  const sums = outcomes.slice(0, SUMS).map((outcome) => `• ${sayOutcome(outcome, t)}`)
  const more = outcomes.length > SUMS ? [t('digest-sums-more', { count: outcomes.length - SUMS })] : []
  const waiting = unapproved > 0 ? [t('figures-unapproved', { count: formatCount(unapproved) })] : []
  return [
    ...expected,
    ...(sums.length > 0 ? [[t('digest-sums'), ...sums, ...more, ...waiting].join('\n')] : []),
    soFar(t, year),
  ]
}

function soFar(t: Translate, { to, registered, approved, recognised, target, fields, empty }: Year): string {
  const inEnglish = t('figures-language') === 'en'
  const reached = target === undefined ? undefined : share(registered, target)
  const barren = fields.filter((field) => field.registered === 0).map(({ name, nameEn }) => (inEnglish ? nameEn : name))
  return [
    t('digest-year', { year: to.slice(0, 4), ...words({ registered, approved, recognised }) }),
    ...(reached === undefined
      ? []
      : [t('digest-target', { target: formatNumber(target!), percent: formatNumber(reached) })]),
    ...(barren.length > 0 ? [t('digest-fields', { names: named(t, 'fields', barren, barren.length) })] : []),
    ...(empty.count > 0 ? [t('digest-units', { names: named(t, 'units', empty.first, empty.count) })] : []),
  ].join('\n')
}

/** "xã A; xã B; xã C và 12 đơn vị nữa": names of fields have commas of their own. */
function named(t: Translate, what: 'fields' | 'units', names: string[], count: number): string {
  const some = names.slice(0, NAMES).join('; ')
  return count > NAMES ? t(`digest-${what}-more`, { names: some, count: count - NAMES }) : some
}

const words = <T extends Record<string, number>>(counts: T) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatNumber(count)]))
