import { minutesFor } from '../../core/broadcast.ts'
import { dayOf, formatMoment } from '../../core/day.ts'
import type { Button, Message, Translate } from '../../core/message.ts'
import { isQuiet, morningAfter } from '../../core/quiet.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import type { App } from '../../ports.ts'
import { type Recipient, recipientsOf } from './audience.ts'
import { type Broadcast, tally } from './broadcast.ts'
import { standing } from './progress.ts'

/** The last look before it goes out: to how many, to whom, and how long it takes. Later, how it stands. */
export async function card(app: App, t: Translate, found: Broadcast): Promise<Message> {
  const { id, state, composition, authorId } = found
  if (state !== 'composed') return standing(t, found, await tally(app.db, id))
  const now = app.clock.now()
  const recipients = await recipientsOf(app.db, composition, authorId, dayOf(now))
  const { unit, whom, field } = composition
  return {
    title: t('broadcast-card'),
    text: [
      `“${shorten(composition.text, 200)}”`,
      '',
      t('broadcast-to', { whom: [whom.label, ...(field ? [field.label] : [])].join(': '), unit: unit.label }),
      sample(t, recipients),
      ...(recipients.length > 0 ? [t('broadcast-takes', { minutes: minutesFor(recipients.length) })] : []),
      ...(isQuiet(now) ? ['', t('broadcast-night', { at: formatMoment(morningAfter(now)) })] : []),
    ].join('\n'),
    buttons: choices(t, id, recipients.length > 0, now),
  }
}

const SHOWN = 4

/** "1.250 người, trong đó: Nguyễn Thị Lan (thôn Nhân Hoà), …": from all over, not the first of the list. */
function sample(t: Translate, recipients: Recipient[]): string {
  const step = Math.max(1, Math.floor(recipients.length / SHOWN))
  const some = recipients.filter((_, at) => at % step === 0).slice(0, SHOWN)
  const names = some.map(({ name, unit }) => (name ? `${name} (${unit})` : unit)).join(', ')
  const kind = recipients.some(({ name }) => name === null) ? 'groups' : 'people'
  if (recipients.length === 0) return t('broadcast-nobody')
  return t(`broadcast-sample-${kind}`, { count: formatNumber(recipients.length), names })
}

function choices(t: Translate, id: number, isAnybody: boolean, now: Date): Button[][] {
  const send: Button[] = isQuiet(now)
    ? [
        { text: t('broadcast-do-morning'), data: `broadcast.send.${id}` },
        { text: t('broadcast-do-urgent'), data: `broadcast.urgent.${id}` },
      ]
    : [{ text: t('broadcast-do-send'), data: `broadcast.send.${id}`, style: 'good' }]
  const when: Button = { text: t('broadcast-do-when'), data: `broadcast.when.${id}` }
  return [
    ...(isAnybody ? [send] : []),
    [...(isAnybody ? [when] : []), { text: t('broadcast-do-look'), data: `broadcast.look.${id}` }],
    [
      { text: t('broadcast-do-edit'), data: `broadcast.edit.${id}` },
      { text: t('broadcast-do-drop'), data: `broadcast.drop.${id}` },
    ],
  ]
}
