import type { Update } from 'grammy/types'
import type { Here, Me, OpenDraft } from '../context.ts'
import type { Holding } from '../core/policy.ts'
import { Prisma } from '../db.ts'
import type { App, ChannelName, Language } from '../ports.ts'

export interface Identity {
  here: Here
  who?: Me
  account?: number
  draft?: OpenDraft
  language: Language
  /** notices that could not be sent before the person wrote */
  waiting: number
}

interface Found {
  chat: string
  account: number
  state: 'active' | 'blocked'
  heardAt: Date
  /** when they last wrote anywhere else */
  elsewhere: Date | null
  waiting: number
  unit: number | null
  person: { id: number; name: string; language: Language; consent: number } | null
  roles: (Holding & { state: 'pending' | 'active' })[] | null
  /** by others who still hold them */
  lent: Holding[] | null
  draft: OpenDraft | null
}

/** Who speaks, from where, with which roles, and which form is open: one round trip. */
export async function identify(app: App, channel: ChannelName, update: Update): Promise<Identity | undefined> {
  const part = update.message ?? update.edited_message ?? update.callback_query
  const chat = update.callback_query
    ? update.callback_query.message?.chat
    : part && 'chat' in part
      ? part.chat
      : undefined
  const from = part?.from
  if (!chat || !from || from.is_bot) return undefined

  const found = await look(app, channel, [String(from.id), String(chat.id)])
  const group = chat.type !== 'private'
  const own = found.find((row) => row.chat === String(from.id))
  const unit = group ? found.find((row) => row.chat === String(chat.id))?.unit : undefined
  if (own?.state === 'blocked' && !group) await comeBack(app, own.account)
  if (own && !group) await note(app, own)
  return {
    here: { channel, chat: String(chat.id), group, ...(unit && { unit }) },
    language: own?.person?.language ?? (from.language_code?.startsWith('en') ? 'en' : 'vi'),
    ...(own && whoOf(own)),
    ...(own?.draft && !group && { draft: own.draft }),
    waiting: own && !group && own.waiting > 0 ? await release(app, own.account) : 0,
  }
}

/** The same of somebody's private chat, where they have not just spoken. */
export async function whoIsIn(app: App, { channel, chat }: { channel: ChannelName; chat: string }) {
  const [own] = await look(app, channel, [chat])
  if (!own) return undefined
  const here: Here = { channel, chat, group: false }
  const { draft, person } = own
  return { here, language: person?.language ?? 'vi', ...whoOf(own), ...(draft && { draft }) } as const
}

function whoOf({ account, person, roles, lent }: Found) {
  const own = (state: 'pending' | 'active') => (roles ?? []).filter((role) => role.state === state)
  const holding = [...own('active'), ...(lent ?? [])]
  return { account, ...(person && { who: { ...person, roles: holding, pending: own('pending') } }) }
}

function look(app: App, channel: ChannelName, chats: string[]) {
  const now = app.clock.now()
  return app.db.$queryRaw<Found[]>`
    select a.chat, a.id as account, a.state, a."heardAt", a."unitId" as unit,
      (select max(b."heardAt") from "Account" b where b."personId" = a."personId" and b.id <> a.id) as elsewhere,
      (select count(*)::int from "Notice" n join "Account" b on b.id = n."accountId"
       where b."personId" = a."personId" and n.state = 'waiting') as waiting,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'language', p.language,
        'consent', (select coalesce(max(version), 0) from "Consent" where "personId" = p.id and "to" = 'notice' and given))
        end as person,
      (select json_agg(json_build_object('kind', r.kind, 'state', r.state, 'unit', u.id, 'path', u.path) order by r.id)
       from "Role" r join "Unit" u on u.id = r."unitId" where r."personId" = p.id and r.state <> 'ended') as roles,
      (select json_agg(json_build_object('kind', g.role, 'unit', u.id, 'path', u.path, 'kinds', g.kinds,
        'insteadOf', json_build_object('id', f.id, 'name', f.name)) order by g.id)
       from "Delegation" g join "Unit" u on u.id = g."unitId" join "Person" f on f.id = g."fromId"
       join "Role" r on r."personId" = f.id and r."unitId" = u.id and r.kind = g.role and r.state = 'active'
       where g."toId" = p.id and g."revokedAt" is null and g.since <= ${now} and ${now} < g.until) as lent,
      (select json_build_object('id', d.id, 'form', d.form, 'about', d.about, 'state', d.state, 'lastSeq', d."lastSeq")
       from "Draft" d where d."accountId" = a.id) as draft
    from "Account" a left join "Person" p on p.id = a."personId"
    where a.channel = ${channel}::"Channel" and a.chat in (${Prisma.join(chats)})`
}

const MINUTE = 60_000

/** The chat that somebody wrote in last is the one that notices go to. */
async function note({ db, clock }: App, { account: id, heardAt, elsewhere }: Found) {
  const now = clock.now().getTime()
  const other = elsewhere?.getTime() ?? 0
  if (heardAt.getTime() > other && now - heardAt.getTime() < MINUTE) return
  await db.account.update({ where: { id }, data: { heardAt: new Date(Math.max(now, other + 1)) } })
}

/** What waited for the person, on whatever channel, comes to the chat that they have written in: each once. */
async function release(app: App, accountId: number): Promise<number> {
  const { db } = app
  const released = await db.$executeRaw`
    update "Notice" n
    set state = 'due', "accountId" = ${accountId}, wanted = n.wanted + 1, attempts = 0, "dueAt" = now(), "queuedAt" = null,
        reason = null, ref = case when n."accountId" = ${accountId} then n.ref end, shown = null
    from "Account" a, "Account" own
    where own.id = ${accountId} and a.id = n."accountId" and a."personId" = own."personId" and n.state = 'waiting'
      and (a.id = own.id or not exists (
        select from "Notice" o join "Account" b on b.id = o."accountId"
        where o.view = n.view and o.about = n.about
          and (b.id = own.id or (b."personId" = own."personId" and o.state = 'waiting' and o.id < n.id))))`
  await db.$executeRaw`
    update "Notice" n set state = 'dead', reason = 'said elsewhere'
    from "Account" a, "Account" own
    where own.id = ${accountId} and a.id = n."accountId" and a."personId" = own."personId" and n.state = 'waiting'`
  await db.account.update({ where: { id: accountId }, data: { wokenAt: null } })
  app.nudge()
  return released
}

/** They wrote again: what could not be delivered while we were blocked is due now, or again once it is found dead. */
export async function comeBack(app: App, accountId: number) {
  const { account, notice } = app.db
  const wanted = { increment: 1 }
  await app.db.$transaction([
    account.update({ where: { id: accountId }, data: { state: 'active' } }),
    notice.updateMany({ where: { accountId, state: 'sending' }, data: { wanted } }),
    notice.updateMany({
      where: { accountId, state: 'dead', reason: 'gone' },
      data: { state: 'due', wanted, dueAt: new Date(), queuedAt: null, reason: null },
    }),
  ])
  app.nudge()
}
