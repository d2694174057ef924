import type { Tx } from '../../db.ts'
import type { Feature, Telling } from '../../feature.ts'
import { accountsOf, chatsOf } from '../../organisation.ts'
import { nearestWith } from './council.ts'

const CARDS = ['recognition-card', 'recognition-chair', 'recognition-answer', 'recognition-chairless']
const MOST = 50

/** Who should see what. Every card changes where it stands when somebody has scored, or the chair has concluded. */
export const tell: NonNullable<Feature['on']> = {
  async 'submission.submitted'(tx, { submissionId = 0, at }) {
    const submission = await tx.submission.findUniqueOrThrow({
      where: { id: submissionId },
      include: { reviewUnit: true },
    })
    if (submission.kind !== 'recognition') return []
    const { reviewUnitId, authorId } = submission
    const council = await accountsOf(tx, reviewUnitId, ['reviewer'], authorId, { kind: 'recognition', at })
    return [
      ...council.map((account) => seeing(account, 'recognition-card', submission)),
      ...(await presiding(tx, submission, at)),
    ]
  },
  'ballot.cast': (tx, { submissionId = 0 }) => shownBefore(tx, submissionId),
  /** A photo of the request, or of a report that it rests on, has arrived. */
  async 'upload.kept'(tx, { submissionId = 0 }) {
    const open = await tx.submission.findFirst({
      where: { kind: 'recognition', state: 'submitted', initiative: { submissions: { some: { id: submissionId } } } },
    })
    return open ? shownBefore(tx, open.id) : []
  },
  async 'recognition.decided'(tx, { submissionId = 0 }) {
    const submission = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } })
    const author = await chatsOf(tx, submission.authorId)
    return [
      ...author.map((account) => seeing(account, 'recognition-answer', submission)),
      ...(await shownBefore(tx, submissionId)),
    ]
  },
  /** A model that is withdrawn waits for nobody: its cards say so. */
  async 'initiative.ended'(tx, { initiativeId = 0 }) {
    const open = await tx.submission.findFirst({ where: { initiativeId, kind: 'recognition', state: 'submitted' } })
    return open ? shownBefore(tx, open.id) : []
  },
  /** Whoever begins to score or to preside finds what is waiting; so does whoever begins to stand in. */
  async 'invitation.used'(tx, { unitId = 0, personId = 0, data }) {
    return waitingFor(tx, String(data?.kind), unitId, personId, [personId])
  },
  async 'delegation.begun'(tx, { unitId = 0, data }) {
    const { toId, fromId, role, kinds } = await tx.delegation.findUniqueOrThrow({
      where: { id: Number(data?.delegation) },
    })
    if (kinds.length > 0 && !kinds.includes('recognition')) return []
    return waitingFor(tx, role, unitId, toId, [fromId, toId])
  },
}

/** Of what waits, nothing that one of these people sent in. */
async function waitingFor(tx: Tx, role: string, unitId: number, personId: number, authors: number[]) {
  if (role !== 'reviewer' && role !== 'chair') return []
  const isChair = role === 'chair'
  const { path } = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
  const open = await tx.submission.findMany({
    where: {
      kind: 'recognition',
      state: 'submitted',
      authorId: { notIn: authors },
      reviewUnit: isChair ? { path: { startsWith: path } } : { id: unitId },
    },
    include: { reviewUnit: true },
    orderBy: { sentAt: 'asc' },
    take: MOST,
  })
  const chats = await chatsOf(tx, personId)
  const tellings: Telling[] = []
  for (const submission of open) {
    const { reviewUnit, authorId } = submission
    const isNearest = !isChair || (await nearestWith(tx, 'chair', reviewUnit.path, authorId))?.id === unitId
    const view = isChair ? 'recognition-chair' : 'recognition-card'
    if (isNearest) tellings.push(...chats.map((account) => seeing(account, view, submission)))
    tellings.push(...(await shownBefore(tx, submission.id)))
  }
  return tellings
}

const aboutOf = ({ id, version }: { id: number; version: number }) => `${id}@${version}`
const seeing = (account: number, view: string, submission: { id: number; version: number }): Telling => ({
  account,
  view,
  about: aboutOf(submission),
})

/** The chairs of the nearest unit that has any; where nobody presides, those who can let somebody in for it. */
async function presiding(
  tx: Tx,
  submission: { id: number; version: number; authorId: number; reviewUnit: { path: string } },
  at: Date,
): Promise<Telling[]> {
  const { authorId, reviewUnit } = submission
  const unit = await nearestWith(tx, 'chair', reviewUnit.path, authorId)
  const office = unit ?? (await nearestWith(tx, 'admin', reviewUnit.path, authorId))
  const dossier = unit && { kind: 'recognition' as const, at }
  const accounts = office ? await accountsOf(tx, office.id, [unit ? 'chair' : 'admin'], authorId, dossier) : []
  return accounts.map((account) => seeing(account, unit ? 'recognition-chair' : 'recognition-chairless', submission))
}

async function shownBefore(tx: Tx, submissionId: number): Promise<Telling[]> {
  const notices = await tx.notice.findMany({
    where: { about: { startsWith: `${submissionId}@` }, view: { in: CARDS } },
  })
  return notices.map(({ accountId, view, about }) => ({ account: accountId, view, about }))
}
