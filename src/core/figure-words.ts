import type { Dimension, Figures } from './figures.ts'
import type { Translate } from './message.ts'
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

/** As offices write small counts in a sentence: "03 mô hình", "1.808 mô hình". In a column they stay plain. */
export const formatCount = (count: number): string =>
  Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatNumber(count)
