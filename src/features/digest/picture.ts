import { formatDay } from '../../core/day.ts'
import type { Year } from '../../core/digest.ts'
import type { Picture, Translate } from '../../core/message.ts'
import { barChart, paint } from '../../office/chart.ts'

/** How far the year has come in each field. Pictures in a chat are light: nobody says how the telephone looks. */
export async function pictureOf(t: Translate, { to, registered, fields }: Year, unit: string): Promise<Picture> {
  const inEnglish = t('figures-language') === 'en'
  const listed = fields.reduce((total, field) => total + field.registered, 0)
  const rows = fields.map(({ name, nameEn, registered: value, target }) => ({
    label: inEnglish ? nameEn : name,
    value,
    ...(target !== undefined && { of: target }),
  }))
  const unknown = registered - listed
  const chart = barChart(
    {
      title: t('digest-picture', { year: to.slice(0, 4) }),
      note: t('digest-picture-note', { day: formatDay(to), unit }),
      rows: [...rows, ...(unknown > 0 ? [{ label: t('figures-unknown-field'), value: unknown }] : [])],
    },
    'light',
  )
  return { bytes: await paint(chart), name: 'ban-tin.png' }
}
