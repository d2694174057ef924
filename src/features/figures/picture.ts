import { crossOf, printed, tableBy } from '../../core/figure-tables.ts'
import { sayMoment } from '../../core/figure-words.ts'
import type { Figures } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { barChart, heatTable } from '../../office/chart.ts'
import type { View } from './state.ts'
import { pageOf } from './text.ts'

/** The SVG of a screen: bars of one dimension, a heat table of two. In a chat it is light: nobody tells us what a phone looks like. */
export function pictureOf(t: Translate, figures: Figures, view: View): string {
  const [rows, columns] = view.by
  const where = {
    unit: figures.units[0]!.name,
    period: sayPeriod(t, view.period),
    measure: t(`figures-measure-${view.measure}`),
  }
  const note = t('figures-at', { at: sayMoment(t, new Date(figures.at)) })
  if (!columns) {
    const title = t('figures-picture', { ...where, dimension: t(`figures-dimension-${rows!}`) })
    const lines = pageOf(printed(tableBy(t, figures, rows!), view.measure), view.page).shown.map((row) => ({
      label: row.label,
      value: row[view.measure],
      ...(view.measure === 'registered' && row.target !== undefined && { of: row.target }),
    }))
    return barChart({ title, note, rows: lines }, 'light')
  }
  const names = { rows: t(`figures-dimension-${rows!}`), columns: t(`figures-dimension-${columns}`) }
  const cross = crossOf(t, figures, rows!, columns, view.measure)
  const heat = { columns: cross.columns, rows: pageOf(cross.rows, view.page).shown }
  return heatTable({ title: t('figures-picture-cross', { ...where, ...names }), note, ...heat }, 'light')
}
