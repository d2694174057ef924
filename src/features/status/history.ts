import { formatMoment } from '../../core/day.ts'
import type { EventName } from '../../core/events.ts'
import { own } from '../../core/lookup.ts'
import type { Translate } from '../../core/message.ts'
import { nameOfDecider } from '../../core/names.ts'
import type { Tx } from '../../db.ts'

/** What the history of a model says of an event; each is a sentence `history-…` with who and which. */
export interface Happened {
  name: string
  at: Date
  version: number | null
  data: unknown
  person: { name: string } | null
  submission: { kind: string; number: number } | null
}

interface Data {
  verdict?: string
  conclusion?: string
  choice?: string
  stage?: string
  /** "thay mặt": whose right was used */
  insteadOf?: number
}

type Word = (event: Happened, data: Data) => string | undefined

/** Events that are about a model; what is not listed is the business of those who work on it. */
const WORDS: Partial<Record<EventName, Word>> = {
  'submission.submitted': ({ submission, version }) =>
    (version ?? 1) > 1 ? `sent-${submission?.kind}-again` : `sent-${submission?.kind}`,
  'submission.decided': ({ submission }, { verdict }) => `decided-${submission?.kind}-${verdict}`,
  'submission.taken': () => 'taken',
  'submission.released': () => 'released',
  'change.requested': () => 'change-requested',
  'upload.replaced': () => 'upload-replaced',
  'ballot.cast': () => 'ballot',
  'recognition.decided': (_, { conclusion }) => `recognition-${conclusion}`,
  'inspection.planned': () => 'inspection-planned',
  'inspection.visited': () => 'inspection-visited',
  'inspection.answered': () => 'followed-up',
  'inspection.asked': () => 'asked-on',
  'inspection.closed': () => 'inspection-closed',
  'inspection.cancelled': () => 'inspection-cancelled',
  // An end has its own event.
  'renewal.chosen': (_, { choice }) => (choice === 'end' ? undefined : `renewal-${choice}`),
  'initiative.ended': (_, { stage }) => `ended-${stage}`,
}

/** "14:05 15/3 – Lê Thị Hà duyệt". Whoever acted for somebody else is said to. */
export async function historyOf(tx: Tx, t: Translate, events: Happened[]): Promise<string[]> {
  const dataOf = ({ data }: Happened) => data as Data
  const ids = events.map((event) => dataOf(event).insteadOf ?? 0).filter((id) => id > 0)
  const others = ids.length > 0 ? await tx.person.findMany({ where: { id: { in: ids } } }) : []
  return events.flatMap((event) => {
    const data = dataOf(event)
    const word = own(WORDS as Record<string, Word>, event.name)?.(event, data)
    if (!word) return []
    const other = others.find(({ id }) => id === data.insteadOf)
    const name = event.person ? nameOfDecider(t, event.person, other) : ''
    const said = t(`history-${word}`, { name, number: event.submission?.number ?? 1 })
    return [`${formatMoment(event.at)} – ${said}`]
  })
}
