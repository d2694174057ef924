import { fateOf, type Standing } from '../../core/broadcast.ts'
import { formatMoment } from '../../core/day.ts'
import type { Message, Translate } from '../../core/message.ts'
import { formatNumber } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import type { View } from '../../feature.ts'
import { csv } from '../../office/csv.ts'
import type { ChannelName } from '../../ports.ts'
import { type Broadcast, broadcastOf, tally, VIEW } from './broadcast.ts'
import { linesOf } from './progress.ts'

/** By itself, when it is over. */
export const report: View = async ({ app, t, again }, about) => {
  const found = again ? null : await broadcastOf(app.db, Number(about))
  return found ? { ...(await reportOf(app.db, t, found)), buttons: [] } : undefined
}

/** Who got it, who did not and why: as figures, and as a file with a line for everybody. */
export async function reportOf(tx: Tx, t: Translate, found: Broadcast): Promise<Message> {
  const { id, recipients } = found
  return {
    title: t('broadcast-report-title', { number: id }),
    text: [
      t('broadcast-recipients', { count: formatNumber(recipients) }),
      ...linesOf(t, await tally(tx, id)),
      '',
      t('broadcast-report-file'),
    ].join('\n'),
    document: { name: `thong-bao-${id}.csv`, bytes: csv(await rows(tx, t, found)) },
  }
}

interface Row extends Standing {
  unit: string | null
  name: string | null
  channel: ChannelName
  shownAt: Date | null
}

async function rows(tx: Tx, t: Translate, { id, unit }: Broadcast) {
  const found = await tx.$queryRaw<Row[]>`
    select place.unit, p.name, a.channel, n.state, n.reason, n.ambiguous, n."shownAt"
    from "Notice" n join "Account" a on a.id = n."accountId" left join "Person" p on p.id = a."personId"
    left join lateral (
      select u.kind || ' ' || u.name as unit, u.path from "Unit" u
      where u.path like ${`${unit.path}%`} and (u.id = a."unitId" or u.id in (
        select r."unitId" from "Role" r where r."personId" = p.id and r.state = 'active'))
      order by u.path limit 1) as place on true
    where n.view = ${VIEW} and n.about = ${String(id)}
    order by place.path, p.name, n.id`
  const heads = ['number', 'unit', 'name', 'channel', 'result', 'time'].map((head) => t(`broadcast-column-${head}`))
  return [
    heads,
    ...found.map((row, at) => {
      const fate = fateOf(row)
      return [
        at + 1,
        row.unit ?? '',
        row.name ?? t('broadcast-group'),
        t(`channel-${row.channel}`),
        t(`broadcast-fate-${fate}`),
        row.state === 'shown' && row.shownAt ? formatMoment(row.shownAt) : '',
      ]
    }),
  ]
}
