import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { Problem } from '../../core/problem.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { Feature } from '../../feature.ts'
import { steered, tally } from './broadcast.ts'
import { card } from './card.ts'
import { keepTime, steer } from './course.ts'
import { forms } from './forms.ts'
import { list, startNew } from './list.ts'
import { leave, messageOf, received } from './message.ts'
import { progress } from './progress.ts'
import { report, reportOf } from './report.ts'
import { sendAnyway, sendNow } from './sending.ts'
import { on } from './tellings.ts'

/** Thông báo: one message to many, each of whom gets it once; the author sees how far it has come and who got it. */
export const broadcast: Feature = {
  name: 'broadcast',
  commands: { thongbao: { run: (ctx) => list(ctx), menu: 6, for: ['committee', 'admin'] } },
  buttons: {
    new: (ctx) => startNew(ctx),
    show: (ctx, id) => show(ctx, idFrom(id)),
    look: (ctx, id) => look(ctx, idFrom(id)),
    edit: (ctx, id) => write(ctx, idFrom(id), 'broadcast'),
    when: (ctx, id) => write(ctx, idFrom(id), 'timing'),
    send: (ctx, id) => sendNow(ctx, idFrom(id)),
    urgent: (ctx, id) => sendNow(ctx, idFrom(id), { isUrgent: true }),
    sure: (ctx, id, when = '') => sendAnyway(ctx, idFrom(id), when),
    drop: (ctx, id) => turn(ctx, idFrom(id), 'drop'),
    pause: (ctx, id) => turn(ctx, idFrom(id), 'pause'),
    resume: (ctx, id) => turn(ctx, idFrom(id), 'resume'),
    stop: (ctx, id) => askToStop(ctx, idFrom(id)),
    end: (ctx, id) => turn(ctx, idFrom(id), 'stop'),
    report: (ctx, id) => showReport(ctx, idFrom(id)),
  },
  // A number is soon mistyped: what a code would do is shown first, with its button.
  codes: {
    tamdung: (ctx, { number }) => show(ctx, number),
    guitiep: (ctx, { number }) => show(ctx, number),
    dunggui: (ctx, { number }) => show(ctx, number),
    ketquagui: (ctx, { number }) => showReport(ctx, number),
  },
  forms,
  on,
  views: { broadcast: received, 'broadcast-progress': progress, 'broadcast-report': report },
  bulk: { broadcast: leave },
  spare: ['broadcast'],
  tick: keepTime,
}

async function show(ctx: Context, id: number) {
  await ctx.say(await card(ctx.app, ctx.t, await steered(ctx.app.db, ctx.who, id)))
}

/** As people will get it. */
async function look(ctx: Context, id: number) {
  await ctx.say(messageOf(ctx.t, await steered(ctx.app.db, ctx.who, id)))
}

async function showReport(ctx: Context, id: number) {
  await ctx.say(await reportOf(ctx.app.db, ctx.t, await steered(ctx.app.db, ctx.who, id)))
}

/** Only what is not sent yet can be changed or given an hour. */
async function write(ctx: Context, id: number, form: 'broadcast' | 'timing') {
  const found = await steered(ctx.app.db, ctx.who, id)
  if (found.state !== 'composed') return ctx.say(await card(ctx.app, ctx.t, found))
  await ctx.ask(form, String(id))
}

/** What is stopped cannot be taken up again. */
async function askToStop(ctx: Context, id: number) {
  const { state } = await steered(ctx.app.db, ctx.who, id)
  if (state === 'stopped' || state === 'finished') throw new Problem(`broadcast-already-${state}`)
  const { left } = await tally(ctx.app.db, id)
  await ctx.say({
    text: ctx.t('broadcast-stop-sure', { number: id, count: formatNumber(left) }),
    buttons: [
      [{ text: ctx.t('broadcast-stop-yes'), data: `broadcast.end.${id}`, style: 'bad' }],
      [{ text: ctx.t('broadcast-see'), data: `broadcast.show.${id}` }],
    ],
  })
}

async function turn(ctx: Context, id: number, step: 'drop' | 'pause' | 'resume' | 'stop') {
  const { startedAt } = await steer(ctx.app, ctx.who, ctx.here.channel, id, step)
  // Of what never began there is nothing to report.
  await ctx.say({ text: ctx.t(`broadcast-done-${step === 'stop' && !startedAt ? 'unsent' : step}`) })
}
