import type { Killable } from '../support/kill.ts'

/** A process is killed at one moment of one message's way through the system (the numbers are design's, part 6). */
export interface KillPoint {
  name: string
  arm(stage: Killable): void
}

const HUNG = 7_000_002_001
const LAN = 7_000_001_001
const HUONG = 7_000_003_001

/** Before or after PostgreSQL has done a statement; `within` is what the same transaction said earlier. */
const at =
  (when: 'before' | 'after', statement: RegExp, within?: RegExp): KillPoint['arm'] =>
  ({ proxy, kill }) =>
    proxy.when(statement, when, kill, within)

/** The message is in the chat, the answer to the call is not read. */
const said =
  (method: string, chat: number): KillPoint['arm'] =>
  ({ world, kill }) =>
    void world.fault({ method, chat, drop: 'after', hook: kill })

/** One kill point becomes armed at the moment of another statement. */
const once =
  (statement: RegExp, within: RegExp, then: KillPoint['arm']): KillPoint['arm'] =>
  (stage) =>
    stage.proxy.notice(statement, () => then(stage), within)

const COMMIT = /\bCOMMIT\b/
const LOOK = /::text as name, id/
const MARK = /update "Notice" set "queuedAt"/
const CLAIM = /update "Notice" n\s+set state = 'sending'/
const SETTLE = /update "Notice"\s+set state = case/
const DONE = /UPDATE "public"."Inbox" SET "state"/
const inserts = (table: string) => new RegExp(`INSERT INTO "public"."${table}"`)
const OPENING = inserts('Initiative')
const DECIDING = inserts('Review')
const MAKING = inserts('Digest')

export const KILL_POINTS: KillPoint[] = [
  { name: '0 update: before it is in the inbox', arm: at('before', /insert into "Inbox"/) },
  { name: '0 update: in the inbox, not confirmed to the platform', arm: at('after', /insert into "Inbox"/) },
  { name: '0 form: before the answer is saved', arm: at('before', /UPDATE "public"."Draft"/) },
  { name: '0 form: saved, not spoken', arm: at('after', /UPDATE "public"."Draft"/) },
  { name: '0 form: spoken, the answer to the call unread', arm: said('sendMessage', LAN) },
  { name: '0 form: spoken, not marked done', arm: at('before', DONE) },
  { name: '1 submit: before commit', arm: at('before', COMMIT, OPENING) },
  { name: '1 submit: after commit, before reply', arm: at('after', COMMIT, OPENING) },
  { name: '1 submit: replied, not marked done', arm: once(COMMIT, OPENING, at('before', DONE)) },
  { name: '2 relay: before it looks', arm: once(COMMIT, OPENING, at('before', LOOK)) },
  { name: '2 relay: looked, not queued', arm: once(COMMIT, OPENING, at('after', LOOK)) },
  { name: '2 relay: queued, not marked', arm: once(COMMIT, OPENING, at('before', MARK)) },
  { name: '3 card: taken from the queue, not claimed', arm: at('before', CLAIM) },
  { name: '3 card: claimed, not sent', arm: at('after', CLAIM) },
  { name: '3 card: sent, the answer unread', arm: said('sendMessage', HUNG) },
  { name: '3 card: sent, not marked', arm: at('before', SETTLE) },
  { name: '3 card: sent and marked, the answer of the database unread', arm: at('after', SETTLE) },
  { name: '4 decide: before commit', arm: at('before', COMMIT, DECIDING) },
  { name: '4 decide: after commit, before reply', arm: at('after', COMMIT, DECIDING) },
  { name: '4 decide: replied, not marked done', arm: once(COMMIT, DECIDING, at('before', DONE)) },
  { name: '5 author: claimed, not sent', arm: once(COMMIT, DECIDING, at('after', CLAIM)) },
  { name: '5 author: sent, not marked', arm: once(COMMIT, DECIDING, at('before', SETTLE)) },
  { name: '5 card: edited, the answer unread', arm: said('editMessageText', HUNG) },
  { name: '6 digest: before it is made', arm: at('before', COMMIT, MAKING) },
  { name: '6 digest: made, not sent', arm: at('after', COMMIT, MAKING) },
  { name: '6 digest: sent, the answer unread', arm: said('sendMessage', HUONG) },
  { name: '6 digest: sent, not marked', arm: once(COMMIT, MAKING, at('before', SETTLE)) },
]

/** The same of a weekly digest, which has a picture. */
export const WEEKLY_KILL_POINTS: KillPoint[] = [
  { name: 'before it is made', arm: at('before', COMMIT, MAKING) },
  { name: 'made, not sent', arm: at('after', COMMIT, MAKING) },
  { name: 'sent, the answer unread', arm: said('sendPhoto', HUONG) },
  { name: 'sent, not marked', arm: once(COMMIT, MAKING, at('before', SETTLE)) },
]

const CLAIM_UPLOAD = /update "Upload" u\s+set lease/
const TWINS = /select id, state, sha256, "sentAt", place from "Upload"/

/** The same of one photo on its way into our own storage. */
export const UPLOAD_KILL_POINTS: KillPoint[] = [
  { name: '1 photo: before it is written down', arm: at('before', /INSERT INTO "public"."Upload"/) },
  { name: '1 photo: written down, not in the form', arm: at('after', /INSERT INTO "public"."Upload"/) },
  { name: '2 photo: taken from the queue, not claimed', arm: at('before', CLAIM_UPLOAD) },
  { name: '2 photo: claimed, not asked for', arm: at('after', CLAIM_UPLOAD) },
  {
    name: '3 photo: asked for, the answer unread: nothing is put away',
    arm: ({ world, kill }) => void world.fault({ method: 'getFile', drop: 'after', hook: kill }),
  },
  { name: '3 photo: put away, not marked', arm: at('before', TWINS) },
  { name: '4 photo: before commit', arm: at('before', COMMIT, TWINS) },
  { name: '4 photo: after commit', arm: at('after', COMMIT, TWINS) },
]

const CLAIM_PAPER = /update "Paper" p\s+set lease/
const MODELS_READ = /declare models/
const FINISH_PAPER = /UPDATE "public"."Paper"/

/** The same of one paper on its way to whoever asked for it. */
export const PAPER_KILL_POINTS: KillPoint[] = [
  { name: '1 paper: asked for, not written down', arm: at('before', /INSERT INTO "public"."Paper"/) },
  { name: '2 paper: taken from the queue, not claimed', arm: at('before', CLAIM_PAPER) },
  { name: '2 paper: claimed, not begun', arm: at('after', CLAIM_PAPER) },
  { name: '3 paper: half way through the models', arm: at('after', MODELS_READ) },
  { name: '4 paper: put away, not marked', arm: at('before', FINISH_PAPER) },
  { name: '5 paper: before commit', arm: at('before', COMMIT, FINISH_PAPER) },
  { name: '5 paper: after commit', arm: at('after', COMMIT, FINISH_PAPER) },
]
