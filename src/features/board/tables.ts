import { html } from 'hono/html'
import { labelOf } from '../../core/figure-words.ts'
import {
  type Counts,
  type Dimension,
  type Figures,
  keysOf,
  type Line,
  linesBy,
  MEASURES,
  type Measure,
  share,
  sum,
} from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import { addressOf } from './asked.ts'
import type { Html } from './sheet.ts'

const COLUMNS = ['registered', 'approved', 'recognised', 'outstanding', 'replicated'] as const satisfies Measure[]

/** Of each target, registration, decision: how many, and how much of all that is registered. */
export function funnel(t: Translate, { cells, targets }: Figures): Html {
  const total = sum(cells)
  const steps: [string, number][] = [
    ...(targets.total === undefined ? [] : [['target', targets.total] as [string, number]]),
    ...MEASURES.map((measure): [string, number] => [measure, total[measure]]),
  ]
  const most = Math.max(1, ...steps.map(([, count]) => count))
  const row = ([name, count]: [string, number]) => {
    const part = name === 'registered' ? undefined : share(count, total.registered)
    return html`<tr><th scope="row">${t(`board-${name}`)}</th><td class="n">${formatNumber(count)}</td>
<td class="n">${name === 'target' || part === undefined ? '' : `${formatNumber(part)} %`}</td>
<td><span class="meter" aria-hidden="true"><i style="width:${((100 * count) / most).toFixed(1)}%"></i></span></td></tr>`
  }
  const reached = targets.total === undefined ? undefined : share(total.registered, targets.total)
  return html`<section><table><caption>${t('board-funnel')}</caption>
<thead><tr><th scope="col">${t('board-step')}</th><th scope="col" class="n">${t('board-count')}</th>
<th scope="col" class="n">${t('board-part')}</th><td></td></tr></thead>
<tbody>${steps.map(row)}</tbody></table>
${reached === undefined ? '' : html`<p>${t('board-reached', { percent: formatNumber(reached) })}</p>`}
<p class="faint">${t('board-check', { total: formatNumber(total.registered), parts: partsOf(total) })}</p></section>`
}

/** "800 + 40 + 15 + 0" */
const partsOf = ({ waiting, approved, declined, withdrawn }: Counts) =>
  [waiting, approved, declined, withdrawn].map(formatNumber).join(' + ')

/** A line for each that there is, one for what was never written down, and a total that is their sum. */
export function breakdown(t: Translate, figures: Figures, dimension: Dimension): Html {
  const { cells, asked } = figures
  const own = String(asked.unit)
  const lines = linesBy(cells, dimension, keysOf(figures, dimension)).filter(
    ({ key, registered }) => dimension !== 'unit' || key !== own || registered > 0,
  )
  const targets = targetsOf(figures, dimension)
  // A field or a unit that nobody has registered anything in is what a committee looks for.
  const isNews = (column: Measure) => column === 'registered' && (dimension === 'field' || dimension === 'unit')
  const number = (count: number, column: Measure) =>
    html`<td class="n${count > 0 ? '' : isNews(column) ? ' empty' : ' zero'}">${formatNumber(count)}</td>`
  const goal = (count: number | undefined) =>
    targets ? html`<td class="n">${count === undefined ? '–' : formatNumber(count)}</td>` : ''
  const row = (
    line: Line,
  ) => html`<tr${line.key === null ? html` class="unknown"` : ''}><th scope="row">${nameIn(t, figures, dimension, line.key)}</th>
${goal(targets?.[line.key ?? ''])}${COLUMNS.map((column) => number(line[column], column))}</tr>`
  const total = sum(lines)
  return html`<section class="${lines.length > 12 ? 'long' : ''}"><table><caption>${t(`board-by-${dimension}`)}</caption>
<thead><tr><th scope="col">${t(`board-${dimension}`)}</th>
${targets ? html`<th scope="col" class="n">${t('board-target')}</th>` : ''}
${COLUMNS.map((column) => html`<th scope="col" class="n">${t(`board-${column}`)}</th>`)}</tr></thead>
<tbody>${lines.map(row)}</tbody>
<tfoot><tr><th scope="row">${t('board-total')}</th>${goal(figures.targets.total)}
${COLUMNS.map((column) => html`<td class="n">${formatNumber(total[column])}</td>`)}</tr></tfoot></table></section>`
}

function targetsOf({ targets }: Figures, dimension: Dimension): Record<string, number> | undefined {
  const found = dimension === 'unit' ? targets.units : dimension === 'field' ? targets.fields : {}
  return Object.keys(found).length > 0 ? found : undefined
}

/** A unit below leads to its own figures. */
function nameIn(t: Translate, figures: Figures, dimension: Dimension, key: string | null): Html | string {
  const name = labelOf(t, figures, dimension, key)
  const { asked } = figures
  if (dimension !== 'unit' || key === null || key === String(asked.unit)) return name
  return html`<a href="${addressOf({ ...asked, unit: Number(key) })}">${name}</a>`
}
