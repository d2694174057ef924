import { crossOf, funnelOf, printed, reportsOf, tableBy } from '../../core/figure-tables.ts'
import {
  sayDecided,
  sayFunnel,
  sayMoment,
  sayOnly,
  sayOutcomes,
  sayReports,
  sayTable,
} from '../../core/figure-words.ts'
import { type Figures, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { View } from './state.ts'

const PAGE = 12

/** So many lines as a phone shows. A page that is not there is the last one. */
export function pageOf<T>(lines: T[], page: number) {
  const last = Math.max(0, Math.ceil(lines.length / PAGE) - 1)
  const at = Math.min(page, last)
  return { shown: lines.slice(at * PAGE, (at + 1) * PAGE), at, last, all: lines.length }
}

/** The whole screen in words; with two dimensions only the table of the two. */
export function textOf(t: Translate, figures: Figures, view: View): string {
  const registered = sum(figures.cells).registered
  const total = formatNumber(sum(figures.cells)[view.measure])
  const at = t('figures-at', { at: sayMoment(t, new Date(figures.at)) })
  const parts = view.by[1]
    ? [sayOnly(t, figures), cross(t, figures, view, total), [at]]
    : [
        [...sayOnly(t, figures), ...sayFunnel(t, figures, funnelOf(figures))],
        registered > 0 ? table(t, figures, view, total) : [t('figures-nothing')],
        sayDecided(t, figures),
        sayOutcomes(t, figures),
        [sayReports(t, reportsOf(figures).total), at],
      ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function table(t: Translate, figures: Figures, { by, measure, page }: View, count: string): string[] {
  const lines = sayTable(t, printed(tableBy(t, figures, by[0]!), measure), measure)
  const { shown, at, last, all } = pageOf(lines, page)
  const named = { dimension: t(`figures-dimension-${by[0]!}`), measure: t(`figures-measure-${measure}`), count }
  const place = { first: String(at * PAGE + 1), last: String(at * PAGE + shown.length), all: String(all) }
  return [last > 0 ? t('figures-by-page', { ...named, ...place }) : t('figures-by', named), ...shown]
}

/** Of each line what is there; what is empty is counted, and seen in the picture. */
function cross(t: Translate, figures: Figures, { by, measure, page }: View, count: string): string[] {
  const [rows, columns] = by.map((one) => t(`figures-dimension-${one}`)) as [string, string]
  const found = crossOf(t, figures, by[0]!, by[1]!, measure)
  const zeros = found.rows.flatMap(({ values }) => values).filter((value) => value === 0).length
  const lines = pageOf(found.rows, page).shown.map(({ label, values, total }) => {
    const parts = values.flatMap((value, at) =>
      value ? [t('figures-cross-part', { label: found.columns[at]!, count: formatNumber(value) })] : [],
    )
    if (total === 0) return t('figures-cross-line-empty', { label })
    return t('figures-cross-line', { label, count: formatNumber(total), parts: parts.join(' + ') })
  })
  const empty = zeros > 0 ? [t('figures-cross-zeros', { count: formatNumber(zeros) })] : []
  return [t('figures-cross', { rows, columns, measure: t(`figures-measure-${measure}`), count }), ...lines, ...empty]
}
