import { FATES, minutesFor, type Tally } from '../../core/broadcast.ts'
import { codeOf } from '../../core/code.ts'
import { formatMoment } from '../../core/day.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import type { View } from '../../feature.ts'
import { type Broadcast, broadcastOf, tally } from './broadcast.ts'
import { finish } from './course.ts'

/**
 * In the author's chat, changed in its place while it goes on: how far it has come, how long it will take, and what can
 * be done. Where nothing can be changed in its place only the beginning is said; the end is the report. Whoever looks
 * and finds nobody left notes that it is over: nothing else comes by as often.
 */
export const progress: View = async ({ app, t, again }, about) => {
  await finish(app, Number(about))
  const found = await broadcastOf(app.db, Number(about))
  if (!found || again || found.state === 'composed') return undefined
  const isUnderWay = found.state === 'sending' || (found.state === 'stopped' && !found.endedAt)
  return {
    ...standing(t, found, await tally(app.db, found.id)),
    ...(isUnderWay && { refresh: app.config.pace.progress }),
  }
}

/** How it stands. */
export function standing(t: Translate, found: Broadcast, counts: Tally) {
  const { id, state, recipients, scheduledAt, composition } = found
  const minutes = { minutes: minutesFor(counts.left) }
  return {
    title: t(`broadcast-${state}`, { number: id }),
    text: [
      `“${shorten(composition.text, 120)}”`,
      '',
      ...(state === 'scheduled' ? [t('broadcast-at', { at: formatMoment(scheduledAt!) })] : []),
      t('broadcast-recipients', { count: formatNumber(recipients) }),
      ...(state === 'scheduled' ? [] : linesOf(t, counts)),
      ...(state === 'scheduled' ? [t('broadcast-takes', minutes)] : []),
      ...(state === 'sending' && counts.left > 0 ? [t('broadcast-to-go', minutes)] : []),
    ].join('\n'),
    buttons: [BUTTONS[state].map((name): CodedButton => buttonsOf(t, id)[name])],
  }
}

/** What has happened to nobody is not mentioned, apart from what everybody waits for. */
export const linesOf = (t: Translate, counts: Tally): string[] =>
  FATES.filter((fate) => counts[fate] > 0 || fate === 'sent').map((fate) =>
    t(`broadcast-count-${fate}`, { count: formatNumber(counts[fate]) }),
  )

const BUTTONS: Record<Broadcast['state'], (keyof ReturnType<typeof buttonsOf>)[]> = {
  composed: [],
  scheduled: ['stop'],
  sending: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  stopped: ['report'],
  finished: ['report'],
}

/** The code, where nothing can be tapped, shows how the broadcast stands, with what can be done. */
const buttonsOf = (t: Translate, id: number) =>
  ({
    pause: { text: t('broadcast-pause'), data: `broadcast.pause.${id}`, code: codeOf('tamdung', id) },
    resume: { text: t('broadcast-resume'), data: `broadcast.resume.${id}`, code: codeOf('guitiep', id) },
    stop: { text: t('broadcast-stop'), data: `broadcast.stop.${id}`, code: codeOf('dunggui', id) },
    report: { text: t('broadcast-report'), data: `broadcast.report.${id}`, code: codeOf('ketquagui', id) },
  }) satisfies Record<string, CodedButton>
