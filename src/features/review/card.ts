import { codeOf } from '../../core/code.ts'
import { formatMoment } from '../../core/day.ts'
import { changed, written } from '../../core/dossier.ts'
import { ANSWERS, type Verdict } from '../../core/lifecycle.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { nameOfDecider } from '../../core/names.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import type { View } from '../../feature.ts'
import { countOf, type Files, filesOf, linesOf, matchesOf } from './files.ts'
import { type Reading, submissionOf } from './submission.ts'
import { waiting } from './taking.ts'

/** One screen for the reviewer: what matters, what changed, and the three buttons while it is to be decided. */
export const card: View = async ({ app, t, account, again }, about) => {
  const [id, version] = about.split('@').map(Number) as [number, number]
  const reading = await submissionOf(app.db, id, version)
  if (!reading) return undefined
  const outcome = await outcomeOf(app.db, t, reading, version)
  const requests = outcome.open ? await requestsOf(app.db, t, reading, version) : []
  if (again && outcome.open && requests.length > 0) return asking(t, reading, version, requests)
  if (again && (outcome.open || outcome.by === account.personId)) return undefined
  if (again) return { title: `${reading.code} · “${shorten(reading.title, 80)}”`, text: outcome.text }
  const files = await filesOf(app.db, id, reading.answers)
  const more = buttonsFor(t, reading, files)
  return {
    title: t(version > 1 ? `review-card-${reading.kind}-again` : `review-card-${reading.kind}`, {
      code: reading.code,
      number: reading.number,
      times: version,
    }),
    text: [
      ...(reading.before && version > 1 ? differences(t, reading) : essentials(t, reading)),
      ...linesOf(t, files, await matchesOf(app.db, id)),
      '',
      outcome.text,
      ...(requests.length > 0 ? ['', ...requests] : []),
    ].join('\n'),
    buttons: [
      ...(requests.length > 0 ? [consent(t, reading, version)] : []),
      ...(outcome.open ? decisions(t, reading, version) : []),
      more,
      ...(outcome.free ? [take(t, reading, version)] : []),
    ],
  }
}

function essentials(t: Translate, reading: Reading): string[] {
  const { dossier, answers, title, unit, author, inspiredBy } = reading
  const line = (name: string, length = 160) => {
    const value = written(dossier, answers, name, t)
    return value ? [`${t(`${dossier.name}-${name}.label`)}: ${shorten(value, length)}`] : []
  }
  const routine = answers.routine === 'partly' || answers.routine === 'yes' ? answers.routine : undefined
  return [
    `“${title}”`,
    unit.name,
    t('review-card-author', { author }),
    '',
    ...dossier.essentials.flatMap((name) => line(name)),
    ...(routine ? [t(`review-card-routine-${routine}`)] : []),
    ...(inspiredBy ? [t('review-card-inspired', { model: inspiredBy })] : []),
  ]
}

/** On a second look only what is new matters. */
function differences(t: Translate, { dossier, answers, title, before, unit, author }: Reading): string[] {
  const names = changed(dossier, before!, answers)
  const lines = names.map((name) => {
    const was = written(dossier, before!, name, t)
    const is = written(dossier, answers, name, t)
    const label = t(`${dossier.name}-${name}.label`)
    return t('review-card-change', { label, was: shorten(was || '–', 120), is: shorten(is || '–', 300) })
  })
  return [
    `“${title}”`,
    unit.name,
    t('review-card-author', { author }),
    '',
    ...(lines.length > 0 ? [t('review-card-changes'), ...lines] : [t('review-card-no-changes')]),
  ]
}

interface Outcome {
  /** to be decided */
  open: boolean
  /** nobody has taken it */
  free?: boolean
  text: string
  by?: number
}

async function outcomeOf(tx: Tx, t: Translate, reading: Reading, version: number): Promise<Outcome> {
  const review = await tx.review.findUnique({
    where: { submissionId_version: { submissionId: reading.id, version } },
    include: { reviewer: true, insteadOf: true },
  })
  if (!review) return waiting(tx, t, reading)
  const name = nameOfDecider(t, review.reviewer, review.insteadOf)
  const decided = t(`review-decided-${review.verdict}`, { name, at: formatMoment(review.at) })
  const by = review.reviewerId
  return { open: false, by, text: review.reason ? `${decided}\n“${shorten(review.reason, 300)}”` : decided }
}

/** What the author asks to correct, seen after it was sent in. */
async function requestsOf(tx: Parameters<typeof submissionOf>[0], t: Translate, reading: Reading, version: number) {
  const where = { submissionId: reading.id, version }
  const requests = await tx.changeRequest.findMany({ where, orderBy: { at: 'asc' } })
  return requests.map(({ field, words }) =>
    t('review-card-request', { label: t(`${reading.dossier.name}-${field}.label`), words: shorten(words, 200) }),
  )
}

const asking = (t: Translate, reading: Reading, version: number, requests: string[]) => ({
  title: `${reading.code} · “${shorten(reading.title, 80)}”`,
  text: requests.join('\n'),
  buttons: [consent(t, reading, version)],
})

const consent = (t: Translate, { id, code }: Reading, version: number): CodedButton[] => [
  { text: t('review-let'), data: `review.let.${id}.${version}`, code: codeOf('chosua', code) },
]

function decisions(t: Translate, { id, code, kind }: Reading, version: number): CodedButton[][] {
  const buttons: Record<Verdict, CodedButton> = {
    approve: {
      text: t(`review-approve-${kind}`),
      data: `review.approve.${id}.${version}`,
      code: codeOf('duyet', code),
      style: 'good',
    },
    return: { text: t('review-return'), data: `review.return.${id}.${version}`, code: codeOf('bosung', code) },
    reject: {
      text: t('review-reject'),
      data: `review.reject.${id}.${version}`,
      code: codeOf('khongduyet', code),
      style: 'bad',
    },
  }
  const [first, ...others] = ANSWERS[kind].map((verdict) => buttons[verdict])
  return [[first!], others]
}

const take = (t: Translate, { id, code }: Reading, version: number): CodedButton[] => [
  { text: t('review-take'), data: `review.take.${id}.${version}`, code: codeOf('nhan', code) },
]

function buttonsFor(t: Translate, { id, code }: Reading, files: Files): CodedButton[] {
  const count = countOf(files)
  const photos = { text: t('review-see-photos', { count }), data: `review.photos.${id}`, code: codeOf('anh', code) }
  return [
    { text: t('review-see-full'), data: `review.full.${id}`, code: codeOf('hoso', code) },
    ...(count > 0 ? [photos] : []),
  ]
}
