import type { Context } from '../../context.ts'
import { codeOf } from '../../core/code.ts'
import { dayOf, daysBetween, formatDay, momentOf } from '../../core/day.ts'
import { formatCount } from '../../core/figure-words.ts'
import type { Message } from '../../core/message.ts'
import { inTurn, Prisma } from '../../db.ts'
import type { Feature, View as Shown } from '../../feature.ts'
import type { LateReport } from '../../figures.ts'
import { carriersOf } from '../../models.ts'
import { named, nameOf } from '../../organisation.ts'
import { change } from '../../record.ts'
import { back } from './choose.ts'
import { lateOf } from './late.ts'
import { countable } from './scope.ts'
import type { View } from './state.ts'

/** Đôn đốc: whoever carries a late model is asked for its report, at most once a day, whoever presses how often. */

const AT_ONCE = 20

/** Reminds of all late reports of the screen, and says of whom and of whom not. */
export async function nudge(ctx: Context, view: View): Promise<Message> {
  const { t } = ctx
  await countable(ctx, view.unit)
  const late = await lateOf(ctx, view)
  const done: Done[] = []
  for (let at = 0; at < late.length; at += AT_ONCE)
    done.push(...(await nudgeSome(ctx, view.unit, late.slice(at, at + AT_ONCE))))
  const of = (how: Done['how']) => done.filter((one) => one.how === how).map(({ code }) => code)
  const told = of('told').length
  const lines = [
    t('figures-nudged', { count: told, said: formatCount(told) }),
    ...(of('already').length > 0 ? [t('figures-nudged-already', { codes: of('already').join(', ') })] : []),
    ...(of('nobody').length > 0 ? [t('figures-nudged-nobody', { codes: of('nobody').join(', ') })] : []),
  ]
  return { text: lines.join('\n'), buttons: [[back(ctx, view)]] }
}

interface Done {
  code: string
  how: 'told' | 'already' | 'nobody'
}

/** The rows of the models are held, in one order, so that two who press at once do not both remind. */
const nudgeSome = (ctx: Context, unit: number, late: LateReport[]): Promise<Done[]> =>
  change(ctx.app, async (tx, record) => {
    const today = dayOf(ctx.app.clock.now())
    const ids = late.map(({ initiative }) => initiative)
    const models = await tx.$queryRaw<{ id: number; authorId: number; unitId: number }[]>`
      select id, "authorId", "unitId" from "Initiative" where id in (${Prisma.join(ids)}) order by id for update`
    const before = await tx.event.findMany({
      where: { name: 'report.nudged', initiativeId: { in: ids }, at: { gte: momentOf(today) } },
      select: { initiativeId: true },
    })
    const known = new Set(before.map(({ initiativeId }) => initiativeId))
    return inTurn(late, async ({ initiative: id, deadline, code, unitId }): Promise<Done[]> => {
      if (known.has(id)) return [{ code, how: 'already' }]
      const model = models.find((one) => one.id === id)!
      if ((await carriersOf(tx, model)).length === 0) return [{ code, how: 'nobody' }]
      const { who, here } = ctx
      const by = { ...(who && { personId: who.id }), channel: here.channel }
      await record({ name: 'report.nudged', ...by, unitId, initiativeId: id, data: { deadline, unit, day: today } })
      return [{ code, how: 'told' }]
    })
  })

export const on: Feature['on'] = {
  async 'report.nudged'(tx, { initiativeId: id = 0, data }) {
    const accounts = await carriersOf(tx, await tx.initiative.findUniqueOrThrow({ where: { id } }))
    const about = [data?.deadline, data?.day, data?.unit].join('@')
    return accounts.map((account) => ({ account, view: 'report-nudge', about }))
  },
}

/** "7@2026-11-27@12": of which deadline, asked on which day by which unit. What has come meanwhile is not asked for. */
export const nudged: Shown = async ({ app, t, again }, about) => {
  const [id, , unitId] = about.split('@').map(Number)
  const due = again ? null : await app.db.deadline.findUnique({ where: { id: id ?? 0, doneAt: null } })
  const unit = await app.db.unit.findUnique({ where: { id: unitId ?? 0 }, ...named })
  if (!due || !unit) return undefined
  const where = { id: Number(due.about.split('@')[0]) }
  const { code, title, id: initiative } = await app.db.initiative.findUniqueOrThrow({ where })
  const [dueOn, today] = [dayOf(due.dueOn), dayOf(app.clock.now())]
  const said = { title, unit: nameOf(unit), day: formatDay(dueOn), count: daysBetween(dueOn, today) }
  return {
    title: t('report-nudge', { code }),
    text: t('report-nudge-text', said),
    buttons: [
      [
        {
          text: t('deadline-report-now'),
          data: `progress.report.${initiative}`,
          code: codeOf('baocao', code),
          style: 'good',
        },
      ],
    ],
  }
}
