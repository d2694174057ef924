import type { Context } from '../../context.ts'
import type { Message } from '../../core/message.ts'
import type { Feature } from '../../feature.ts'
import { askCross, askFilter, askMeant, askMeasure, askPeriod, askUnit } from './choose.ts'
import { choosing } from './form.ts'
import { lateScreen } from './late.ts'
import { nudge, nudged } from './nudge.ts'
import { countable, meantBy, usualView, viewOf } from './scope.ts'
import { screenOf } from './screen.ts'
import { read, type View, write } from './state.ts'

/** Thống kê: whoever watches over a unit counts its models, by whatever is known of them, and sees who has not reported. */
export const figures: Feature = {
  name: 'figures',
  commands: {
    thongke: {
      run: (ctx, words) => (words ? asked(ctx, words) : begin(ctx)),
      menu: 7,
      for: ['reviewer', 'committee', 'admin', 'chair'],
    },
  },
  buttons: {
    show: (ctx, ...state) => say(ctx, state, screenOf),
    units: (ctx, ...state) => say(ctx, state, askUnit),
    times: (ctx, ...state) => say(ctx, state, askPeriod),
    measures: (ctx, ...state) => say(ctx, state, askMeasure),
    cross: (ctx, ...state) => say(ctx, state, askCross),
    filter: (ctx, ...state) => say(ctx, state, (ctx, view) => askFilter(ctx, view, state[7])),
    late: (ctx, ...state) => say(ctx, state, lateScreen),
    nudge: (ctx, ...state) => say(ctx, state, nudge),
    type: (ctx, ...state) => type(ctx, read(state)),
  },
  forms: [choosing],
  views: { 'report-nudge': nudged },
  passive: ['report-nudge'],
}

const begin = async (ctx: Context) => ctx.say(await screenOf(ctx, usualView(ctx)))

/** "/thongke xã Thạch Lạc quý III 2026" */
async function asked(ctx: Context, words: string) {
  const { units, period } = await meantBy(ctx, words)
  const [sole, ...others] = units
  await ctx.say(others.length > 0 ? askMeant(ctx, { units, period }) : await screenOf(ctx, viewOf(sole!.id, period)))
}

const say = async (ctx: Context, state: string[], screen: (ctx: Context, view: View) => Promise<Message>) =>
  ctx.say(await screen(ctx, read(state)))

async function type(ctx: Context, view: View) {
  await countable(ctx, view.unit)
  await ctx.ask(choosing.name, write(view))
}
