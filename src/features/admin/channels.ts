import type { Context } from '../../context.ts'
import type { Notice } from '../../core/message.ts'
import { allow, may } from '../../core/policy.ts'
import type { Tx } from '../../db.ts'
import type { Telling, View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { change, type Happened } from '../../record.ts'
import { opening } from './form.ts'

/** Kênh: a channel of Telegram's, where a unit's digests are posted and nobody answers. */

interface Added {
  account: number
  title: string
}

/** Whoever made the bot an administrator is asked in private, on the same messenger. */
export async function added(tx: Tx, { personId, channel, data }: Happened): Promise<Telling[]> {
  const chats = await tx.account.findMany({ where: { personId: personId ?? 0, ...(channel && { channel }) } })
  return chats.map(({ id }) => ({ account: id, view: 'channel-added', about: String(data?.account) }))
}

export const view: View = async ({ app, t, account }, about): Promise<Notice | undefined> => {
  const personId = account.personId ?? 0
  const found = (await addedBy(app.db, personId)).find(({ account }) => account === Number(about))
  const roles = await app.db.role.findMany({
    where: { personId, state: 'active', kind: { in: ['admin', 'reviewer'] } },
    include: { unit: named },
  })
  if (!found) return undefined
  if (roles.length === 0) return { text: t('policy-channel') }
  const units = roles.map(({ unit }) => unit)
  return {
    text: t('channel-which', { title: found.title }),
    buttons: units.map((unit) => [
      {
        text: nameOf(unit),
        data: `admin.channel.${found.account}.${unit.id}`,
        code: t('kenh.words').split(', ')[0]!,
      },
    ]),
  }
}

/** /kenh: the channels that this person has added, and whose they are. */
export async function list(ctx: Context) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const ids = opening(who).map(({ unit }) => unit)
  allow(ids.length > 0, 'policy-channel')
  const channels = await addedBy(app.db, who.id)
  if (channels.length === 0) return ctx.say({ text: t('channel-how') })
  const units = await app.db.unit.findMany({ where: { id: { in: ids } }, ...named })
  for (const { account, title } of channels) {
    const { unit } = await app.db.account.findUniqueOrThrow({ where: { id: account }, include: { unit: named } })
    await ctx.say({
      text: unit ? t('channel-bound-to', { title, unit: nameOf(unit) }) : t('channel-which', { title }),
      buttons: units
        .filter(({ id }) => id !== unit?.id)
        .map((unit) => [{ text: nameOf(unit), data: `admin.channel.${account}.${unit.id}` }]),
    })
  }
}

export async function bind(ctx: Context, accountId: number, unitId: number) {
  const { app, here, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const unit = await app.db.unit.findUnique({ where: { id: unitId }, ...named })
  allow(unit !== null && may.bindGroup(who, unit), 'policy-channel')
  const found = (await addedBy(app.db, who.id)).find(({ account }) => account === accountId)
  allow(found !== undefined, 'channel-not-yours')
  await change(app, async (tx, record) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, isChannel: true, OR: [{ unitId: null }, { unitId: { not: unitId } }] },
      data: { unitId },
    })
    if (count === 0) return
    await record({
      name: 'channel.bound',
      personId: who.id,
      channel: here.channel,
      unitId,
      data: { account: accountId },
    })
  })
  await ctx.say({ text: t('channel-bound', { title: found.title, unit: nameOf(unit) }) })
}

/** The channels that this person was the last to add, where the bot still is. */
const addedBy = (tx: Tx, person: number) => tx.$queryRaw<Added[]>`
  select a.id as account, e.data->>'title' as title
  from "Account" a
  join lateral (
    select "personId", data from "Event"
    where name = 'channel.added' and (data->>'account')::int = a.id order by id desc limit 1) as e on true
  where a."isChannel" and a.state = 'active' and e."personId" = ${person}
  order by a.id`
