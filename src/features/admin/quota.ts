import { inTurn, type Tx } from '../../db.ts'
import type { View } from '../../feature.ts'
import { accountsOf, idsOf } from '../../organisation.ts'
import type { App, ChannelName } from '../../ports.ts'
import { monthOf, usedUp } from '../../quota.ts'
import { tell } from '../../record.ts'

const WARNINGS = [80, 95]

/** At 80 % of a month's messages the administrators are told, and at 95 % that evening summaries stop. */
export async function warnOfQuota(app: App) {
  for (const channel of Object.keys(app.channels) as ChannelName[]) {
    const percent = (await usedUp(app, channel)) * 100
    for (const warning of WARNINGS.filter((warning) => percent >= warning))
      await warn(app, `${channel}@${monthOf(app)}@${warning}`)
  }
}

async function warn(app: App, about: string) {
  if (await app.db.notice.findFirst({ where: { view: 'quota', about } })) return
  await app.db.$transaction(async (tx) => {
    const accounts = await administrators(tx)
    await tell(
      tx,
      accounts.map((account) => ({ account, view: 'quota', about })),
    )
  })
  app.nudge()
}

/** Whoever looks after the whole of it. */
export const administrators = async (tx: Tx): Promise<number[]> =>
  inTurn(await highest(tx), (unit) => accountsOf(tx, unit, ['admin']))

/** The units nearest to the root that have an administrator: a bot belongs to a whole office. */
async function highest(tx: Tx): Promise<number[]> {
  const roles = await tx.role.findMany({ where: { kind: 'admin', state: 'active' }, include: { unit: true } })
  const depth = Math.min(...roles.map(({ unit }) => idsOf(unit.path).length))
  return [...new Set(roles.filter(({ unit }) => idsOf(unit.path).length === depth).map(({ unitId }) => unitId))]
}

export const quota: View = async ({ app, t, again }, about) => {
  if (again) return undefined
  const [channel, month = '', percent = ''] = about.split('@') as [ChannelName, string?, string?]
  const usage = await app.db.usage.findUnique({ where: { channel_month: { channel, month } } })
  const monthly = app.channels[channel]?.can.monthly
  if (!usage || !monthly) return undefined
  return {
    title: t('quota-title', { percent, channel: t(`channel-${channel}`) }),
    text: t(`quota-${percent}`, { used: usage.sent + usage.heard, monthly }),
  }
}
