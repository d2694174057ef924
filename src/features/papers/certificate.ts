import { dayOf, formatDay } from '../../core/day.ts'
import type { Translate } from '../../core/message.ts'
import { Unmade } from '../../core/papers.ts'
import type { MakePaper } from '../../feature.ts'
import { certificate as drawn } from '../../office/certificate.ts'
import { named, nameOf } from '../../organisation.ts'
import { isReachable } from '../../reach.ts'
import { fileName } from './asked.ts'
import { recognitionOf } from './certificate-form.ts'

/** Giấy chứng nhận, as a picture to be sent on and as a PDF to be printed, signed and sealed. */
export const certificate: MakePaper = async (app, { params, language }, progress) => {
  const t = app.t(language)
  const { initiative: id } = params as { initiative: number }
  const found = await recognitionOf(app.db, id)
  if (!found?.code) throw new Unmade('nothing')
  const { initiative, reviewUnitId } = found.submission
  const unit = await app.db.unit.findUniqueOrThrow({ where: { id: initiative.unitId }, ...named })
  const body = await app.db.unit.findUniqueOrThrow({ where: { id: reviewUnitId }, ...named })
  const drawing = drawn({
    nation: t('certificate-nation'),
    motto: t('certificate-motto'),
    body: t('certificate-body', { unit: `${body.kind} ${body.name}` }).toUpperCase(),
    heading: t('certificate-heading'),
    recognises: t(`certificate-recognises-${found.conclusion}`),
    title: initiative.title,
    unit: t('certificate-unit', { unit: nameOf(unit) }),
    decision: decisionOf(t, found),
    place: t('certificate-place', { place: body.name }),
    by: [t('certificate-on-behalf'), t('certificate-head')],
    code: found.code,
    // An address of this machine only would lead nowhere for ever: the paper outlives what is set here.
    ...(isReachable(app) && {
      scan: { words: t('certificate-verify'), address: `${app.web.url}/xacminh/${found.code}` },
    }),
  })
  // Read when it is first needed: most processes never make a paper.
  const { asPdf, asPicture } = await import('../../office/drawing.ts')
  progress(0.2)
  const picture = await asPicture(drawing)
  progress(0.7)
  const document = await asPdf(drawing)
  const name = (ending: string) => fileName(ending, t('certificate-heading'), initiative.code)
  const files = [
    { name: name('png'), bytes: picture },
    { name: name('pdf'), bytes: document },
  ]
  return { files, at: app.clock.now() }
}

/** What the office typed, or dots in its place. */
function decisionOf(t: Translate, { decision, decidedOn }: { decision: string | null; decidedOn: Date | null }) {
  if (!decision) return t('certificate-decision-blank')
  return decidedOn
    ? t('certificate-decision-given', { number: decision, day: formatDay(dayOf(decidedOn)) })
    : t('certificate-decision-undated', { number: decision })
}
