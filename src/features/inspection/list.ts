import type { Context } from '../../context.ts'
import { dayOf, formatDay } from '../../core/day.ts'
import type { Button } from '../../core/message.ts'
import { allow } from '../../core/policy.ts'
import { wanted } from '../../core/search.ts'
import { shorten } from '../../core/vietnamese.ts'
import { Prisma, type Tx } from '../../db.ts'
import { meant } from '../../search.ts'
import { yours } from './inspection.ts'
import { type Proposal, proposals } from './proposed.ts'
import { planOrShow } from './screens.ts'

const PAGE = 5

/** One line of the screen, with its button. */
interface Item {
  section: 'mine' | 'open' | 'proposed'
  line: string
  button: Button
}

/** What I have planned, what is still to follow, and what should be looked at: one screen, page by page. */
export async function list(ctx: Context, page: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const roles = yours(ctx.who)
  allow(roles.length > 0, 'inspection-not-yours')
  const own = [...(await planned(ctx)), ...(await open(ctx))]
  const skip = page * PAGE
  const proposed = await proposals(
    ctx.app.db,
    roles.map(({ path }) => path),
    dayOf(ctx.app.clock.now()),
    { skip: Math.max(0, skip - own.length), take: PAGE + 1 },
  )
  const items = [...own.slice(skip), ...proposed.map((it) => proposal(ctx, it))]
  const shown = items.slice(0, PAGE)
  const { t } = ctx
  await ctx.say({
    title: t('inspection-list'),
    text: shown.length > 0 ? sections(ctx, shown) : t('inspection-nothing'),
    buttons: [
      ...shown.map(({ button }) => [button]),
      [
        ...(page > 0 ? [{ text: t('inspection-before'), data: `inspection.list.${page - 1}` }] : []),
        ...(items.length > PAGE ? [{ text: t('inspection-more'), data: `inspection.list.${page + 1}` }] : []),
      ],
      [{ text: t('inspection-find'), data: 'inspection.find' }],
    ].filter((row) => row.length > 0),
  })
}

const sections = ({ t }: Context, items: Item[]) =>
  (['mine', 'open', 'proposed'] as const)
    .map((section) => items.filter((item) => item.section === section))
    .filter((items) => items.length > 0)
    .map((items) => [t(`inspection-list-${items[0]!.section}`), ...items.map(({ line }) => `• ${line}`)].join('\n'))
    .join('\n\n')

async function planned({ app, who, t }: Context): Promise<Item[]> {
  const found = await app.db.inspection.findMany({
    where: { inspectorId: who!.id, state: 'planned', initiative: { stage: 'running' } },
    include: { initiative: true },
    orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ id, plannedOn, initiative: { code, title } }) => {
    const day = formatDay(dayOf(plannedOn))
    return {
      section: 'mine',
      line: t('inspection-line', { day, code, title: shorten(title, 60) }),
      button: { text: t('inspection-open-planned', { code, day }), data: `inspection.show.${id}` },
    }
  })
}

/** Also those of colleagues: whoever is away must not hold up a village. */
async function open({ app, who, t }: Context): Promise<Item[]> {
  const found = await app.db.inspection.findMany({
    where: { unitId: { in: yours(who!).map(({ unit }) => unit) }, state: 'visited' },
    include: { initiative: true },
    orderBy: [{ followUpOn: 'asc' }, { id: 'asc' }],
  })
  const today = dayOf(app.clock.now())
  return found.map(({ id, followUpOn, doneAt, initiative: { code, title } }) => {
    const due = dayOf(followUpOn!)
    const how = doneAt ? 'done' : due < today ? 'late' : 'waiting'
    return {
      section: 'open',
      line: t(`inspection-open-${how}`, { code, title: shorten(title, 60), day: formatDay(due) }),
      button: { text: t('inspection-open-follow-up', { code }), data: `inspection.show.${id}` },
    }
  })
}

const proposal = ({ t }: Context, { id, code, title, unit, silent, reused }: Proposal): Item => ({
  section: 'proposed',
  line: `${code} “${shorten(title, 60)}” – ${unit}: ${
    reused ? t('inspection-reused', { code: reused }) : t('inspection-silent', { days: silent })
  }`,
  button: { text: t('inspection-plan', { code }), data: `inspection.plan.${id}` },
})

/** "/kiemtra vườn rau": the one model that is meant, or a list of those that may be. */
export async function find(ctx: Context, query: string) {
  allow(ctx.who !== undefined && yours(ctx.who).length > 0, 'inspection-not-yours')
  const found = await modelsMeant(
    ctx.app.db,
    query,
    yours(ctx.who).map(({ path }) => path),
  )
  if (found.length === 0) return ctx.say({ text: ctx.t('inspection-not-found') })
  if (found.length === 1) return planOrShow(ctx, found[0]!.id)
  await ctx.say({
    text: ctx.t('inspection-which'),
    buttons: found.map(({ id, code, title }) => [{ text: labelOf({ code, title }), data: `inspection.plan.${id}` }]),
  })
}

export const labelOf = ({ code, title }: { code: string; title: string }) => `${code} · ${shorten(title, 40)}`

const MOST = 6

/** Running models below these units that the words mean, those first that have them in their title. */
export const modelsMeant = (tx: Tx, query: string, paths: string[]) => {
  const words = wanted(query)
  const inTitle = words.map((word) => Prisma.sql`(' ' || i."titleKey" like ${`% ${word}%`})::int`)
  return tx.$queryRaw<{ id: number; code: string; title: string }[]>`
    select i.id, i.code, i.title
    from "Initiative" i join "Unit" u on u.id = i."unitId"
    where i.stage = 'running' and u.path like any(${paths.map((path) => `${path}%`)}) and ${meant(query, words)}
    order by ${inTitle.length > 0 ? Prisma.join(inTitle, ' + ') : Prisma.sql`1`} desc, i.id desc
    limit ${MOST}`
}
