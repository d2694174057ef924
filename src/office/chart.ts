export { barChart } from './chart/bar.ts'
export { heatTable } from './chart/heat.ts'
export { COLOURS, type Look } from './chart/look.ts'
export { paint } from './chart/paint.ts'

/** Bars beside each other, each with its name and its number; `of` is what was to be reached. */
export interface Bars {
  title: string
  /** one or two sentences below: what is not seen, the time of the numbers */
  note?: string
  rows: { label: string; value: number; of?: number }[]
}

/** Rows × columns of counts. A zero stands out: there is nothing where something should be. `null` cannot be. */
export interface Heat {
  title: string
  note?: string
  columns: string[]
  rows: { label: string; values: (number | null)[] }[]
}
