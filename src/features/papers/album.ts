import { sayMoment } from '../../core/figure-words.ts'
import type { Translate } from '../../core/message.ts'
import { sayOutcome, sumOutcomes } from '../../core/outcome-sums.ts'
import type { Outcome } from '../../core/outcomes.ts'
import { Unmade } from '../../core/papers.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { formatQuantity } from '../../core/quantities.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import { Prisma, type Tx } from '../../db.ts'
import type { MakePaper } from '../../feature.ts'
import { registeredIn, scopeOf } from '../../figures.ts'
import type { Leaf } from '../../office/album.ts'
import { named, nameOf } from '../../organisation.ts'
import { type App, NotKept } from '../../ports.ts'
import { BY_SENDING, keyOf } from '../../uploads.ts'
import { askedIn, countModels, fileName, reconcile, snapshot } from './asked.ts'

/** Messengers take files of 50 MB: more than so many models are not put into one album, which its cover says. */
const MOST = 120
const PHOTOS = 4

/** Album mô hình: each recognised model on a page, with its photos and what it reached. */
export const album: MakePaper = async (app, { params, language }, progress) => {
  const asked = askedIn(params)
  const now = app.clock.now()
  const t = app.t(language)
  const { unit, counted, found } = await snapshot(app, async (tx) => {
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
    const those = Prisma.sql`${registeredIn(scopeOf(unit, asked))} and i.honour is not null and i.stage in ('running', 'ended')`
    return { unit, counted: await countModels(tx, those), found: await recognised(tx, those) }
  })
  if (counted === 0) throw new Unmade('nothing')
  let pages = 0
  async function* leaves() {
    for (const model of found) {
      yield await leafOf(app, t, model)
      progress(++pages / (found.length + 1))
    }
  }
  const span = sayPeriod(t, asked.period)
  // Read when it is first needed: most processes never make a paper.
  const { album: bound } = await import('../../office/album.ts')
  const bytes = await bound({
    title: t('papers-album-title'),
    subtitle: [nameOf(unit), span, t('papers-album-models', { models: formatNumber(counted) })],
    source: t('papers-album-source', { at: sayMoment(t, now), pages: found.length, models: counted }),
    models: leaves(),
    page: (number) => `${number}/${found.length + 1}`,
  })
  reconcile(Math.min(counted, MOST), { pages })
  return { files: [{ name: fileName('pdf', t('papers-album-title'), span, unit.kind, unit.name), bytes }], at: now }
}

interface Found {
  id: number
  code: string
  title: string
  place: string
  honour: 'recognised' | 'outstanding'
  field: string | null
  result: string | null
  goal: number
  goalUnit: string
}

const recognised = (tx: Tx, those: Prisma.Sql) => tx.$queryRaw<Found[]>`
  select i.id, i.code, i.title, i.honour, f.name as field, written.result,
    i."goalValue"::float8 as goal, i."goalUnit",
    u.kind || ' ' || u.name || case when p."parentId" is null then '' else ', ' || p.kind || ' ' || p.name end as place
  from "Initiative" i join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
  left join "Field" f on f.code = i."fieldCode"
  left join lateral (
    select r.answers ->> 'result' as result
    from "Submission" s join "Revision" r on r."submissionId" = s.id and r.version = s.version
    where s."initiativeId" = i.id and s.kind = 'registration' limit 1) as written on true
  where ${those} order by i.honour desc, u.path, i.id limit ${MOST}`

async function leafOf(app: App, t: Translate, model: Found): Promise<Leaf> {
  const { id, code, title, place, honour, field, result, goal, goalUnit } = model
  const outcomes = await app.db.outcome.findMany({
    where: { initiativeId: id, submission: { state: 'approved' } },
    orderBy: { id: 'asc' },
  })
  const sums = sumOutcomes(outcomes.map((one) => ({ ...one, value: Number(one.value) }) as Outcome))
  return {
    title,
    lines: [
      place,
      [code, field, t(`papers-honour-${honour}`)].filter(Boolean).join(' · '),
      t('papers-album-goal', { goal: formatQuantity({ value: goal, unit: goalUnit }) }),
    ],
    photos: await photosOf(app, id),
    noPhotos: t('papers-album-no-photos'),
    reached: {
      heading: t('papers-album-reached'),
      items: [...sums.map((outcome) => sayOutcome(outcome, t)), ...(result ? [shorten(result, 400)] : [])],
    },
  }
}

/** Of approved dossiers: the first as it is shown, the others small. What is not there any more is left out. */
async function photosOf({ db, files }: App, initiativeId: number): Promise<Uint8Array[]> {
  const uploads = await db.upload.findMany({
    where: { kind: 'photo', state: 'kept', submission: { initiativeId, state: 'approved' } },
    orderBy: BY_SENDING,
    take: PHOTOS,
    select: { id: true },
  })
  const found = await Promise.all(
    uploads.map(({ id }, at) =>
      files.get(keyOf(id, at === 0 ? 'shown' : 'thumb')).catch((error: unknown) => {
        if (error instanceof NotKept) return undefined
        throw error
      }),
    ),
  )
  return found.filter((bytes) => bytes !== undefined)
}
