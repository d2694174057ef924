import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature, Subject } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { cancel, close, sayDone } from './actions.ts'
import { card } from './card.ts'
import { forms } from './forms.ts'
import { inspectionOf } from './inspection.ts'
import { find, list } from './list.ts'
import { remind } from './remind.ts'
import { planOrShow, show, startPlan } from './screens.ts'
import { on } from './tellings.ts'

/** Kiểm tra: a visit is planned, made and written down; what it asked for is followed up to the end. */
export const inspection: Feature = {
  name: 'inspection',
  commands: {
    kiemtra: {
      run: (ctx, query) => (query ? find(ctx, query) : list(ctx, 0)),
      menu: 4,
      for: ['reviewer', 'committee', 'chair'],
    },
  },
  buttons: {
    list: (ctx, page) => list(ctx, page === '0' ? 0 : idFrom(page)),
    find: (ctx) => startPlan(ctx),
    plan: (ctx, initiative) => planOrShow(ctx, idFrom(initiative)),
    show: (ctx, id) => show(ctx, idFrom(id)),
    photos: (ctx, id) => showPhotos(ctx, idFrom(id)),
    visit: (ctx, id) => startVisit(ctx, idFrom(id)),
    cancel: (ctx, id) => callOff(ctx, idFrom(id)),
    done: (ctx, id, round) => done(ctx, idFrom(id), idFrom(round)),
    close: (ctx, id, round) => finish(ctx, idFrom(id), idFrom(round)),
    again: (ctx, id, round) => askAgain(ctx, idFrom(id), idFrom(round)),
  },
  codes: {
    kiemtra: async (ctx, subject) => planOrShow(ctx, (await modelBy(ctx.app, subject)).id),
    ghiketqua: async (ctx, subject) => startVisit(ctx, (await latest(ctx, subject, 'planned')).id),
    huykiemtra: async (ctx, subject) => show(ctx, (await latest(ctx, subject, 'planned')).id),
    anhkiemtra: async (ctx, subject) => showPhotos(ctx, (await latest(ctx, subject)).id),
    baoxong: async (ctx, subject) => show(ctx, (await latest(ctx, subject, 'visited')).id),
    dongviec: async (ctx, subject) => show(ctx, (await latest(ctx, subject, 'visited')).id),
    async lamtiep(ctx, subject) {
      const { id, round } = await latest(ctx, subject, 'visited')
      await askAgain(ctx, id, round)
    },
  },
  forms,
  on,
  views: { inspection: card },
  tick: remind,
}

/**
 * The inspection that somebody means who types the code of a model: of those that wait the oldest, else the newest. A
 * number is soon mistyped: what a code would change is shown first, with its button.
 */
async function latest(ctx: Context, subject: Subject, state?: 'planned' | 'visited') {
  const { id: initiativeId } = await modelBy(ctx.app, subject)
  const found = await ctx.app.db.inspection.findFirst({
    where: { initiativeId, ...(state && { state }) },
    orderBy: { id: state ? 'asc' : 'desc' },
  })
  if (!found) throw new Problem(state ? `inspection-none-${state}` : 'inspection-none')
  return found
}

async function showPhotos(ctx: Context, id: number) {
  const found = await inspectionOf(ctx.app.db, id)
  allow(ctx.who !== undefined && found?.isFor(ctx.who) === true, 'inspection-not-yours')
  const photos = found.photos.map((upload) => ({ file: `upload:${upload}` }))
  await ctx.say({ text: ctx.t('inspection-photos', { code: found.code, count: photos.length }), photos })
}

async function startVisit(ctx: Context, id: number) {
  const found = await inspectionOf(ctx.app.db, id)
  allow(ctx.who !== undefined && found !== null && may.inspect(ctx.who, found.unit), 'inspection-not-yours')
  if (found.state !== 'planned') throw found.tooLate()
  await ctx.ask('visit', String(id))
}

async function callOff(ctx: Context, id: number) {
  const { code } = await cancel(ctx.app, ctx.who, ctx.here.channel, id)
  await ctx.say({ text: ctx.t('inspection-called-off', { code }) })
}

async function done(ctx: Context, id: number, round: number) {
  const { inspector, code } = await sayDone(ctx.app, ctx.who, ctx.here.channel, id, round)
  await ctx.say({ text: ctx.t('inspection-thanks', { name: inspector, code }) })
}

async function finish(ctx: Context, id: number, round: number) {
  const { code } = await close(ctx.app, ctx.who, ctx.here.channel, id, round)
  await ctx.say({ text: ctx.t('inspection-finished', { code }) })
}

async function askAgain(ctx: Context, id: number, round: number) {
  const found = await inspectionOf(ctx.app.db, id)
  allow(ctx.who !== undefined && found !== null && may.inspect(ctx.who, found.unit), 'inspection-not-yours')
  if (found.state !== 'visited' || found.round !== round) throw found.tooLate()
  await ctx.ask('again', `${id}@${round}`)
}
