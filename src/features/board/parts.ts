import { html, raw } from 'hono/html'
import { formatDay } from '../../core/day.ts'
import { crossOf, printed, reportsOf, tableBy } from '../../core/figure-tables.ts'
import { formatCount } from '../../core/figure-words.ts'
import { type Figures, share } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { sayOutcome } from '../../core/outcome-sums.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import type { Html } from '../../html-page.ts'
import { barChart, heatTable, type Look } from '../../office/chart.ts'
import type { Lates } from './contents.ts'

const LOOKS: Look[] = ['light', 'dark']

/** How many are registered in each field, against what was to be. */
export function fieldChart(t: Translate, figures: Figures): Html {
  const rows = printed(tableBy(t, figures, 'field'), 'registered').map(({ label, registered, target }) => ({
    label,
    value: registered,
    ...(target !== undefined && { of: target }),
  }))
  const bars = { title: t('board-field-chart'), rows }
  return pictures(LOOKS.map((look) => barChart(bars, look)))
}

/** Which unit has how many in which field: where it is 0 nobody has begun. */
export function crossTable(t: Translate, figures: Figures): Html | '' {
  const { rows, columns } = crossOf(t, figures, 'unit', 'field', 'registered')
  // What has one line or one column stands in the tables already.
  if (rows.length < 2 || columns.length < 2) return ''
  const heat = { title: t('board-cross'), note: t('board-cross-note'), columns, rows }
  return pictures(
    LOOKS.map((look) => heatTable(heat, look)),
    rows.length > 12 ? 'long' : '',
  )
}

/** By what the browser asks for; on paper always the light one. */
const pictures = ([light = '', dark = '']: string[], kind = '') =>
  html`<section class="${kind}"><div class="picture light">${raw(light)}</div><div class="picture dark">${raw(dark)}</div></section>`

export function outcomes(t: Translate, { outcomes, unapproved }: Figures): Html {
  const lines = outcomes.map((outcome) => html`<li>${sayOutcome(outcome, t)}</li>`)
  return html`<section><h2>${t('board-outcomes')}</h2>
${lines.length > 0 ? html`<ul class="outcomes">${lines}</ul>` : html`<p class="faint">${t('board-outcomes-none')}</p>`}
${unapproved > 0 ? html`<p class="faint">${t('figures-unapproved', { count: formatCount(unapproved) })}</p>` : ''}</section>`
}

/** Expected, received, on time: of each unit, and of all. */
export function reports(t: Translate, figures: Figures): Html {
  const { rows, total } = reportsOf(figures)
  if (rows.length === 0)
    return html`<section><h2>${t('board-reports')}</h2><p class="faint">${t('figures-reports-none')}</p></section>`
  const numbers = ({ expected, received, onTime }: typeof total) => {
    const percent = share(received, expected)
    return html`<td class="n">${formatNumber(expected)}</td><td class="n">${formatNumber(received)}</td>
<td class="n">${formatNumber(onTime)}</td><td class="n">${percent === undefined ? '–' : `${formatNumber(percent)}%`}</td>`
  }
  return html`<section class="${rows.length > 12 ? 'long' : ''}"><table><caption>${t('board-reports')}</caption>
<thead><tr><th scope="col">${t('board-unit')}</th><th scope="col" class="n">${t('board-expected')}</th>
<th scope="col" class="n">${t('board-received')}</th><th scope="col" class="n">${t('board-on-time')}</th>
<th scope="col" class="n">${t('board-percent')}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.label}</th>${numbers(row)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${t('board-total')}</th>${numbers(total)}</tr></tfoot>
</table></section>`
}

/** Whose report did not come, and which dossiers wait too long. `note`: of which days it speaks. */
export function lates(t: Translate, what: 'late' | 'overdue', { count, first }: Lates, note?: string): Html {
  const lines = first.map(
    ({ code, title, unit, dueOn, kind }) =>
      html`<li><strong>${code}</strong> “${shorten(title, 120)}” – ${unit}<br><span class="faint">${
        kind ? `${t(`board-kind-${kind}`)} · ` : ''
      }${t('board-due', { day: formatDay(dueOn) })}</span></li>`,
  )
  return html`<section class="long"><h2>${t(`board-${what}`, { count: formatNumber(count) })}</h2>
${note ? html`<p class="faint">${note}</p>` : ''}
${lines.length > 0 ? html`<ul class="late">${lines}</ul>` : html`<p class="faint">${t(`board-${what}-none`)}</p>`}
${count > first.length ? html`<p class="faint">${t('board-more', { count: count - first.length })}</p>` : ''}</section>`
}
