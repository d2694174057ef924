import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Message } from '../../core/message.ts'
import { Problem } from '../../core/problem.ts'
import { isQuiet, morningAfter } from '../../core/quiet.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import { type Order, sendOff } from './actions.ts'

const MINUTE = 60_000

/** Sends it off now; at night it waits for the morning, unless that is too late. */
export async function sendNow(ctx: Context, id: number, { isUrgent = false } = {}) {
  const now = ctx.app.clock.now()
  await ctx.say(await sendAt(ctx, id, !isUrgent && isQuiet(now) ? { at: morningAfter(now) } : {}))
}

/** "Vẫn gửi": although the same was sent before. `minute` since 1970 is its hour, 0 is now. */
export async function sendAnyway(ctx: Context, id: number, minute: number) {
  await ctx.say(await sendAt(ctx, id, { isSure: true, ...(minute > 0 && { at: new Date(minute * MINUTE) }) }))
}

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
    return {
      title: t('broadcast-same'),
      text: t('broadcast-same-text', { count: formatNumber(people), at: formatMoment(at) }),
      buttons: [
        [{ text: t('broadcast-anyway'), data: `broadcast.sure.${id}.${(order.at?.getTime() ?? 0) / MINUTE}` }],
        [{ text: t('broadcast-see'), data: `broadcast.show.${id}` }],
      ],
    }
  }
  const count = formatNumber(sent.recipients)
  return {
    text: order.at ? t('broadcast-to-come', { count, at: formatMoment(order.at) }) : t('broadcast-begun', { count }),
  }
}
