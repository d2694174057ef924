import type { Context } from '../../context.ts'
import { dayOf, yearOf } from '../../core/day.ts'
import { idFrom } from '../../core/lookup.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature, Subject } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { goOn } from './actions.ts'
import { ask } from './ask.ts'
import { ending } from './ending.ts'
import { kept, renewable, withdrawable } from './models.ts'
import { told, whom } from './told.ts'
import { upgrade } from './upgrade.ts'
import { views } from './views.ts'

/** Đầu năm: what becomes of each model, said with one tap; and a model that is taken back before its time. */
export const renewal: Feature = {
  name: 'renewal',
  tick: ask,
  buttons: {
    continue: (ctx, initiative, year) => proceed(ctx, idFrom(initiative), idFrom(year)),
    upgrade: (ctx, initiative, year) => openForm(ctx, 'upgrade', idFrom(initiative), idFrom(year)),
    end: (ctx, initiative, year) => openForm(ctx, 'ending', idFrom(initiative), idFrom(year)),
    withdraw: (ctx, initiative) => withdraw(ctx, idFrom(initiative)),
  },
  codes: {
    tieptuc: async (ctx, subject) => proceed(ctx, ...(await meant(ctx, subject))),
    nangcap: async (ctx, subject) => openForm(ctx, 'upgrade', ...(await meant(ctx, subject))),
    ketthuc: async (ctx, subject) => openForm(ctx, 'ending', ...(await meant(ctx, subject))),
    rutmohinh: async (ctx, subject) => withdraw(ctx, (await meant(ctx, subject))[0]),
  },
  forms: [upgrade, ending('ending'), ending('withdrawal')],
  on: {
    'renewal.asked': whom,
    'renewal.chosen': told,
    'initiative.ended': told,
    'deadline.neared': whom,
  },
  views,
  passive: Object.keys(views),
}

const thisYear = ({ app }: Context) => yearOf(dayOf(app.clock.now()))

/** A code is about this year; a button about the year that it was offered in. */
const meant = async (ctx: Context, subject: Subject): Promise<[number, number]> => [
  (await modelBy(ctx.app, subject)).id,
  thisYear(ctx),
]

async function proceed(ctx: Context, initiative: number, year: number) {
  if (year !== thisYear(ctx)) throw new Problem('form-old-button')
  const model = await goOn(ctx.app, ctx.who, ctx.here.channel, initiative, year)
  await ctx.say(kept(ctx.t, model, year))
}

async function openForm(ctx: Context, form: 'upgrade' | 'ending', initiative: number, year: number) {
  if (year !== thisYear(ctx)) throw new Problem('form-old-button')
  await renewable(ctx.app.db, ctx.who, initiative, year)
  await ctx.ask(form, `${initiative}@${year}`)
}

async function withdraw(ctx: Context, initiative: number) {
  await withdrawable(ctx.app.db, ctx.who, initiative)
  await ctx.ask('withdrawal', String(initiative))
}
