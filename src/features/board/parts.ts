import { html, raw } from 'hono/html'
import { formatDay } from '../../core/day.ts'
import { labelOf } from '../../core/figure-words.ts'
import { type Figures, keysOf, linesBy, share, sum, within } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { sayOutcome } from '../../core/outcome-sums.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import { barChart, type Heat, heatTable, type Look } from '../../office/chart.ts'
import type { Lates } from './contents.ts'
import type { Html } from './sheet.ts'

const LOOKS: Look[] = ['light', 'dark']

/** How many are registered in each field, against what was to be. */
export function fieldChart(t: Translate, figures: Figures): Html {
  const { cells, targets } = figures
  const rows = linesBy(cells, 'field', keysOf(figures, 'field')).map(({ key, registered }) => ({
    label: labelOf(t, figures, 'field', key),
    value: registered,
    ...(key !== null && targets.fields[key] !== undefined && { of: targets.fields[key] }),
  }))
  const bars = { title: t('board-field-chart'), rows }
  return pictures(LOOKS.map((look) => barChart(bars, look)))
}

/** Which unit has how many in which field: where it is 0 nobody has begun. */
export function crossTable(t: Translate, figures: Figures): Html | '' {
  const own = String(figures.asked.unit)
  const units = linesBy(figures.cells, 'unit', keysOf(figures, 'unit'))
    .filter(({ key, registered }) => key !== own || registered > 0)
    .map(({ key }) => key)
  const fields = linesBy(figures.cells, 'field', keysOf(figures, 'field')).map(({ key }) => key)
  if (units.length < 2) return ''
  const heat: Heat = {
    title: t('board-cross'),
    note: t('board-cross-note'),
    columns: fields.map((key) => labelOf(t, figures, 'field', key)),
    rows: units.map((unit) => {
      const cells = within(figures.cells, 'unit', unit)
      return {
        label: labelOf(t, figures, 'unit', unit),
        values: fields.map((field) => sum(within(cells, 'field', field)).registered),
      }
    }),
  }
  return pictures(
    LOOKS.map((look) => heatTable(heat, look)),
    units.length > 12 ? 'long' : '',
  )
}

/** By what the browser asks for; on paper always the light one. */
const pictures = ([light = '', dark = '']: string[], kind = '') =>
  html`<section class="${kind}"><div class="picture light">${raw(light)}</div><div class="picture dark">${raw(dark)}</div></section>`

export function outcomes(t: Translate, { outcomes, unapproved }: Figures): Html {
  const lines = outcomes.map((outcome) => html`<li>${sayOutcome(outcome, t)}</li>`)
  return html`<section><h2>${t('board-outcomes')}</h2>
${lines.length > 0 ? html`<ul class="outcomes">${lines}</ul>` : html`<p class="faint">${t('board-outcomes-none')}</p>`}
${unapproved > 0 ? html`<p class="faint">${t('board-unapproved', { count: unapproved })}</p>` : ''}</section>`
}

/** Expected, received, on time: of each unit, and of all. */
export function reports(t: Translate, figures: Figures): Html {
  const { reporting } = figures
  if (reporting.length === 0)
    return html`<section><h2>${t('board-reports')}</h2><p class="faint">${t('board-reports-none')}</p></section>`
  const added = (of: 'expected' | 'received' | 'onTime') => reporting.reduce((total, one) => total + one[of], 0)
  const numbers = (expected: number, received: number, onTime: number) => {
    const percent = share(received, expected)
    return html`<td class="n">${formatNumber(expected)}</td><td class="n">${formatNumber(received)}</td>
<td class="n">${formatNumber(onTime)}</td><td class="n">${percent === undefined ? '–' : `${formatNumber(percent)} %`}</td>`
  }
  return html`<section class="${reporting.length > 12 ? 'long' : ''}"><table><caption>${t('board-reports')}</caption>
<thead><tr><th scope="col">${t('board-unit')}</th><th scope="col" class="n">${t('board-expected')}</th>
<th scope="col" class="n">${t('board-received')}</th><th scope="col" class="n">${t('board-on-time')}</th>
<th scope="col" class="n">${t('board-percent')}</th></tr></thead>
<tbody>${reporting.map(
    ({ unit, expected, received, onTime }) =>
      html`<tr><th scope="row">${labelOf(t, figures, 'unit', String(unit))}</th>${numbers(expected, received, onTime)}</tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${t('board-total')}</th>${numbers(added('expected'), added('received'), added('onTime'))}</tr></tfoot>
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
