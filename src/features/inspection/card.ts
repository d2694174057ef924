import { codeOf } from '../../core/code.ts'
import { formatDay, formatMoment } from '../../core/day.ts'
import { place } from '../../core/fields.ts'
import type { Place } from '../../core/form.ts'
import type { CodedButton, Notice, Translate } from '../../core/message.ts'
import type { View } from '../../feature.ts'
import { type Inspection, inspectionOf } from './inspection.ts'

/**
 * One card for both sides of a visit, with what each can do now. `about` is "42@planned", "42@done-1": each thing that
 * happens comes as a message of its own, and every copy shows how it stands.
 */
export const card: View = async ({ app, t, account, again }, about) => {
  if (again) return undefined
  const found = await inspectionOf(app.db, Number(about.split('@')[0]))
  if (!found) return undefined
  const isTheirs = account.personId === found.inspectorId
  const { title, ...rest } = drawn(t, found, isTheirs)
  const isToday = about.endsWith('@today') && found.state === 'planned'
  return { title: isToday ? t('inspection-today', { code: found.code }) : title!, ...rest }
}

/** `theirs`: of whoever inspects; otherwise of the unit that is visited. */
export function drawn(t: Translate, it: Inspection, theirs: boolean): Notice {
  const waits = it.state === 'visited' && it.doneAt !== null
  return {
    title: t(`inspection-${it.state}`, { code: it.code }),
    text: [
      `“${it.model.title}”`,
      it.model.unit,
      t('inspection-by', { name: it.inspector, unit: it.unit.name }),
      '',
      ...(it.visitedOn ? visited(t, it) : planned(t, it)),
      ...(waits ? [t('inspection-said-done', { at: formatMoment(it.doneAt!) })] : []),
      ...(it.state === 'planned' && !theirs ? ['', t('inspection-prepare')] : []),
    ].join('\n'),
    buttons: [...(theirs ? inspectors(t, it) : units(t, it)), ...photos(t, it)],
  }
}

const planned = (t: Translate, { plannedOn, purpose }: Inspection) => [
  t('inspection-day', { day: formatDay(plannedOn) }),
  ...(purpose ? [t('inspection-purpose', { purpose })] : []),
]

function visited(t: Translate, it: Inspection) {
  const { visitedOn, findings, isGood, followUp, followUpOn, place: where } = it
  return [
    t('inspection-visited-on', { day: formatDay(visitedOn!) }),
    t(isGood ? 'inspection-good' : 'inspection-attention'),
    t('inspection-findings', { findings: findings! }),
    ...(where ? [t('inspection-place', { place: place().format(where as unknown as Place, t) })] : []),
    ...(followUp ? [t('inspection-follow-up', { followUp, day: formatDay(followUpOn!) })] : []),
  ]
}

function inspectors(t: Translate, { id, code, state, round, doneAt }: Inspection): CodedButton[][] {
  if (state === 'planned')
    return [
      [{ text: t('inspection-write'), data: `inspection.visit.${id}`, code: codeOf('ghiketqua', code), style: 'good' }],
      [{ text: t('inspection-cancel'), data: `inspection.cancel.${id}`, code: codeOf('huykiemtra', code) }],
    ]
  if (state !== 'visited') return []
  const again = { text: t('inspection-ask-again'), data: `inspection.again.${id}.${round}` }
  return [
    [
      {
        text: t('inspection-close'),
        data: `inspection.close.${id}.${round}`,
        code: codeOf('dongviec', code),
        ...(doneAt && { style: 'good' as const }),
      },
    ],
    ...(doneAt ? [[{ ...again, code: codeOf('lamtiep', code) }]] : []),
  ]
}

function units(t: Translate, { id, code, state, round, doneAt }: Inspection): CodedButton[][] {
  if (state !== 'visited' || doneAt) return []
  const data = `inspection.done.${id}.${round}`
  return [[{ text: t('inspection-done'), data, code: codeOf('baoxong', code), style: 'good' }]]
}

const photos = (t: Translate, { id, code, photos }: Inspection): CodedButton[][] =>
  photos.length === 0
    ? []
    : [
        [
          {
            text: t('inspection-see-photos', { count: photos.length }),
            data: `inspection.photos.${id}`,
            code: codeOf('anhkiemtra', code),
          },
        ],
      ]
