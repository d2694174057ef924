import { sayMoment } from '../../core/figure-words.ts'
import type { Translate } from '../../core/message.ts'
import { isKind } from '../../core/papers.ts'
import { sayPeriod } from '../../core/period-name.ts'
import type { Tx } from '../../db.ts'
import type { Feature, Telling } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { askedIn } from './asked.ts'

/** Files are told one by one: a message carries one. "42@0" is the first of that paper, or that it failed; "42@0@1764…" the same, sent again. */
export const on: Feature['on'] = {
  async 'paper.made'(tx, { data }) {
    const { id, accountId: account, files } = await tx.paper.findUniqueOrThrow({ where: { id: Number(data?.paper) } })
    const told = (files as unknown[]).map((_, at): Telling => ({ account, view: 'paper', about: `${id}@${at}` }))
    return [...told, ...(await wasTold(tx, account, id))]
  },
  async 'paper.failed'(tx, { data }) {
    const { id, accountId: account } = await tx.paper.findUniqueOrThrow({ where: { id: Number(data?.paper) } })
    return [{ account, view: 'paper', about: `${id}@0` }, ...(await wasTold(tx, account, id))]
  },
}

/** Whoever was told how far it is reads the end of it in the same place. */
async function wasTold(tx: Tx, account: number, id: number): Promise<Telling[]> {
  const telling = { view: 'paper-progress', about: String(id) }
  const told = await tx.notice.findFirst({ where: { accountId: account, ...telling }, select: { id: true } })
  return told ? [{ account, ...telling }] : []
}

export const views: NonNullable<Feature['views']> = {
  async paper({ app, t, again }, about) {
    const [id, place] = about.split('@').map(Number)
    const paper = await app.db.paper.findUnique({ where: { id: id ?? 0 } })
    if (!paper || again || paper.state === 'wanted') return undefined
    const name = await nameOfPaper(app.db, t, paper)
    if (paper.state === 'failed')
      return {
        title: t('papers-failed'),
        text: [name, t(`papers-why-${paper.reason}`)].join('\n\n'),
        buttons: [
          [{ text: t('papers-again'), data: `papers.again.${paper.id}`, code: t('vanban.words').split(', ')[0]! }],
        ],
      }
    const document = (paper.files as unknown as { name: string; file: string }[])[place ?? 0]
    if (!document) return undefined
    return { title: name, text: t('papers-made', { at: sayMoment(t, paper.at!) }), document }
  },
  /** Only where a message can be edited: elsewhere it would be one message after another. */
  async 'paper-progress'({ app, t, again }, about) {
    const paper = await app.db.paper.findUnique({ where: { id: Number(about) } })
    if (!paper || again) return undefined
    const name = await nameOfPaper(app.db, t, paper)
    return { text: t(`papers-progress-${paper.state}`, { name, percent: paper.progress }) }
  },
}

/** "Báo cáo quý IV/2026, xã Tân Lâm Hương"; "Giấy chứng nhận DVK-26-0042" */
export async function nameOfPaper(
  tx: Tx,
  t: Translate,
  { kind, params }: { kind: string; params: unknown },
): Promise<string> {
  if (!isKind(kind)) {
    const { initiative } = params as { initiative: number }
    const { code } = await tx.initiative.findUniqueOrThrow({ where: { id: initiative }, select: { code: true } })
    return t('papers-name-certificate', { code })
  }
  const { unit: id, period } = askedIn(params)
  const unit = await tx.unit.findUniqueOrThrow({ where: { id }, ...named })
  return t('papers-name', { kind: t(`papers-noun-${kind}`), span: sayPeriod(t, period), unit: nameOf(unit) })
}
