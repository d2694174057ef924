import { codeOf } from '../../core/code.ts'
import { formatDay, formatMoment } from '../../core/day.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { neared } from '../../deadlines.ts'
import type { View } from '../../feature.ts'
import type { App } from '../../ports.ts'
import { stays } from './models.ts'

type Scene = Parameters<View>[0]

export const views: Record<string, View> = {
  renewal: async (scene, about) => question(scene, about),
  'renewal-due': async (scene, about) => {
    const deadline = await neared(scene.app.db, about)
    return deadline && question(scene, deadline.about, formatDay(deadline.dueOn))
  },
}

/** The question with its three buttons; once somebody has answered, what was said. */
async function question({ app, t, account, again }: Scene, about: string, due?: string) {
  const [id = 0, year = 0] = about.split('@').map(Number)
  const model = await modelOf(app, id, year)
  if (!model) return undefined
  const said = answer(t, model, year)
  if (again && (!said || said.by === account.personId)) return undefined
  const title = t('renewal-title', { code: model.code, year: String(year) })
  if (said) return { title, text: `“${model.title}”\n${said.text}` }
  return {
    title,
    text: [
      t(due ? 'renewal-again' : 'renewal-question', { title: model.title, year: String(year), day: due ?? '' }),
      '',
      ...stays(t, model),
    ].join('\n'),
    buttons: buttons(t, model, year),
  }
}

const modelOf = ({ db }: App, id: number, year: number) =>
  db.initiative.findUnique({
    where: { id },
    include: { ending: { include: { by: true } }, renewals: { where: { year }, include: { by: true } } },
  })

type Model = NonNullable<Awaited<ReturnType<typeof modelOf>>>

/** Who said what. A model that was withdrawn is that, whatever was said before. */
function answer(t: Translate, { code, ending, renewals }: Model, year: number) {
  const [renewal] = renewals
  if (ending && renewal?.choice !== 'end') {
    const who = { code, name: ending.by.name, at: formatMoment(ending.at) }
    return { by: ending.byId, text: t(`renewal-over-${ending.stage}`, who) }
  }
  if (!renewal) return undefined
  const who = { code, year: String(year), name: renewal.by.name, at: formatMoment(renewal.at) }
  return { by: renewal.byId, text: t(`renewal-chosen-${renewal.choice}`, who) }
}

const buttons = (t: Translate, { id, code }: Model, year: number): CodedButton[][] => [
  [
    {
      text: t('renewal-continue'),
      data: `renewal.continue.${id}.${year}`,
      code: codeOf('tieptuc', code),
      style: 'good',
    },
  ],
  [
    { text: t('renewal-upgrade'), data: `renewal.upgrade.${id}.${year}`, code: codeOf('nangcap', code) },
    { text: t('renewal-end'), data: `renewal.end.${id}.${year}`, code: codeOf('ketthuc', code) },
  ],
]
