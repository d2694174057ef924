import type { Context } from '../../context.ts'
import { codeOf } from '../../core/code.ts'
import { dayOf, daysBetween, formatDay, momentOf } from '../../core/day.ts'
import type { EventName } from '../../core/events.ts'
import { formatCount } from '../../core/figure-words.ts'
import type { Message, Translate } from '../../core/message.ts'
import type { View as Shown } from '../../feature.ts'
import type { LateReport } from '../../figures.ts'
import { carriersOfAll } from '../../models.ts'
import { named, nameOf } from '../../organisation.ts'
import { change, tell } from '../../record.ts'
import { back } from './choose.ts'
import { lateOf } from './late.ts'
import { countable } from './scope.ts'
import type { View } from './state.ts'

/** Đôn đốc: whoever carries a late model is asked for its report, at most once a day, whoever presses how often. */

/** In one transaction: a second or two on a small machine that is busy, and ten are allowed. */
const AT_ONCE = 2_000
const CODES = 10

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
    ...(['already', 'nobody'] as const)
      .filter((how) => of(how).length > 0)
      .map((how) => t(`figures-nudged-${how}`, { codes: listed(t, of(how)) })),
  ]
  return { text: lines.join('\n'), buttons: [[back(ctx, view)]] }
}

/** "DVK-26-0001, DVK-26-0002 … và 40 mô hình nữa" */
function listed(t: Translate, codes: string[]): string {
  const shown = codes.slice(0, CODES).join(', ')
  const more = codes.length - CODES
  return more > 0 ? t('figures-nudged-more', { codes: shown, count: formatCount(more) }) : shown
}

interface Done {
  code: string
  how: 'told' | 'already' | 'nobody'
}

/** The rows of the models are held, in one order, so that two who press at once do not both remind. */
const nudgeSome = ({ app, who, here }: Context, unit: number, late: LateReport[]): Promise<Done[]> =>
  change(app, async (tx) => {
    const at = app.clock.now()
    const day = dayOf(at)
    const ids = late.map(({ initiative }) => initiative)
    await tx.$queryRaw`select id from "Initiative" where id = any(${ids}::int[]) order by id for update`
    const before = await tx.$queryRaw<{ id: number }[]>`
      select "initiativeId" as id from "Event"
      where "initiativeId" = any(${ids}::int[]) and name = 'report.nudged' and at >= ${momentOf(day)}`
    const known = new Set(before.map(({ id }) => id))
    const carriers = new Map<number, number[]>()
    for (const { initiative: id, account } of await carriersOfAll(tx, ids))
      carriers.set(id, [...(carriers.get(id) ?? []), account])
    const how = ({ initiative: id }: LateReport): Done['how'] =>
      known.has(id) ? 'already' : carriers.has(id) ? 'told' : 'nobody'
    const told = late.filter((one) => how(one) === 'told')
    const by = {
      name: 'report.nudged' satisfies EventName,
      at,
      channel: here.channel,
      ...(who && { personId: who.id }),
    }
    const events = told.map(({ initiative: initiativeId, deadline, unitId }) => {
      return { ...by, unitId, initiativeId, data: { deadline, unit, day } }
    })
    await tx.event.createMany({ data: events })
    const asked = told.flatMap(({ initiative, deadline }) => {
      const about = [deadline, day, unit].join('@')
      return carriers.get(initiative)!.map((account) => ({ account, view: 'report-nudge', about }))
    })
    await tell(tx, asked)
    return late.map((one) => ({ code: one.code, how: how(one) }))
  })

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
