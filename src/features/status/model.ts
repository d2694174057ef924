import type { Context } from '../../context.ts'
import { sayOutcome, sumOutcomes } from '../../core/outcome-sums.ts'
import type { Outcome } from '../../core/outcomes.ts'
import { allow, may } from '../../core/policy.ts'
import { named, nameOf } from '../../organisation.ts'
import { buttons } from './buttons.ts'
import { historyOf } from './history.ts'
import { stateOf, waiting } from './waiting.ts'

/** One model: where it stands, what it reached, and everything that happened to it. */
export async function show(ctx: Context, id: number) {
  const { app, who, t } = ctx
  const found = await app.db.initiative.findUnique({
    where: { id },
    include: {
      ...waiting,
      unit: named,
      outcomes: { include: { submission: { select: { state: true } } }, orderBy: { id: 'asc' } },
      events: {
        orderBy: { id: 'asc' },
        include: { person: { select: { name: true } }, submission: { select: { kind: true, number: true } } },
      },
    },
  })
  allow(who !== undefined && found !== null && may.see(who, found), 'policy-see')
  const history = await historyOf(app.db, t, found.events)
  await ctx.say({
    title: `${found.code} · “${found.title}”`,
    text: [
      [nameOf(found.unit), ...stateOf(ctx, found)].join('\n'),
      ...(await reached(ctx, found)),
      [t('status-history'), ...history].join('\n'),
    ].join('\n\n'),
    buttons: (await buttons(ctx, found)).map((button) => [button]),
  })
}

export type Found = NonNullable<Awaited<ReturnType<typeof read>>>
const read = ({ app }: Context, id: number) =>
  app.db.initiative.findUnique({
    where: { id },
    include: { ...waiting, unit: named, outcomes: { include: { submission: { select: { state: true } } } } },
  })

/** Sums of what was accepted, and of what still waits to be: they are never mixed. */
async function reached({ app, t }: Context, { id, outcomes }: Found): Promise<string[]> {
  const sums = (key: string, state: string) => {
    const some = outcomes.filter(({ submission }) => submission.state === state)
    const lines = sumOutcomes(some.map((it) => ({ ...it, value: Number(it.value) }) as Outcome))
    return lines.length > 0 ? [[t(key), ...lines.map((line) => `• ${sayOutcome(line, t)}`)].join('\n')] : []
  }
  const photos = await app.db.upload.count({
    where: { kind: 'photo', state: 'kept', submission: { initiativeId: id } },
  })
  const reports = await app.db.submission.count({ where: { initiativeId: id, kind: 'progress' } })
  return [
    ...(reports + photos > 0 ? [t('status-counts', { reports, photos })] : []),
    ...sums('status-reached', 'approved'),
    ...sums('status-reached-waiting', 'submitted'),
  ]
}
