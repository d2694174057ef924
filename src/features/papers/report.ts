import { dayOf, yearOf } from '../../core/day.ts'
import { sum } from '../../core/figures.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { MakePaper } from '../../feature.ts'
import { figuresOf, registeredIn, scopeOf } from '../../figures.ts'
import { headOf } from '../../office/heads.ts'
import { named, nameOf } from '../../organisation.ts'
import { askedIn, countModels, fileName, reconcile, snapshot } from './asked.ts'
import * as counts from './counts.ts'
import { body } from './report-body.ts'
import { typical, whatWasSaid } from './said.ts'

/** Báo cáo: the figures and what units wrote, as a draft in one of the three official forms. */
export const report: MakePaper = async (app, { params, language }, progress) => {
  const asked = askedIn(params)
  const at = app.clock.now()
  const t = app.t(language)
  const seen = await snapshot(app, async (tx) => {
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
    const models = registeredIn(scopeOf(unit, asked))
    progress(0.1)
    const figures = await figuresOf(tx, asked, at)
    progress(0.6)
    const counted = await countModels(tx, models)
    return {
      unit,
      figures,
      counted,
      best: await typical(tx, models),
      said: await whatWasSaid(tx, unit.path, asked.period),
    }
  })
  progress(0.8)
  const { figures, counted, unit } = seen
  const all = sum(figures.cells)
  reconcile(counted, {
    ...counts.totalsOf(t, figures),
    funnel: all.waiting + all.approved + all.declined + all.withdrawn,
  })
  const about = t('papers-report-about', { span: sayPeriod(t, asked.period) })
  // Read when it is first needed: most processes never make a paper.
  const { official } = await import('../../office/docx.ts')
  const bytes = await official({
    head: headOf(asked.form ?? 'state', { ...unit, above: unit.parent?.parentId ? unit.parent : undefined }),
    type: t('papers-report-type'),
    about,
    draft: t('papers-draft'),
    year: yearOf(dayOf(at)),
    body: body(t, asked, { ...seen, place: nameOf(unit) }, at),
    words: { copies: t('papers-copies'), sign: t('papers-sign') },
    number: formatNumber,
  })
  const name = fileName(
    'docx',
    t('papers-draft'),
    t('papers-report-type'),
    sayPeriod(t, asked.period),
    unit.kind,
    unit.name,
  )
  return { files: [{ name, bytes }], at }
}
