import { addDays, type Day, formatDay } from './day.ts'
import type { Translate } from './message.ts'
import type { Period } from './period.ts'
import { type Every, nameOfPeriod, reportPeriod } from './report-period.ts'

const LENGTHS: Every[] = [1, 3, 6, 12]

/** As offices call it: "quý III/2026", "6 tháng đầu năm 2026", "năm 2026", "giai đoạn 2021–2025"; otherwise its two days. */
export function sayPeriod(t: Translate, period: Period): string {
  const every = LENGTHS.find((every) => isSame(reportPeriod(period.from, every), period))
  if (every) return t(`figures-period-${every}`, nameOfPeriod(period, every))
  if (isWholeYears(period)) {
    const [from, to] = [period.from, period.to].map((day) => day.slice(0, 4)) as [string, string]
    return t('figures-period-years', { from, to })
  }
  return t('figures-period-days', { from: formatDay(period.from), to: formatDay(period.to) })
}

/** From a first of January to a thirty-first of December. */
export const isWholeYears = ({ from, to }: Period) => from.endsWith('-01-01') && to.endsWith('-12-31')

const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to

/** The periods that are asked for most, seen from this day. */
export function usualPeriods(today: Day): Period[] {
  const year = reportPeriod(today, 12)
  return [reportPeriod(today, 3), reportPeriod(today, 6), year, reportPeriod(addDays(year.from, -1), 12)]
}
