import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import { idFrom } from '../../core/lookup.ts'
import type { Message } from '../../core/message.ts'
import { Problem } from '../../core/problem.ts'
import { isQuiet, morningAfter } from '../../core/quiet.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import { type Order, sendOff } from './actions.ts'

const MINUTE = 60_000

/** Sends it off now; at night it waits for the morning, unless that is too late. */
export async function sendNow(ctx: Context, id: number, { isUrgent = false } = {}) {
  await ctx.say(await sendAt(ctx, id, orderNow(ctx, isUrgent)))
}

/** "Vẫn gửi": although the same was sent before. `when` is what the button was made with, and may be old: see `sureOf`. */
export async function sendAnyway(ctx: Context, id: number, when: string) {
  const isNow = when === NOW || when === URGENT
  const order = isNow ? orderNow(ctx, when === URGENT) : { at: new Date(idFrom(when) * MINUTE) }
  await ctx.say(await sendAt(ctx, id, { ...order, isSure: true }))
}

const orderNow = ({ app }: Context, isUrgent: boolean): Order => {
  const now = app.clock.now()
  return !isUrgent && isQuiet(now) ? { at: morningAfter(now) } : { isUrgent }
}

const NOW = '0'
const URGENT = 'urgent'

/** Its hour, in minutes since 1970; or now, at night too if it is urgent. */
const sureOf = ({ at, isUrgent }: Order) => (at ? at.getTime() / MINUTE : isUrgent ? URGENT : NOW)

/** Sends it off, and says how that went. */
export async function sendAt({ app, who, here, t }: Context, id: number, order: Order): Promise<Message> {
  // A button that was left for long names an hour that has passed.
  if (order.at && order.at <= app.clock.now()) throw new Problem('timing-past')
  const sent = await sendOff(app, who, here.channel, id, order)
  if (sent === 'before') {
    const { state } = await app.db.broadcast.findUniqueOrThrow({ where: { id } })
    return { text: t(`broadcast-already-${state}`) }
  }
  if ('same' in sent) {
    const { people, at } = sent.same
    const same = { count: formatNumber(people), at: formatMoment(at) }
    const isAhead = at > app.clock.now()
    return {
      title: isAhead ? t('broadcast-same-ahead') : t('broadcast-same'),
      text: isAhead ? t('broadcast-same-ahead-text', same) : t('broadcast-same-text', same),
      buttons: [
        [{ text: t('broadcast-anyway'), data: `broadcast.sure.${id}.${sureOf(order)}` }],
        [{ text: t('broadcast-see'), data: `broadcast.show.${id}` }],
      ],
    }
  }
  const count = formatNumber(sent.recipients)
  return {
    text: order.at ? t('broadcast-to-come', { count, at: formatMoment(order.at) }) : t('broadcast-begun', { count }),
  }
}
