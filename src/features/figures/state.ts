import { addDays, type Day, daysBetween } from '../../core/day.ts'
import { type Asked, DIMENSIONS, type Dimension, type Measure } from '../../core/figures.ts'
import { idFrom } from '../../core/lookup.ts'
import { Problem } from '../../core/problem.ts'
import { VALUES } from '../../core/registration.ts'

/** What a screen of figures shows. It travels in its buttons, 64 bytes at most, and is believed in nothing. */
export interface View extends Asked {
  measure: Measure
  /** one dimension, or two for a cross table */
  by: Dimension[]
  page: number
}

/** The measures that can be looked at, by their letter. */
export const MEASURED: Record<string, Measure> = {
  r: 'registered',
  a: 'approved',
  c: 'recognised',
  o: 'outstanding',
  p: 'replicated',
}
/** Narrowed to one of these, by the place of their letter. */
export const NARROWED = ['subject', 'novelty', 'level'] as const

const NONE = '-'
const FIRST: Day = '2000-01-01'
const LAST = 40_000 // days from then on: beyond 2100

/** "12.7f2.7k1.rfs.0.KT.c--": unit, first and last day, measure and dimensions, page, field, the other narrowings. */
export function write({ unit, period, measure, by, page, field, ...narrow }: View): string {
  const letter = Object.keys(MEASURED).find((key) => MEASURED[key] === measure)
  const dimensions = by.map((one) => one[0]).join('')
  const marks = NARROWED.map((name) => {
    const at = VALUES[name]!.indexOf(narrow[name] ?? '')
    return at < 0 ? NONE : String(at)
  })
  const days = [period.from, period.to].map((day) => daysBetween(FIRST, day).toString(36))
  return [unit, ...days, `${letter}${dimensions}`, page, field ?? NONE, marks.join('')].join('.')
}

/** Throws the Problem of an old button for whatever `write` would not have written. */
export function read([unit, from, to, shown = '', page = '', field = '', marks = '']: string[]): View {
  const period = { from: dayFrom(from), to: dayFrom(to) }
  const measure = MEASURED[shown[0] ?? '']
  const by = [...shown.slice(1)].map((letter) => DIMENSIONS.find((one) => one[0] === letter))
  const isRight =
    period.from <= period.to &&
    by.length >= 1 &&
    by.length <= 2 &&
    new Set(by).size === by.length &&
    /^\d{1,4}$/.test(page) &&
    /^(?:-|[A-Z0-9]{1,10})$/.test(field) &&
    /^[\d-]{3}$/.test(marks)
  if (!isRight || !measure || by.includes(undefined)) throw new Problem('form-old-button')
  const view: View = { unit: idFrom(unit), period, measure, by: by as Dimension[], page: Number(page) }
  if (field !== NONE) view.field = field
  for (const [at, name] of NARROWED.entries()) {
    const value = VALUES[name]![Number(marks[at])]
    if (value) view[name] = value
  }
  return view
}

function dayFrom(text = ''): Day {
  const days = /^[0-9a-z]{1,4}$/.test(text) ? Number.parseInt(text, 36) : LAST
  if (days >= LAST) throw new Problem('form-old-button')
  return addDays(FIRST, days)
}

/** Only what `figuresOf` asks for. */
export const askedOf = ({ measure: _, by: __, page: ___, ...asked }: View): Asked => asked
