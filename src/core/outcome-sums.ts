import type { Translate } from './message.ts'
import { add, either } from './numbers.ts'
import type { Outcome } from './outcomes.ts'
import { formatQuantity } from './quantities.ts'
import { formatNumber } from './vietnamese.ts'

/** "1.200 m²", "673,16 tỷ đồng"; ">145.000 m²" of "trên 145.000 m2" and "~4.900 người" of "gần 4.900 người". */
export const formatOutcome = ({ value, unit, words }: Amount): string =>
  roughly(words) + (unit === 'đồng' ? formatMoney(value) : formatQuantity({ value, unit }))

/** With its heading: "Đất hiến: 1.200 m²". Items are headed by their unit: "Camera: 6". */
export function sayOutcome(outcome: Outcome, t: Translate): string {
  const { metric, value, unit, words } = outcome
  if (metric !== 'items') return `${t(`outcome-${metric}`)}: ${formatOutcome(outcome)}`
  return `${unit.charAt(0).toUpperCase()}${unit.slice(1)}: ${roughly(words)}${formatNumber(value)}`
}

/**
 * One sum for each metric and unit, in the order of their first amount; m² and ha stay apart. Of the words only "hơn"
 * or "gần" is left: a sum is not more exact than its parts. 95 % and 98 % are no 193 %: of shares the last one
 * counts, so it is of one model that they are asked for.
 */
export function sumOutcomes(outcomes: Outcome[]): Outcome[] {
  const sums = new Map<string, Outcome>()
  for (const { metric, value, unit, words } of outcomes) {
    const before = metric === 'share' ? undefined : sums.get(`${metric} ${unit}`)
    const signs = [roughly(before?.words ?? ''), roughly(words)]
    const rough = signs.includes('~') ? 'gần' : signs.includes('>') ? 'hơn' : ''
    sums.set(`${metric} ${unit}`, { metric, value: add(before?.value ?? 0, value), unit, words: rough })
  }
  return [...sums.values()]
}

/** What every province counts, people, land, money, before things of which there are as many kinds as words. */
export const mostTelling = (outcomes: Outcome[]): Outcome[] => [
  ...outcomes.filter(({ metric }) => metric !== 'items'),
  ...outcomes.filter(({ metric }) => metric === 'items').sort((one, other) => other.value - one.value),
]

type Amount = Pick<Outcome, 'value' | 'unit' | 'words'>

const OVER = new RegExp(`^(?:${either('hơn|trên|không dưới|ít nhất|tối thiểu')})(?!\\p{L})`, 'iu')
const ABOUT = new RegExp(`^(?:${either('gần|khoảng|chừng|ước|xấp xỉ|ngót')})(?!\\p{L})`, 'iu')
const roughly = (words: string) => (OVER.test(words) ? '>' : ABOUT.test(words) ? '~' : '')

/** The shortest wording that loses nothing: 25 triệu đồng, 673,16 tỷ đồng, 1.500 đồng. */
function formatMoney(value: number): string {
  const ways = MONEY.filter(([size]) => value >= size)
    .map(([size, unit]) => ({ part: Number((value / size).toPrecision(15)), unit }))
    .filter(({ part }) => Number(part.toFixed(3)) === part)
    .map(({ part, unit }) => `${formatNumber(part)} ${unit}`)
  return ways.sort((a, b) => a.length - b.length)[0] ?? formatQuantity({ value, unit: 'đồng' })
}
const MONEY = [
  [1, 'đồng'],
  [1e6, 'triệu đồng'],
  [1e9, 'tỷ đồng'],
] as const
