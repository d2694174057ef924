import { codeOf } from '../../core/code.ts'
import { formatDay } from '../../core/day.ts'
import type { Figures, Some } from '../../core/digest.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Feature } from '../../feature.ts'
import { accountsOf, named, nameOf } from '../../organisation.ts'
import { makeDigests } from './actions.ts'

/** Bản tin: each evening a committee reads what was registered, decided and is waiting below it. */
export const digest: Feature = {
  name: 'digest',
  tick: makeDigests,
  on: {
    async 'digest.made'(tx, { unitId = 0, data }) {
      const accounts = await accountsOf(tx, unitId, ['committee'])
      return accounts.map((account) => ({ account, view: 'digest', about: String(data?.digest) }))
    },
  },
  spare: ['digest'],
  views: {
    async digest({ app, t }, about) {
      const found = await app.db.digest.findUnique({ where: { id: Number(about) }, include: { unit: named } })
      if (!found) return undefined
      const figures = found.figures as unknown as Figures
      return {
        title: t('digest-title', { day: formatDay(figures.day), unit: nameOf(found.unit) }),
        text: sections(t, figures).join('\n\n'),
        buttons: buttons(figures),
      }
    },
  },
}

const BUTTONS = 5

function sections(t: Translate, { registered, decided, waiting }: Figures): string[] {
  const section = (key: string, { count, first }: Some) => {
    if (count === 0) return []
    const lines = first.map(({ code, title, unit }) => `• ${code} “${shorten(title, 60)}” – ${unit}`)
    const more = count > first.length ? [t('digest-more', { count: count - first.length })] : []
    return [[t(key, { count }), ...lines, ...more].join('\n')]
  }
  return [
    ...section('digest-registered', registered),
    ...section('digest-approve', decided.approve),
    ...section('digest-return', decided.return),
    ...section('digest-reject', decided.reject),
    ...section('digest-waiting', waiting),
  ]
}

/** Each model of the summary opens with one tap. */
function buttons({ registered, decided, waiting }: Figures): CodedButton[][] {
  const items = [waiting, registered, ...Object.values(decided)].flatMap(({ first }) => first)
  const once = items.filter(({ code }, at) => items.findIndex((other) => other.code === code) === at)
  return once
    .slice(0, BUTTONS)
    .map(({ code, initiative }) => [{ text: code, data: `status.show.${initiative}`, code: codeOf('xem', code) }])
}
