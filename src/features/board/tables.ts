import { html } from 'hono/html'
import { funnelOf, printed, type Row, type Step, tableBy } from '../../core/figure-tables.ts'
import { sayShare, sayTarget } from '../../core/figure-words.ts'
import { type Counts, type Dimension, type Figures, type Measure, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { Html } from '../../html-page.ts'
import { addressOf } from './asked.ts'

const COLUMNS = ['registered', 'approved', 'recognised', 'outstanding', 'replicated'] as const satisfies Measure[]

/** Each step from the target to what was replicated: how many, and what share of the step that it is held against. */
export function funnel(t: Translate, figures: Figures): Html {
  const total = sum(figures.cells)
  const steps = funnelOf(figures)
  const most = Math.max(1, ...steps.map(({ count }) => count))
  const row = (step: Step) => {
    const { name, count } = step
    const label = name === 'target' ? sayTarget(t, figures) : t(`board-${name}`)
    return html`<tr><th scope="row">${label}</th><td class="n">${formatNumber(count)}</td>
<td class="n">${sayShare(t, step)}</td><td><span class="meter" aria-hidden="true"><i style="width:${((100 * count) / most).toFixed(1)}%"></i></span></td></tr>`
  }
  return html`<section><table><caption>${t('board-funnel')}</caption>
<thead><tr><th scope="col">${t('board-step')}</th><th scope="col" class="n">${t('board-count')}</th>
<th scope="col" class="n">${t('board-part')}</th><td></td></tr></thead>
<tbody>${steps.map(row)}</tbody></table>
<p class="faint">${t('board-check', { total: formatNumber(total.registered), parts: partsOf(total) })}</p></section>`
}

/** "800 + 40 + 15 + 0" */
const partsOf = ({ waiting, approved, declined, withdrawn }: Counts) =>
  [waiting, approved, declined, withdrawn].map(formatNumber).join(' + ')

/** A line for each that there is, one for what was never written down, and a total that is their sum. */
export function breakdown(t: Translate, figures: Figures, dimension: Dimension): Html {
  const rows = printed(tableBy(t, figures, dimension), 'registered')
  const hasTargets = rows.some(({ target }) => target !== undefined)
  // A field or a unit that nobody has registered anything in is what a committee looks for.
  const isNews = (column: Measure) => column === 'registered' && (dimension === 'field' || dimension === 'unit')
  const number = (count: number, column: Measure) =>
    html`<td class="n${count > 0 ? '' : isNews(column) ? ' empty' : ' zero'}">${formatNumber(count)}</td>`
  const goal = (count: number | undefined) =>
    hasTargets ? html`<td class="n">${count === undefined ? '–' : formatNumber(count)}</td>` : ''
  const line = (row: Row) =>
    html`<tr${row.key === null ? html` class="unknown"` : ''}><th scope="row">${nameIn(figures, dimension, row)}</th>
${goal(row.target)}${COLUMNS.map((column) => number(row[column], column))}</tr>`
  const total = sum(rows)
  return html`<section class="${rows.length > 12 ? 'long' : ''}"><table><caption>${t(`board-by-${dimension}`)}</caption>
<thead><tr><th scope="col">${t(`board-${dimension}`)}</th>
${hasTargets ? html`<th scope="col" class="n">${sayTarget(t, figures)}</th>` : ''}
${COLUMNS.map((column) => html`<th scope="col" class="n">${t(`board-${column}`)}</th>`)}</tr></thead>
<tbody>${rows.map(line)}</tbody>
<tfoot><tr><th scope="row">${t('board-total')}</th>${goal(figures.targets.total)}
${COLUMNS.map((column) => html`<td class="n">${formatNumber(total[column])}</td>`)}</tr></tfoot></table></section>`
}

/** A unit below leads to its own figures. */
function nameIn({ asked }: Figures, dimension: Dimension, { key, label }: Row): Html | string {
  if (dimension !== 'unit' || key === null || key === String(asked.unit)) return label
  return html`<a href="${addressOf({ ...asked, unit: Number(key) })}">${label}</a>`
}
