import { type Day, formatDay } from './day.ts'
import { type Attached, type Field, type Input, isSent, type Option, type Photo, type Place } from './form.ts'
import { sayOutcome } from './outcome-sums.ts'
import { type Outcome, readOutcomes } from './outcomes.ts'
import { type Period, readDate, readPeriod, type Way } from './period.ts'
import { Problem } from './problem.ts'
import { formatQuantity, type Quantity, readQuantity } from './quantities.ts'
import { clean, fold } from './vietnamese.ts'

type Bounds = { min?: number; max?: number }

/** Words. `min` and `max` count characters after cleaning. */
export const text = ({ min = 1, max = 1000 }: Bounds = {}): Field<string> => ({
  parse(input) {
    const value = written(input)
    if (value.length < min) throw new Problem('form-too-short', { min })
    if (value.length > max) throw new Problem('form-too-long', { max, length: value.length })
    return value
  },
  format: (value) => value,
})

/** One of the options. Keeps the label beside the value, so that a summary or an old draft needs no look-up. */
export const choice = (): Field<Option> => ({
  parse: (input, { options }) => plain(pick(input, options)),
  format: ({ label }) => label,
})

/** Any number of the options, ticked one by one. */
export const choices = (): Field<Option[]> => ({
  choices: true,
  parse(input, { options }, before = []) {
    const picked = several(input).map((one) => plain(pick(one, options)))
    const has = (some: Option[], { value }: Option) => some.some((one) => one.value === value)
    const ticked = [...before.filter((one) => !has(picked, one)), ...picked.filter((one) => !has(before, one))]
    return ticked.length > 0 ? ticked : undefined
  },
  format: (values) => values.map(({ label }) => label).join(', '),
})

/** A choice whose labels are sentences of the form: `registration-subject-household`. */
export const oneOf = (form: string, name: string): Field<string> => ({
  parse: (input, { options }) => pick(input, options).value,
  format: (value, t) => t(`${form}-${name}-${value}`),
})

/** Words of one's own, or one of the sentences offered. */
export const suggested = (bounds: Bounds): Field<string> => ({
  parse: (input, scene, before) =>
    input.type === 'button' ? pick(input, scene.options).label : text(bounds).parse(input, scene, before),
  format: (value) => value,
})

/** A number with its unit, inside whatever sentence the person wrote. The sentence is kept. */
export interface Goal extends Quantity {
  words: string
}
export const goal = ({ max = 500 }: Bounds = {}): Field<Goal> => ({
  echo: true,
  parse(input) {
    const words = written(input)
    if (words.length > max) throw new Problem('form-too-long', { max, length: words.length })
    const found = readQuantity(words)
    if (!found) throw new Problem('form-needs-a-number')
    if (!found.unit) throw new Problem('form-needs-a-unit', { number: words })
    if (found.value <= 0) throw new Problem('form-needs-more-than-zero')
    return { ...found, words }
  },
  format: (value) => {
    const number = formatQuantity(value)
    return fold(value.words) === fold(number) ? number : `${value.words} (${number})`
  },
})

/** All amounts of what the person wrote, said back one by one. Writing again replaces them. */
export const outcomes = ({ max = 1000 }: Bounds = {}): Field<Outcome[]> => ({
  echo: (found, t) => found.map((outcome) => sayOutcome(outcome, t)),
  parse(input) {
    const words = written(input)
    if (words.length > max) throw new Problem('form-too-long', { max, length: words.length })
    const found = readOutcomes(words)
    if (found.length === 0) throw new Problem('form-needs-a-number')
    return found
  },
  format: (found, t) => found.map((outcome) => sayOutcome(outcome, t)).join('; '),
})

/** From one day to another: of a plan that is ahead, or of a time whose figures are asked for. */
export const period = (way: Way = 'ahead'): Field<Period> => ({
  echo: true,
  parse(input, { today, options }) {
    if (input.type === 'button') {
      const [from = '', to = ''] = pick(input, options).value.split('_')
      return { from, to }
    }
    const found = readPeriod(written(input), today, way)
    if (found === 'none' && way === 'behind') throw new Problem('figures-no-period')
    if (typeof found === 'string') throw new Problem(`form-period-${found}`)
    return found
  },
  format: ({ from, to }) => `${formatDay(from)} – ${formatDay(to)}`,
})

