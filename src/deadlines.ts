import { type Day, dayOf } from './core/day.ts'
import { tooLate } from './core/reminding.ts'
import type { Calendar } from './core/working-days.ts'
import type { Tx } from './db.ts'

/** Something that should be done by a day. Opened and closed inside the transaction of what caused it. */
export interface Due {
  /** which rules count: a row of Reminding */
  kind: string
  /** of what, e.g. "42@1" */
  about: string
  dueOn: Day
  /** when it is opened: steps before the due day that have come by then are not taken any more */
  today: Day
}

/** Sets a deadline, once: the second time it stays as it is. True for whoever set it. */
export async function openDeadline(tx: Tx, { kind, about, dueOn, today }: Due): Promise<boolean> {
  const row = { kind, about, dueOn: new Date(dueOn) }
  const [opened] = await tx.deadline.createManyAndReturn({ data: [row], skipDuplicates: true })
  if (!opened) return false
  const rule = await tx.reminding.findUnique({ where: { kind } })
  const passed = rule ? tooLate(rule, dueOn, today, await calendarOf(tx)) : []
  await tx.reminder.createMany({
    data: passed.map((step) => ({ deadlineId: opened.id, step, at: new Date(today) })),
  })
  return true
}

/** It was done, or it does not matter any more: nobody is reminded of it from now on. */
export const closeDeadline = (
  tx: Tx,
  kind: string,
  about: string | { startsWith: string } | { in: string[] },
  at: Date,
) => tx.deadline.updateMany({ where: { kind, about, doneAt: null }, data: { doneAt: at } })

/** The days on which offices are closed, and those on which they work instead. */
export async function calendarOf(tx: Tx): Promise<Calendar> {
  const days = await tx.holiday.findMany()
  const those = (isWork: boolean) => new Set(days.filter((one) => one.isWork === isWork).map(({ day }) => dayOf(day)))
  return { off: those(false), work: those(true) }
}

/** What a reminder is about: a step of a deadline. Every step is a message of its own. */
export const stepOf = (deadline: number, step: number) => `deadline:${deadline}@${step}`

/** The deadline that a reminder is about, while it has not been met. */
export async function neared(tx: Tx, about: string) {
  const [, id, step] = about.match(/^deadline:(\d+)@(-?\d+)$/) ?? []
  const deadline = id && (await tx.deadline.findUnique({ where: { id: Number(id) } }))
  return deadline ? { ...deadline, dueOn: dayOf(deadline.dueOn), step: Number(step) } : undefined
}
