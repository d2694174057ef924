import { funnelOf, reportsOf } from '../../core/figure-tables.ts'
import { formatCount, moreOutcomes, OUTCOMES, sayMoment, sayReports } from '../../core/figure-words.ts'
import { DECISIONS, type Figures, MEASURES, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { formatOutcome, sayOutcome } from '../../core/outcome-sums.ts'
import { isWholeYears, sayPeriod } from '../../core/period-name.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { Block } from '../../office/docx.ts'
import type { Asked } from './asked.ts'
import * as counts from './counts.ts'
import type { Said } from './said.ts'

/** What was read for a report, in one look. */
interface Seen {
  place: string
  figures: Figures
  counted: number
  best: Said[]
  said: { difficulties: Said[]; requests: Said[] }
}

/** Everything between the head and the signature: I., 1., 1.1, -, as offices number it. */
export function body(t: Translate, asked: Asked, { place, figures, counted, best, said }: Seen, at: Date): Block[] {
  const tables = counts.tablesOf(t, figures)
  const table = (number: number, it: counts.Table): Block => ({
    caption: t('papers-table', { number, caption: it.caption }),
    columns: it.columns,
    rows: it.rows,
    ...(it.sums && { total: [t('papers-total'), ...it.sums] }),
  })
  const [funnel, ...kinds] = tables.map((it, at) => table(at + 1, it))
  const items = (some: Said[], none = t('papers-none-said')): Block[] =>
    some.length > 0
      ? some.map(({ where, words }) => ({ item: words ? `${where}: ${words}` : where }))
      : [{ item: none }]
  return [
    { heading: 1, text: t('papers-part-situation') },
    ...situation(t, asked, place, figures).map((text) => ({ text })),
    { heading: 1, text: t('papers-part-results') },
    { heading: 2, text: t('papers-part-funnel') },
    funnel!,
    { heading: 2, text: t('papers-part-kinds') },
    ...kinds.flatMap((block, at): Block[] => [{ heading: 3, text: `2.${at + 1}. ${tables[at + 1]!.name}` }, block]),
    { heading: 2, text: t('papers-part-reporting') },
    { text: sayReports(t, reportsOf(figures).total) },
    ...(figures.reporting.length > 0 ? [table(tables.length + 1, counts.reporting(t, figures))] : []),
    { heading: 2, text: t('papers-part-decided') },
    { text: t('papers-decided') },
    ...DECISIONS.map((one) => ({ item: `${t(`papers-decision-${one}`)}: ${formatNumber(figures.decided[one])}` })),
    { heading: 2, text: t('papers-part-outcomes') },
    ...outcomes(t, figures),
    { heading: 1, text: t('papers-part-typical') },
    ...items(best, t('papers-no-typical')),
    { heading: 1, text: t('papers-part-difficulties') },
    { heading: 2, text: t('papers-part-hard') },
    ...items(said.difficulties),
    { heading: 2, text: t('papers-part-requests') },
    ...items(said.requests),
    { heading: 1, text: t('papers-part-tasks') },
    { blanks: 5 },
    {
      note: true,
      text: t('papers-source', {
        at: sayMoment(t, at),
        models: formatNumber(counted),
        check: checkOf(t, counted, figures),
      }),
    },
  ]
}

/** "theo lĩnh vực 855, theo cấp 855, …: khớp" */
const checkOf = (t: Translate, counted: number, figures: Figures) =>
  t('papers-check', {
    parts: Object.entries(counts.totalsOf(t, figures))
      .map(([by, models]) => t('papers-check-part', { by: t(`papers-by-${by}`), models: formatNumber(models) }))
      .join(', '),
    models: formatNumber(counted),
  })

function situation(t: Translate, { period }: Asked, place: string, figures: Figures): string[] {
  const all = sum(figures.cells)
  const goal = figures.targets.total
  const reached = funnelOf(figures).find(({ name }) => name === 'registered')?.share
  const named = MEASURES.filter((measure) => measure !== 'registered' && all[measure] > 0)
  const parts = named.map((measure) => t(`papers-of-${measure}`, { models: formatCount(all[measure]) }))
  const where = { span: sayPeriod(t, period), unit: place }
  const said =
    all.registered > 0
      ? t('papers-situation', { ...where, models: formatCount(all.registered) })
      : t('papers-situation-none', where)
  const aim = isWholeYears(period) ? 'papers-situation-target' : 'papers-situation-target-year'
  return [
    goal === undefined || reached === undefined
      ? said
      : `${said} ${t(aim, { target: formatCount(goal), share: formatNumber(reached) })}`,
    ...(all.registered > 0 ? [t('papers-situation-funnel', { parts: parts.join(', ') })] : []),
  ]
}

function outcomes(t: Translate, { outcomes, unapproved }: Figures): Block[] {
  const sums = outcomes.slice(0, OUTCOMES).map((outcome) => ({
    item: outcome.metric === 'items' ? formatOutcome(outcome) : sayOutcome(outcome, t),
  }))
  return [
    ...(sums.length > 0 ? sums : [{ item: t('papers-no-outcomes') }]),
    ...moreOutcomes(t, { outcomes }).map((text) => ({ text })),
    ...(unapproved > 0 ? [{ text: t('papers-unapproved', { reports: formatCount(unapproved) }), note: true }] : []),
  ]
}
