import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Conclusion } from '../../core/scoring.ts'
import type { Feature, Subject } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { answer, chairless } from './answer.ts'
import { ballot } from './ballot.ts'
import { candidate, pick } from './candidates.ts'
import { card } from './card.ts'
import { chairCard } from './chair-card.ts'
import { conclusion, isConclusion } from './conclusion.ts'
import { presidable, scorable, type Which } from './council.ts'
import { readingOf } from './reading.ts'
import { request } from './request.ts'
import { tell } from './tell.ts'

/** Công nhận: a unit puts its model forward, the council scores it by the rubric, the chair concludes. */
export const recognition: Feature = {
  name: 'recognition',
  commands: { denghicongnhan: { run: (ctx) => pickOne(ctx, 0), menu: 5, for: ['cadre'] } },
  buttons: {
    pick: (ctx, page) => pickOne(ctx, page === '0' ? 0 : idFrom(page)),
    ask: (ctx, initiative) => startRequest(ctx, idFrom(initiative)),
    score: (ctx, id, version) => startBallot(ctx, { submission: idFrom(id), version: idFrom(version) }),
    async conclude(ctx, id, version, said = '') {
      if (!isConclusion(said)) throw new Problem('form-old-button')
      await startConclusion(ctx, { submission: idFrom(id), version: idFrom(version) }, said)
    },
    photos: (ctx, id, page) => showPhotos(ctx, idFrom(id), page === undefined ? 0 : idFrom(page)),
  },
  codes: {
    denghi: async (ctx, subject) => startRequest(ctx, (await modelBy(ctx.app, subject)).id),
    cham: async (ctx, subject) => startBallot(ctx, await latest(ctx, subject)),
    congnhan: async (ctx, subject) => startConclusion(ctx, await latest(ctx, subject), 'recognised'),
    tieubieu: async (ctx, subject) => startConclusion(ctx, await latest(ctx, subject), 'outstanding'),
    chuacongnhan: async (ctx, subject) => startConclusion(ctx, await latest(ctx, subject), 'not_yet'),
    minhchung: async (ctx, subject) => showPhotos(ctx, (await latest(ctx, subject)).submission, 0),
  },
  forms: [request, ballot, conclusion],
  on: tell,
  views: {
    'recognition-card': card,
    'recognition-chair': chairCard,
    'recognition-answer': answer,
    'recognition-chairless': chairless,
  },
}

const pickOne = (ctx: Context, page: number) => pick(ctx, page, (id) => startRequest(ctx, id))

/**
 * Opens the form, or says what the model still needs, with the way to report it. Photos that are on their way are there
 * by the time that the form is filled in; when it is sent they must be.
 */
async function startRequest(ctx: Context, id: number) {
  const { code, lacks } = await candidate(ctx.app.db, ctx.who, id, ctx.app.clock.now())
  if (!lacks || lacks === 'recognition-photos-coming') return ctx.ask(request.name, String(id))
  const buttons = [[{ text: ctx.t('baocao.button'), data: `progress.report.${id}` }]]
  await ctx.say({ text: ctx.t(lacks, { code }), buttons })
}

async function startBallot(ctx: Context, which: Which) {
  await scorable(ctx.app.db, ctx.who, which)
  await ctx.ask(ballot.name, `${which.submission}@${which.version}`)
}

async function startConclusion(ctx: Context, which: Which, conclusionSaid: Conclusion) {
  await presidable(ctx.app.db, ctx.who, { ...which, conclusion: conclusionSaid })
  await ctx.ask(conclusion.name, `${which.submission}@${which.version}@${conclusionSaid}`)
}

/** Whoever types a code means the latest request about that model. */
async function latest({ app }: Context, subject: Subject): Promise<Which> {
  const { id: initiativeId, code } = await modelBy(app, subject)
  const found = await app.db.submission.findFirst({
    where: { initiativeId, kind: 'recognition' },
    orderBy: { id: 'desc' },
  })
  if (!found) throw new Problem('recognition-none', { code })
  return { submission: found.id, version: found.version }
}

/** An album at a time. */
const PHOTOS = 10

async function showPhotos(ctx: Context, id: number, page: number) {
  const reading = await readingOf(ctx.app.db, id)
  const place = reading && { authorId: reading.authorId, unit: reading.initiative.unit, kind: 'recognition' as const }
  allow(ctx.who !== undefined && place !== null && may.see(ctx.who, place), 'policy-see')
  if (ctx.here.group) throw new Problem('bot-in-private')
  const { photos, initiative } = reading!
  const shown = photos.slice(page * PHOTOS, (page + 1) * PHOTOS)
  const more = photos.length > (page + 1) * PHOTOS
  await ctx.say({
    text: ctx.t('recognition-album', { code: initiative.code, count: photos.length }),
    photos: shown.map((photo) => ({ file: `upload:${photo}` })),
    ...(more && {
      buttons: [[{ text: ctx.t('recognition-more-photos'), data: `recognition.photos.${id}.${page + 1}` }]],
    }),
  })
}
