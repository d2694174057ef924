import type { Context } from '../../context.ts'
import { codeOf } from '../../core/code.ts'
import { allow } from '../../core/policy.ts'
import { Prisma, type Tx } from '../../db.ts'
import type { View } from '../../feature.ts'
import { readExif } from '../../office/exif.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'

/** Grows when the question says something new. */
export const TRACES_VERSION = 1

/** Asked once, when the first photo comes that says where or with what it was taken. */
export const traces: View = async ({ app, t, account, again }) => {
  const given = account.personId === null ? false : await lastWord(app.db, account.personId)
  if (given !== undefined)
    return again ? undefined : { text: t(given ? 'photo-traces-given' : 'photo-traces-declined') }
  return {
    title: t('photo-traces-title'),
    text: t('photo-traces'),
    buttons: [
      [{ text: t('photo-traces-yes'), data: 'photos.traces.yes', code: codeOf('dongygiu', TRACES_VERSION) }],
      [{ text: t('photo-traces-no'), data: 'photos.traces.no', code: codeOf('khonggiu', TRACES_VERSION) }],
    ],
  }
}

async function lastWord(tx: Tx, personId: number): Promise<boolean | undefined> {
  const last = await tx.consent.findFirst({ where: { personId, to: 'traces' }, orderBy: { id: 'desc' } })
  return last?.given
}

/** Their last word counts: a yes keeps what was found and what is found later, a no wipes it out. */
export async function answerTraces({ app, who, here, t, say }: Context, given: boolean) {
  allow(who !== undefined && !here.group, 'policy-join-first')
  await change(app, async (tx, record) => {
    if ((await lastWord(tx, who.id)) !== given) {
      const about = { to: 'traces' as const, given, version: TRACES_VERSION }
      await tx.consent.create({ data: { ...about, personId: who.id, channel: here.channel, at: app.clock.now() } })
      await record({ name: 'consent.given', personId: who.id, channel: here.channel, data: about })
    }
    if (given) return
    const own = { personId: who.id, hasTraces: true }
    await tx.upload.updateMany({ where: own, data: { traces: Prisma.DbNull } })
    await tx.upload.updateMany({ where: { ...own, state: { in: ['kept', 'replaced'] } }, data: { file: null } })
  })
  if (given) await readAgain(app, who.id)
  await say({ text: t(given ? 'photo-traces-given' : 'photo-traces-declined') })
}

/** Our own copies have no traces: the files are asked for once more. One that cannot be had has none to keep. */
async function readAgain(app: App, personId: number) {
  const uploads = await app.db.upload.findMany({
    where: { personId, hasTraces: true, state: 'kept', file: { not: null } },
    include: { account: true },
  })
  for (const { id, file, account } of uploads) {
    const bytes = await app.channels[account.channel]?.download(file!).catch((error: unknown) => {
      app.log.info({ error, upload: id }, 'the traces of a photo could not be had any more')
      return undefined
    })
    const found = bytes && readExif(bytes)
    await app.db.upload.update({ where: { id }, data: { file: null, ...(found && { traces: { ...found } }) } })
  }
}