/** One day: today or later, or today and earlier for what has been done. */
export const day = (way: 'ahead' | 'behind'): Field<Day> => ({
  echo: true,
  parse(input, { today, options }) {
    const day = input.type === 'button' ? pick(input, options).value : readDate(written(input), today, way)
    if (day === 'none' || day === 'no-such-day') throw new Problem(`form-day-${day}`)
    if (way === 'ahead' ? day < today : day > today) throw new Problem(`form-day-not-${way}`)
    return day
  },
  format: formatDay,
})

/** Up to `max` different photos, sent one by one or as albums; they stand in the order of sending. */
export const photos = ({ max = 10 } = {}): Field<Photo[]> => ({
  many: true,
  takes: 'photo',
  parse(input, _, before = []) {
    if (input.type !== 'photo') throw new Problem('form-send-a-photo')
    if (before.some(({ key }) => key === input.photo.key)) return before
    if (before.length >= max) throw new Problem('form-enough-photos', { max })
    return [...before, input.photo].sort(bySending)
  },
  format: (files, t) => t('form-photos', { count: files.length }),
})

const bySending = ({ sent: [at, place] = [0, 0] }: Photo, { sent: [other, next] = [0, 0] }: Photo) =>
  at - other || place - next

/** Up to `max` voice notes: for whoever would rather speak than type. */
export const voices = ({ max = 3 } = {}): Field<Photo[]> => ({
  many: true,
  takes: 'voice',
  parse(input, _, before = []) {
    if (input.type !== 'voice') throw new Problem('form-send-a-voice')
    if (before.some(({ key }) => key === input.voice.key)) return before
    if (before.length >= max) throw new Problem('form-enough-voices', { max })
    return [...before, input.voice]
  },
  format: (files, t) => t('form-voices', { count: files.length }),
})

/** One file, as it came: what is sent later takes its place. */
export const file = (): Field<Attached[]> => ({
  takes: 'file',
  parse(input) {
    if (input.type !== 'file') throw new Problem('form-send-a-file')
    return [input.file]
  },
  format: (files) => files.map(({ name }) => name).join(', '),
})

/** Where it is: sent from the map of the phone, never read from a photo. */
export const place = (): Field<Place> => ({
  takes: 'place',
  parse(input) {
    if (input.type !== 'place') throw new Problem('form-send-a-place')
    return input.place
  },
  format: ({ latitude, longitude }) => [latitude, longitude].map((degrees) => degrees.toFixed(5)).join(', '),
})

export const optional = <T>(field: Field<T>): Field<T> => ({ ...field, optional: true })
/** Has an answer from the beginning, which can be changed but not taken away. */
export const kept = <T>(field: Field<T>): Field<T> => ({ ...field, kept: true })
/** Not asked in the row; offered on the summary. */
export const aside = <T>(field: Field<T>): Field<T> => ({ ...field, aside: true })

function written(input: Input): string {
  if (input.type !== 'text') throw new Problem(isSent(input) ? 'form-write-it' : 'form-cannot-read')
  return clean(input.text)
}

/** "1, 3 và 5" ticks three at once. */
function several(input: Input): Input[] {
  const numbers = input.type === 'text' ? fold(input.text).match(/^\d+(?: (?:va |and )?\d+)+$/) : null
  return numbers ? [...numbers[0].matchAll(/\d+/g)].map(([text]) => ({ type: 'text', text })) : [input]
}

/** By its button, its number in the list, its label with or without accents, or the only label that begins so. */
function pick(input: Input, options: Option[]): Option {
  if (input.type !== 'button' && input.type !== 'text') throw new Problem('form-pick-one')
  if (options.length === 0) throw new Problem('form-nothing-found')
  if (input.type === 'button') {
    const pressed = options.find(({ value }) => `pick:${value}` === input.press)
    if (!pressed) throw new Problem('form-old-button')
    return pressed
  }
  const wanted = fold(input.text)
  const named = options.filter(({ label }) => fold(label) === wanted)
  const begun = options.filter(({ label }) => wanted.length > 1 && fold(label).startsWith(wanted))
  const counted = /^\d+$/.test(wanted) ? options[Number(wanted) - 1] : undefined
  const found = counted ?? (named.length === 1 ? named[0] : begun.length === 1 ? begun[0] : undefined)
  if (!found || found.data) throw new Problem('form-pick-one')
  return found
}

const plain = ({ value, label }: Option): Option => ({ value, label })
