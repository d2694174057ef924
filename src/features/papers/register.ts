import { sayMoment } from '../../core/figure-words.ts'
import type { Translate } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import type { MakePaper, Order } from '../../feature.ts'
import { registeredIn, scopeOf } from '../../figures.ts'
import { csvOf } from '../../office/csv.ts'
import { type Column, workbook } from '../../office/xlsx.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App, Language } from '../../ports.ts'
import { askedIn, countModels, fileName, reconcile, snapshot } from './asked.ts'
import { type Model, models } from './models.ts'

type Value = string | number | Date | null

/** What an office wants to know of each model, in this order. `width` in characters. */
const COLUMNS: Record<string, { width: number; sum?: boolean; of(model: Model, t: Translate, number: number): Value }> =
  {
    number: { width: 7, of: (_, __, number) => number },
    code: { width: 15, of: ({ code }) => code },
    title: { width: 36, of: ({ title }) => title },
    unit: { width: 18, of: ({ unit }) => unit },
    above: { width: 18, of: ({ above }) => above },
    field: { width: 20, of: ({ field }, t) => field ?? t('figures-unknown-field') },
    subject: {
      width: 13,
      of: ({ subject }, t) => t(subject ? `registration-subject-${subject}` : 'figures-unknown-subject'),
    },
    novelty: {
      width: 13,
      of: ({ novelty }, t) => t(novelty ? `registration-novelty-${novelty}` : 'figures-unknown-novelty'),
    },
    level: { width: 13, of: ({ level }, t) => t(level ? `registration-level-${level}` : 'figures-unknown-level') },
    lead: { width: 22, of: ({ lead }) => lead },
    author: { width: 18, of: ({ author }) => author },
    goal: { width: 11, of: ({ goal }) => goal },
    'goal-unit': { width: 12, of: ({ goalUnit }) => goalUnit },
    from: { width: 12, of: ({ startsOn }) => startsOn },
    to: { width: 12, of: ({ endsOn }) => endsOn },
    registered: { width: 12, of: ({ registeredOn }) => registeredOn },
    stage: { width: 16, of: ({ stage }, t) => t(`papers-stage-${stage}`) },
    honour: { width: 14, of: ({ honour }, t) => (honour ? t(`papers-honour-${honour}`) : null) },
    recognised: { width: 12, of: ({ recognisedOn }) => recognisedOn },
    reports: { width: 10, sum: true, of: ({ reports }) => reports },
    'last-report': { width: 12, of: ({ lastReportOn }) => lastReportOn },
    inspired: { width: 15, of: ({ inspiredBy }) => inspiredBy },
    models: { width: 9, sum: true, of: () => 1 },
  }

/** Sổ đăng ký mô hình (.xlsx). The last column is 1 for each model: its total is the number of models. */
export const register: MakePaper = (app, order, progress) =>
  listed(app, order, progress, 'xlsx', async ({ t, place, span, at, counted, pages }) =>
    workbook([
      {
        name: t('papers-sheet-register'),
        large: true,
        above: [t('papers-register-heading', { span }), place],
        columns: Object.entries(COLUMNS).map(
          ([name, { width, sum }]): Column => ({
            title: t(`papers-register-${name}`),
            width,
            ...(sum && { sum }),
          }),
        ),
        rows: pages,
        total: t('papers-total'),
        below: (rows) => [[t('papers-register-source', { at, rows, models: counted })]],
      },
    ]),
  )

/** The same for other programs (.csv): no title, no totals, the time and the count in its name. */
export const list: MakePaper = (app, order, progress) =>
  listed(app, order, progress, 'csv', ({ t, pages }) =>
    csvOf(
      Object.keys(COLUMNS).map((name) => t(`papers-register-${name}`)),
      pages,
    ),
  )

interface Listing {
  t: Translate
  place: string
  span: string
  at: string
  counted: number
  pages: AsyncIterable<Value[][]>
}

/** Goes through all models of a unit and a period, page by page, and sees that none is missing and none is there twice. */
async function listed(
  app: App,
  { params, language }: Order,
  progress: (share: number) => void,
  ending: 'xlsx' | 'csv',
  write: (listing: Listing) => Promise<Uint8Array>,
) {
  const asked = askedIn(params)
  const now = app.clock.now()
  const t = remembered(app.t(language))
  const span = sayPeriod(t, asked.period)
  return snapshot(app, async (tx) => {
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
    const those = registeredIn(scopeOf(unit, asked))
    const counted = await countModels(tx, those)
    const columns = Object.values(COLUMNS)
    let rows = 0
    const line = (model: Model, number: number) => columns.map(({ of }) => of(model, t, number))
    async function* pages() {
      for await (const page of models(tx, those, language as Language)) {
        yield page.map((model) => line(model, ++rows))
        progress(rows / (counted + 1))
      }
    }
    const bytes = await write({ t, place: nameOf(unit), span, at: sayMoment(t, now), counted, pages: pages() })
    reconcile(counted, { rows })
    const words = ending === 'csv' ? [String(counted), sayMoment(t, now)] : []
    const noun = t(ending === 'csv' ? 'papers-noun-csv' : 'papers-noun-register')
    const name = fileName(ending, noun, span, unit.kind, unit.name, ...words)
    return { files: [{ name, bytes }], at: now }
  })
}

/** The same few words stand in a hundred thousand rows: each is looked up once. */
function remembered(t: Translate): Translate {
  const known = new Map<string, string>()
  return (key, params) => {
    if (params) return t(key, params)
    const words = known.get(key) ?? t(key)
    known.set(key, words)
    return words
  }
}
