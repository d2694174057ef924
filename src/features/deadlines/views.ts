import { codeOf } from '../../core/code.ts'
import { dayOf, daysBetween, formatDay } from '../../core/day.ts'
import { shorten } from '../../core/vietnamese.ts'
import { workingDaysBetween } from '../../core/working-days.ts'
import { calendarOf, neared } from '../../deadlines.ts'
import type { View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App } from '../../ports.ts'

/** A reminder says how things stand when it is shown: what has been done by then is not asked for. */
export const views: Record<string, View> = {
  'report-due': async ({ app, t, again }, about) => {
    const due = again ? undefined : await unmet(app, about)
    if (!due) return undefined
    const { id, code, title } = await modelOf(app, Number(due.about.split('@')[0]))
    return {
      title: t('deadline-report', { code }),
      text: t(`deadline-report-${due.when}`, { title, day: due.day, count: due.days }),
      buttons: [
        [
          {
            text: t('deadline-report-now'),
            data: `progress.report.${id}`,
            code: codeOf('baocao', code),
            style: 'good',
          },
        ],
      ],
    }
  },

  'report-late': async ({ app, t, again }, about) => {
    const due = again ? undefined : await unmet(app, about)
    if (!due) return undefined
    const { id, code, title, author, unit } = await modelOf(app, Number(due.about.split('@')[0]))
    const who = { code, title: shorten(title, 80), name: author.name, unit: nameOf(unit), count: due.days }
    const button = { text: t('deadline-model', { code }), data: `status.show.${id}`, code: codeOf('xem', code) }
    return { text: t('deadline-report-late', who), buttons: [[button]] }
  },

  'review-due': async ({ app, t, again }, about) => {
    const due = again ? undefined : await unmet(app, about, 'working')
    if (!due) return undefined
    const { id, version, kind, code, title, author, unit, isHeld } = await dossierOf(app, due.about)
    const open = {
      text: t('deadline-review-open'),
      data: `queue.open.${id}`,
      code: codeOf('thamdinh', code),
      style: 'good' as const,
    }
    // A council scores together: nobody takes it alone.
    const mayTake = !isHeld && kind !== 'recognition'
    const take = { text: t('review-take'), data: `review.take.${id}.${version}`, code: codeOf('nhan', code) }
    return {
      title: t('deadline-review', { code }),
      text: t(`deadline-review-${due.when}`, { title, name: author, unit, day: due.day, count: due.days }),
      buttons: [[open], ...(mayTake ? [[take]] : [])],
    }
  },

  'review-overdue': async ({ app, t, again }, about) => {
    const due = again ? undefined : await unmet(app, about, 'working')
    if (!due) return undefined
    const { id, version, initiative, code, title, unit } = await dossierOf(app, due.about)
    const released = await app.db.event.findFirst({
      where: { name: 'submission.released', submissionId: id, version },
    })
    const button = {
      text: t('deadline-model', { code }),
      data: `status.show.${initiative}`,
      code: codeOf('xem', code),
    }
    return {
      title: t('deadline-review', { code }),
      text: t(released ? 'deadline-review-released' : 'deadline-review-untaken', { title, unit, count: due.days }),
      buttons: [[button]],
    }
  },

  'follow-up-due': async ({ app, t, again }, about) => {
    const due = again ? undefined : await unmet(app, about)
    const inspection = due && (await app.db.inspection.findUnique({ where: { id: Number(due.about) } }))
    if (!inspection) return undefined
    const { id, code, title } = await modelOf(app, inspection.initiativeId)
    const asked = inspection.followUp ? [`“${shorten(inspection.followUp, 300)}”`] : []
    const button = { text: t('deadline-model', { code }), data: `status.show.${id}`, code: codeOf('xem', code) }
    return {
      title: t('deadline-follow-up', { code }),
      text: [t(`deadline-follow-up-${due.when}`, { title, day: due.day, count: due.days }), ...asked].join('\n\n'),
      buttons: [[button]],
    }
  },
}

/** How far off it is, in days of the calendar or of work; nothing when it has been met. */
async function unmet(app: App, about: string, counted?: 'working') {
  const deadline = await neared(app.db, about)
  if (!deadline || deadline.doneAt) return undefined
  const { dueOn } = deadline
  const today = dayOf(app.clock.now())
  const when = today < dueOn ? ('before' as const) : today === dueOn ? ('today' as const) : ('after' as const)
  const [from, to] = today < dueOn ? [today, dueOn] : [dueOn, today]
  const days = counted ? workingDaysBetween(from, to, await calendarOf(app.db)) : daysBetween(from, to)
  return { about: deadline.about, day: formatDay(dueOn), when, days }
}

const modelOf = ({ db }: App, id: number) =>
  db.initiative.findUniqueOrThrow({ where: { id }, include: { author: true, unit: named } })

/** "42@1" */
async function dossierOf({ db }: App, about: string) {
  const [id = 0, version = 0] = about.split('@').map(Number)
  const { kind, initiative, author, holderId } = await db.submission.findUniqueOrThrow({
    where: { id },
    include: { author: true, initiative: { include: { unit: named } } },
  })
  const { code, title, unit } = initiative
  const model = { initiative: initiative.id, code, title, unit: nameOf(unit) }
  return { id, version, kind, ...model, author: author.name, isHeld: holderId !== null }
}
