import { dayOf, formatDay, timeOf } from './day.ts'
import type { Row, Step } from './figure-tables.ts'
import { DECISIONS, type Dimension, type Figures, type Measure, share, sum } from './figures.ts'
import type { Translate } from './message.ts'
import { sayOutcome } from './outcome-sums.ts'
import { isWholeYears } from './period-name.ts'
import { formatNumber } from './vietnamese.ts'

/** "Kinh tế", "tập thể", "thôn Nhân Hoà"; "chưa xác định cấp" for what was never written down. */
export function labelOf(
  t: Translate,
  figures: Pick<Figures, 'units' | 'fields'>,
  dimension: Dimension,
  key: string | null,
): string {
  if (key === null) return t(`figures-unknown-${dimension}`)
  if (dimension === 'unit') return figures.units.find(({ id }) => String(id) === key)?.name ?? key
  if (dimension !== 'field') return t(`registration-${dimension}-${key}`)
  const field = figures.fields.find(({ code }) => code === key)
  return (t('figures-language') === 'en' ? field?.nameEn : field?.name) ?? key
}

/** "Chỉ tính: Kinh tế, Tập thể"; nothing where all are counted. */
export function sayOnly(t: Translate, figures: Figures): string[] {
  const names = (['field', 'subject', 'novelty', 'level'] as const).flatMap((name) => {
    const value = figures.asked[name]
    return value ? [labelOf(t, figures, name, value)] : []
  })
  return names.length > 0 ? [t('figures-only', { what: names.join(', ') })] : []
}

/** As offices write small counts in a sentence: "03 mô hình", "1.808 mô hình". In a column they stay plain. */
export const formatCount = (count: number): string =>
  Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatNumber(count)

/** "09:05 ngày 27/11/2026", Viet Nam time. */
export const sayMoment = (t: Translate, at: Date) =>
  t('figures-moment', { time: timeOf(at), day: formatDay(dayOf(at)) })

/** The steps as lines: "Đăng ký: 138 (102,2% chỉ tiêu, vượt 03)". */
export function sayFunnel(t: Translate, figures: Figures, steps: Step[]): string[] {
  const { waiting, declined, withdrawn, registered } = sum(figures.cells)
  const goal = figures.targets.total
  return steps
    .filter(({ name }) => registered > 0 || name === 'target' || name === 'registered')
    .map((step) => {
      const count = formatNumber(step.count)
      const part = step.share === undefined ? '' : formatNumber(step.share)
      if (step.name === 'target')
        return t(isWholeYears(figures.asked.period) ? 'figures-target' : 'figures-target-year', { count })
      if (step.name === 'approved') {
        const rest = Object.entries({ waiting, declined, withdrawn }).filter(([, number]) => number > 0)
        if (rest.length === 0) return t('figures-step-approved', { count, share: part })
        const others = rest.map(([name, number]) => t(`figures-rest-${name}`, { count: formatNumber(number) }))
        return t('figures-step-approved-rest', { count, share: part, others: others.join(', ') })
      }
      if (part === '') return t(`figures-bare-${step.name}`, { count })
      if (step.name !== 'registered' || !goal) return t(`figures-step-${step.name}`, { count, share: part })
      const way = step.count > goal ? 'over' : step.count < goal ? 'under' : 'met'
      return t(`figures-registered-${way}`, { count, share: part, gap: formatCount(Math.abs(step.count - goal)) })
    })
}

/** "102,2% chỉ tiêu", "50% đã duyệt": the share of a step, and of what. */
export const sayShare = (t: Translate, { name, share }: Step): string =>
  share === undefined ? '' : t(`figures-share-${name}`, { share: formatNumber(share) })

/** Targets are set for years: beside a part of a year stands that of the whole. */
export const sayTarget = (t: Translate, { asked }: Pick<Figures, 'asked'>): string =>
  t(isWholeYears(asked.period) ? 'figures-goal' : 'figures-goal-year')

/** "Kinh tế: 34/30 (24,6%)", line by line. */
export function sayTable(t: Translate, rows: Row[], measure: Measure): string[] {
  const whole = sum(rows)[measure]
  return rows.map((row) => {
    const part = share(row[measure], whole)
    const said = { label: row.label, count: formatNumber(row[measure]), share: formatNumber(part ?? 0) }
    const goal = measure === 'registered' && row.target !== undefined ? row.target : undefined
    if (goal !== undefined) return t('figures-line-target', { ...said, target: formatNumber(goal) })
    return t(part ? 'figures-line-share' : 'figures-line', said)
  })
}

/** What was decided in the period; nothing where nothing was. */
export function sayDecided(t: Translate, { decided }: Pick<Figures, 'decided'>): string[] {
  const made = DECISIONS.filter((name) => decided[name] > 0)
  const parts = made.map((name) => t(`figures-decided-${name}`, { count: formatCount(decided[name]) }))
  return parts.length > 0 ? [t('figures-decided', { parts: parts.join(', ') })] : []
}

/** A message of this many outcomes can still be read; the workbook and the page have them all. */
export const OUTCOMES = 15

/** How many more there are, where there are. */
export const moreOutcomes = (t: Translate, { outcomes }: Pick<Figures, 'outcomes'>): string[] =>
  outcomes.length > OUTCOMES ? [t('figures-outcomes-more', { count: formatNumber(outcomes.length - OUTCOMES) })] : []

/** The sums of what was achieved, and how many reports are not in them. */
export const sayOutcomes = (t: Translate, { outcomes, unapproved }: Pick<Figures, 'outcomes' | 'unapproved'>) => [
  ...(outcomes.length > 0 ? [t('figures-outcomes')] : []),
  ...outcomes.slice(0, OUTCOMES).map((outcome) => `• ${sayOutcome(outcome, t)}`),
  ...moreOutcomes(t, { outcomes }),
  ...(unapproved > 0 ? [t('figures-unapproved', { count: formatCount(unapproved) })] : []),
]

/** "Báo cáo: phải nộp 20, đã nộp 15 (75%), đúng hạn 12 (60%)"; `label` is a unit, or nothing for all together. */
export function sayReports(
  t: Translate,
  { expected, received, onTime }: { expected: number; received: number; onTime: number },
  label?: string,
): string {
  if (expected === 0) return t('figures-reports-none')
  const said = {
    expected: formatNumber(expected),
    received: formatNumber(received),
    onTime: formatNumber(onTime),
    shareReceived: formatNumber(share(received, expected)!),
    shareOnTime: formatNumber(share(onTime, expected)!),
  }
  return label === undefined ? t('figures-reports', said) : t('figures-reports-of', { label, ...said })
}
