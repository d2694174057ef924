import { html } from 'hono/html'
import { type Day, dayOf, formatDay } from '../../core/day.ts'
import { formatCount, labelOf, sayMoment, sayOnly } from '../../core/figure-words.ts'
import { type Figures, keysOf, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import type { Period } from '../../core/period.ts'
import { sayPeriod, usualPeriods } from '../../core/period-name.ts'
import { VALUES } from '../../core/registration.ts'
import { lateDays } from '../../core/report-due.ts'
import type { Html } from '../../html-page.ts'
import { addressOf } from './asked.ts'
import type { Contents } from './contents.ts'
import { crossTable, fieldChart, lates, outcomes, reports } from './parts.ts'
import type { Visitor } from './pass.ts'
import { sheet } from './sheet.ts'
import { breakdown, funnel } from './tables.ts'

/** The whole dashboard: who looks at what, the filters, the figures, and the time that they are of. */
export function dashboard(t: Translate, visitor: Visitor, contents: Contents, notes: string[], now: Date) {
  const { figures, late, overdue } = contents
  const { asked, units } = figures
  const lateOn = lateDays(asked.period, dayOf(now))
  const lateNote = t('board-late-days', { from: formatDay(lateOn.from), to: formatDay(lateOn.to) })
  const title = t('board-of', { unit: units[0]!.name })
  const main = html`<h1>${title}</h1>
<p>${[t('board-period', { period: sayPeriod(t, asked.period) }), ...sayOnly(t, figures)].join('. ')}</p>
${notes.map((note) => html`<p class="note" role="status">${note}</p>`)}
${periods(t, figures, dayOf(now))}
${filters(t, contents)}
${funnel(t, figures)}
<div class="two">${breakdown(t, figures, 'level')}${breakdown(t, figures, 'subject')}
${breakdown(t, figures, 'novelty')}${outcomes(t, figures)}</div>
<div class="two">${breakdown(t, figures, 'field')}${fieldChart(t, figures)}</div>
${units.length > 1 ? breakdown(t, figures, 'unit') : ''}
<div class="two">${crossTable(t, figures)}${reports(t, figures)}</div>
<div class="two">${lates(t, 'late', late, lateNote)}${lates(t, 'overdue', overdue)}</div>`
  const header = html`<header><form method="post" action="/bangtin/thoat"><p class="faint">${visitor.name}
<button class="quiet">${t('board-leave')}</button></p></form></header>`
  const total = formatCount(sum(figures.cells).registered)
  const footer = html`<p>${t('board-at', { at: sayMoment(t, new Date(figures.at)), total })}</p>`
  return sheet({ t, title, header, main, footer })
}

/** One tap for what is asked for most. */
function periods(t: Translate, { asked }: Figures, today: Day): Html {
  const link = (period: Period) => {
    const isHere = period.from === asked.period.from && period.to === asked.period.to
    return html`<li><a href="${addressOf({ ...asked, period })}"${isHere ? html` aria-current="page"` : ''}>${sayPeriod(t, period)}</a></li>`
  }
  return html`<nav aria-label="${t('board-periods')}"><ul class="periods">${usualPeriods(today).map(link)}</ul></nav>`
}

function filters(t: Translate, { figures, places }: Contents): Html {
  const { asked } = figures
  const select = (name: string, label: string, options: { value: string; text: string }[], value = '') =>
    html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
      (one) => html`<option value="${one.value}"${one.value === value ? html` selected` : ''}>${one.text}</option>`,
    )}</select></div>`
  const any = { value: '', text: t('board-any') }
  const known = (dimension: 'field' | 'subject' | 'novelty' | 'level') => [
    any,
    ...(dimension === 'field' ? keysOf(figures, 'field') : VALUES[dimension]!).map((value) => ({
      value,
      text: labelOf(t, figures, dimension, value),
    })),
  ]
  const day = (name: string, label: string, value: Day) =>
    html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" type="date" value="${value}"></div>`
  const units = places.map(({ id, name }) => ({ value: String(id), text: name }))
  return html`<details><summary>${t('board-filters')}</summary><form class="filters" method="get" action="/bangtin">
${select('dv', t('board-unit'), units, String(asked.unit))}
${day('tu', t('board-from'), asked.period.from)}${day('den', t('board-to'), asked.period.to)}
${select('lv', t('board-field'), known('field'), asked.field)}${select('dt', t('board-subject'), known('subject'), asked.subject)}
${select('mt', t('board-novelty'), known('novelty'), asked.novelty)}${select('cap', t('board-level'), known('level'), asked.level)}
<div><button>${t('board-show')}</button></div></form></details>`
}
