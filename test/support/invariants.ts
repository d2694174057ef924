import { expect } from 'vitest'
import type { Db } from '../../src/db.ts'
import type { World } from '../../src/emulator/index.ts'
import { eventually } from './eventually.ts'

interface Place {
  db: Db
  world: World
}

/** Nothing is left to do: every update was worked on, every notice has come to its end. */
export const settled = ({ db, world }: Place, within = 15_000) =>
  eventually(async () => world.pending === 0 && (await open(db)).every((rows) => rows.length === 0), {
    within,
    otherwise: () => open(db),
  })

const open = (db: Db) =>
  Promise.all([
    db.inbox.findMany({ where: { state: 'new' }, omit: { body: true } }),
    db.notice.findMany({ where: { state: { in: ['due', 'sending'] } } }),
  ])

/**
 * What holds after every fault. `copies` is how often one card may stand in one chat: once, and twice where a process
 * was killed or an answer lost.
 */
export async function checkInvariants(place: Place, { copies = 1, parked = 0, within = 15_000 } = {}) {
  await settled(place, within)
  const { db, world } = place
  expect(await db.inbox.count({ where: { state: 'parked' } }), 'parked updates').toBe(parked)
  expect(world.violations).toEqual([])
  await checkHistory(db)
  await checkNotices(place, copies)
}

/** Every change has its event and every event its change, one to one. */
async function checkHistory(db: Db) {
  const events = await db.event.findMany({ orderBy: { id: 'asc' } })
  const named = (name: string) => events.filter((event) => event.name === name)
  const keyOf = (it: { submissionId: number | null; version: number | null }) => `${it.submissionId}@${it.version}`
  const sorted = <T>(things: T[], text: (thing: T) => string) => things.map(text).sort()

  const revisions = await db.revision.findMany({ where: { submission: REAL } })
  expect(sorted(named('submission.submitted'), keyOf)).toEqual(sorted(revisions, keyOf))
  const reviews = await db.review.findMany({ where: { submission: REAL } })
  expect(sorted(named('submission.decided'), (it) => `${keyOf(it)} ${verdictOf(it.data)} ${it.personId}`)).toEqual(
    sorted(reviews, (it) => `${keyOf(it)} ${it.verdict} ${it.reviewerId}`),
  )
  const digests = await db.digest.findMany()
  const digestIds = digests.map(({ id }) => id)
  const made = named('digest.made').map(({ data }) => (data as { digest: number }).digest)
  expect(new Set(made).size, 'a digest is made once').toBe(made.length)
  expect(digestIds).toEqual(expect.arrayContaining(made))

  const submissions = await db.submission.findMany({ where: REAL })
  for (const { id, version, state } of submissions) {
    const last = reviews.find((review) => review.submissionId === id && review.version === version)
    expect(state).toBe(last ? STATES[last.verdict] : 'submitted')
    expect(revisions.filter(({ submissionId }) => submissionId === id)).toHaveLength(version)
  }
  const given = await db.campaign.aggregate({ _sum: { lastNumber: true } })
  expect(given._sum.lastNumber, 'no code was given out in vain').toBe(await db.initiative.count())
}

/** Not the sample data, which nobody sent in. */
const REAL = { author: { accounts: { some: {} } } }
const STATES = { approve: 'approved', return: 'returned', reject: 'rejected' }
const verdictOf = (data: unknown) => (data as { verdict?: string }).verdict

/** Every notice has ended, knows why, and stands in its chat as often as it may. */
async function checkNotices({ db, world }: Place, copies: number) {
  for (const { account, ...notice } of await db.notice.findMany({ include: { account: true } })) {
    expect(['shown', 'dead', 'unknown']).toContain(notice.state)
    expect(notice).toMatchObject({ lease: null, leaseUntil: null })
    if (notice.state !== 'shown') expect(notice.reason).toBeTruthy()
    if (notice.state !== 'shown' || notice.ref === null) continue
    const messages = world.chat(Number(account.chat)).messages.filter(({ from }) => from.is_bot)
    const shown = messages.find(({ message_id }) => message_id === Number(notice.ref))
    expect(shown, `notice ${notice.id} (${notice.view}) is not in its chat`).toBeDefined()
    const alike = messages.filter((message) => titleOf(message) === titleOf(shown!))
    expect(alike.length, `copies of “${titleOf(shown!)}”`).toBeLessThanOrEqual(copies)
  }
}

const titleOf = ({ text = '', caption = text }: { text?: string; caption?: string }) => caption.split('\n')[0]

/** What the bot has said in every chat, edits in their place. */
export const said = (world: World) =>
  Object.fromEntries(
    [...world.people(), ...world.groups()].map((one) => [
      'name' in one ? one.name : one.title,
      world
        .chat(one.id)
        .messages.filter(({ from }) => from.is_bot)
        .map(({ text, caption }) => text ?? caption ?? ''),
    ]),
  )
