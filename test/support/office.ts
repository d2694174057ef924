import type { Me } from '../../src/context.ts'
import type { Verdict } from '../../src/core/lifecycle.ts'
import type { RoleKind } from '../../src/core/policy.ts'
import type { Db } from '../../src/db.ts'
import { register } from '../../src/features/initiatives/actions.ts'
import { report } from '../../src/features/progress/actions.ts'
import { decide } from '../../src/features/review/actions.ts'
import type { App } from '../../src/ports.ts'

/** What people do in an office, without the conversation: for tests of what follows from it. */

export const LAN = 'Nguyễn Thị Lan'
export const MAI = 'Đặng Thị Mai'
export const HUNG = 'Trần Văn Hùng'
export const HA = 'Lê Thị Hà'
export const MINH = 'Nguyễn Đức Minh'

/** That person as the bot sees them when they write. */
export async function meOf(db: Db, name: string): Promise<Me> {
  const person = await db.person.findFirstOrThrow({
    where: { name },
    include: { roles: { where: { state: 'active' }, include: { unit: true } } },
  })
  const roles = person.roles.map(({ kind, unit }) => ({ kind, unit: unit.id, path: unit.path }))
  return { id: person.id, name, language: 'vi', consent: 1, roles, pending: [] }
}

/** They get one more role: in the unit of Lan, or in the commune above it. */
export async function gets(db: Db, name: string, kind: RoleKind, where: 'village' | 'commune' = 'village') {
  const { id: personId } = await db.person.findFirstOrThrow({ where: { name } })
  const lan = await db.role.findFirstOrThrow({
    where: { person: { name: LAN }, kind: 'cadre' },
    include: { unit: true },
  })
  const unitId = where === 'village' ? lan.unitId : lan.unit.parentId!
  await db.role.create({ data: { personId, unitId, kind, state: 'active' } })
}

/** Lan registers a model; the dossier. */
export async function registered(app: App, until = '2026-12-31') {
  const who = await meOf(app.db, LAN)
  const unit = { value: String(who.roles.find(({ kind }) => kind === 'cadre')!.unit), label: 'thôn Nhân Hoà' }
  const answers = { ...MODEL, unit, period: { from: '2026-11-23', to: until } }
  const sent = await register(app, who, answers, await ticket(app.db, who.id, 'registration'))
  return app.db.submission.findFirstOrThrow({ where: { initiative: { code: sent!.code } } })
}

/** … and Hùng approves it; the model. */
export async function running(app: App, until = '2026-12-31') {
  const submission = await registered(app, until)
  await decided(app, submission)
  return app.db.initiative.findUniqueOrThrow({ where: { id: submission.initiativeId } })
}

export async function decided(
  app: App,
  { id, version }: { id: number; version: number },
  verdict: Verdict = 'approve',
) {
  const who = await meOf(app.db, HUNG)
  const reason = verdict === 'approve' ? {} : { reason: 'Mục tiêu cần một con số.' }
  return decide(app, who, 'telegram', { submission: id, version, verdict, ...reason })
}

/** Lan reports on it. */
export async function reported(app: App, initiative: number, from: string, to: string) {
  const who = await meOf(app.db, LAN)
  const answers = { period: { from, to }, done: 'Đã trồng xong hai cụm' }
  await report(app, who, initiative, answers, await ticket(app.db, who.id, 'progress'))
  return app.db.submission.findFirstOrThrow({ where: { kind: 'progress' }, orderBy: { id: 'desc' } })
}

let drafts = 0

/** A draft to be used up. */
export async function draftOf(db: Db, personId: number, form: string): Promise<number> {
  const { id } = await db.draft.create({ data: { personId, form, about: `test ${++drafts}`, state: {} } })
  return id
}

const ticket = async (db: Db, personId: number, form: string) => ({
  draft: await draftOf(db, personId, form),
  form: 1,
  channel: 'telegram' as const,
})

const MODEL = {
  title: 'Vườn rau tình thương',
  field: { label: 'Kinh tế', value: 'KT' },
  subject: 'collective',
  novelty: 'new',
  situation: 'Nhiều hộ neo đơn thiếu rau sạch',
  goal: { unit: 'hộ', value: 45, words: '45 hộ' },
  method: 'Đảng viên làm trước, bà con góp ngày công',
  area: 'Cả thôn, 45 hộ neo đơn',
  lead: 'Bà Nguyễn Thị Lan, Chi hội trưởng',
  result: 'Mỗi tuần mỗi hộ có hai bữa rau',
  routine: 'no',
  level: 'grassroots',
}
