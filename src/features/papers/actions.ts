import type { Context, Me } from '../../context.ts'
import type { Message } from '../../core/message.ts'
import type { Kind } from '../../core/papers.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Prisma, Tx } from '../../db.ts'
import { change, type Happening, tell } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import type { Asked } from './asked.ts'
import { KEPT_DAYS } from './removal.ts'
import { nameOfPaper } from './views.ts'

export type Record = (event: Happening) => Promise<void>
export interface Ordered {
  id: number
  /** false: the same is being made already */
  isNew: boolean
}

/** Asks for a paper; undefined when the draft was used up before. */
export const order = (ctx: Context, kind: Kind, asked: Asked, draftId?: number): Promise<Ordered | undefined> =>
  change(ctx.app, async (tx, record) => {
    if (draftId !== undefined && !(await takeDraft(tx, draftId))) return undefined
    const unit = await tx.unit.findUnique({ where: { id: asked.unit }, select: { id: true, path: true } })
    const who = ctx.who
    allow(who !== undefined && unit !== null && may.count(who, unit), 'papers-not-yours')
    return enter(ctx, tx, record, { kind, params: { ...asked, period: { ...asked.period } }, unitId: unit.id, draftId })
  })

/** So many papers one person asks for: each takes a worker and a place in our storage. */
const AN_HOUR = 30

interface Entry {
  kind: string
  params: Prisma.InputJsonObject
  unitId: number
  draftId: number | undefined
}

/** The row that a worker finds. Whoever waits for the same already waits on. */
export async function enter(
  ctx: Context,
  tx: Tx,
  record: Record,
  { kind, params, unitId, draftId = null as never }: Entry,
) {
  const { id: personId } = ctx.who as Me
  allow(await ctx.app.limits.allow(`paper:${personId}`, AN_HOUR, 3600), 'papers-too-often')
  const data = { kind, params, personId, accountId: ctx.account!, draftId, askedAt: ctx.app.clock.now() }
  const same = { personId, kind, params: { equals: params }, state: 'wanted' as const }
  // The one that waited may be made in the very moment in which it is looked for: then there is room for a new one.
  for (let tries = 0; tries < 3; tries++) {
    const [made] = await tx.paper.createManyAndReturn({ data: [data], skipDuplicates: true })
    if (made) {
      await record({ name: 'paper.asked', personId, channel: ctx.here.channel, unitId, data: { paper: made.id, kind } })
      return { id: made.id, isNew: true }
    }
    const waiting = await tx.paper.findFirst({ where: same })
    if (waiting) return { id: waiting.id, isNew: false }
  }
  throw new Error('a paper is neither there nor can it be asked for')
}

export async function saidOf({ app, t }: Context, { id, isNew }: Ordered): Promise<Message> {
  const name = await nameOfPaper(app.db, t, await app.db.paper.findUniqueOrThrow({ where: { id } }))
  return { text: t(isNew ? 'papers-asked' : 'papers-waiting', { name }) }
}

/** What is said when a form that was sent is sent once more. */
export async function already(ctx: Context, draftId: number): Promise<Message | undefined> {
  const found = await ctx.app.db.paper.findUnique({ where: { draftId } })
  if (!found || found.personId !== ctx.who?.id) return undefined
  return { text: ctx.t('papers-already', { name: await nameOfPaper(ctx.app.db, ctx.t, found) }) }
}

/** [Làm lại]: the same once more, with the figures of now. */
export async function again(ctx: Context, id: number) {
  const { kind, params } = await mine(ctx, id)
  const ordered = await change(ctx.app, async (tx, record) => {
    const unit = await unitOf(tx, params)
    allow(unit !== null && may.count(ctx.who!, unit), 'papers-not-yours')
    return enter(ctx, tx, record, {
      kind,
      params: params as Prisma.InputJsonObject,
      unitId: unit.id,
      draftId: undefined,
    })
  })
  await ctx.say(await saidOf(ctx, ordered))
}

/** The files once more, as they were made: by the worker, since a large one takes longer than an answer may. */
export async function fetch(ctx: Context, id: number) {
  const paper = await mine(ctx, id)
  const unit = await unitOf(ctx.app.db, paper.params)
  allow(unit !== null && may.count(ctx.who!, unit), 'papers-not-yours')
  const files = paper.files as unknown as { name: string; file: string }[]
  if (paper.state !== 'made') throw new Problem('form-old-button')
  if (files.length === 0) throw new Problem('papers-removed', { days: KEPT_DAYS })
  const once = ctx.app.clock.now().getTime()
  const account = ctx.account!
  await change(ctx.app, (tx) =>
    tell(
      tx,
      files.map((_, at) => ({ account, view: 'paper', about: `${id}@${at}@${once}` })),
    ),
  )
}

async function mine(ctx: Context, id: number) {
  allow(ctx.who !== undefined && ctx.account !== undefined, 'policy-join-first')
  const paper = await ctx.app.db.paper.findUnique({ where: { id } })
  if (!paper || paper.personId !== ctx.who.id) throw new Problem('form-old-button')
  return paper
}

/** The unit whose paper it is, or the one of the model that it certifies. */
async function unitOf(tx: Tx, params: unknown) {
  const { unit, initiative } = params as { unit?: number; initiative?: number }
  const where = initiative === undefined ? { id: unit ?? 0 } : { initiatives: { some: { id: initiative } } }
  return tx.unit.findFirst({ where, select: { id: true, path: true } })
}
