import { codeOf } from '../../core/code.ts'
import { formatDay } from '../../core/day.ts'
import { type Digest, shown } from '../../core/digest.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { isWhole, nameOfWindow } from '../../core/rhythm.ts'
import type { View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App } from '../../ports.ts'
import { pictureOf } from './picture.ts'
import { sections } from './sections.ts'

/** A digest in a private chat, in the group of a unit or in its channel. */
export const view: View = async ({ app, t, account }, about) => {
  const found = await app.db.digest.findUnique({ where: { id: Number(about) }, include: { unit: named } })
  const digest = found?.figures as unknown as Digest | undefined
  if (!found || !digest?.standing) return undefined
  const isPrivate = account.personId !== null
  return {
    title: titleOf(t, digest, nameOf(found.unit)),
    text: sections(t, digest).join('\n\n'),
    ...(digest.longer && { photos: [await pictureOf(t, digest.longer.year, nameOf(found.unit))] }),
    buttons: [...models(app, digest, isPrivate), ...(isPrivate && digest.longer ? [onward(t)] : [])],
  }
}

function titleOf(t: Translate, digest: Digest, unit: string): string {
  const { rhythm, from, to } = digest
  const days = { from: formatDay(from), to: formatDay(to) }
  if (!isWhole(rhythm, digest)) return t('digest-title-span', { unit, ...days })
  return t(`digest-title-${rhythm}`, { unit, ...days, ...nameOfWindow(rhythm, digest) })
}

/**
 * Each line opens its card with one tap. Where others read along the card is opened in the private chat of whoever
 * taps: what they may see is asked there.
 */
function models(app: App, digest: Digest, isPrivate: boolean): CodedButton[][] {
  const items = Object.values(shown(digest)).flat()
  const buttons = items.flatMap(({ initiative, code }): CodedButton[] => {
    if (isPrivate) return [{ text: code, data: `status.show.${initiative}`, code: codeOf('xem', code) }]
    const url = app.channels.telegram?.link?.(`xem-${initiative}`)
    return url ? [{ text: code, url }] : []
  })
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(2 * row, 2 * row + 2))
}

const onward = (t: Translate): CodedButton[] => [
  { text: t('digest-board'), data: 'help.do.bangtin', code: wordOf(t, 'bangtin') },
  { text: t('digest-settings'), data: 'digest.settings', code: wordOf(t, 'bantindinhky') },
]

const wordOf = (t: Translate, command: string) => t(`${command}.words`).split(', ')[0]!
