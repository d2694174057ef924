import type { Context } from '../../context.ts'
import { photos, voices } from '../../core/fields.ts'
import type { Field, Photo } from '../../core/form.ts'
import { allow } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Subject, Wizard } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { change } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { BY_SENDING, uploadsIn } from '../../uploads.ts'
import { LOST, uploadOf } from './lost.ts'

/** One more in place of one that cannot be used. `about` is the upload that is replaced. */
export const forms: Wizard[] = [wizard('photo', { photos: one(photos()) }), wizard('voice', { voices: one(voices()) })]

function wizard(name: 'photo' | 'voice', fields: Wizard['fields']): Wizard {
  return {
    name,
    version: 1,
    fields,
    fleeting: true,
    async submit(ctx, answers, { id, about }) {
      const code = await replace(ctx, Number(about), uploadsIn(answers)[0]!, id)
      return { text: ctx.t(`photo-replaced-${name}`, { code }) }
    },
    async already(ctx, draft) {
      const sent = await ctx.app.db.upload.findFirst({
        where: { draftId: draft, kind: name, replacesId: { not: null }, personId: ctx.who?.id ?? 0 },
      })
      const code = sent && (await uploadOf(ctx.app.db, sent.id))?.initiative?.code
      return code ? { text: ctx.t(`photo-replaced-${name}`, { code }) } : undefined
    },
  }
}

/** The last that is sent counts, and leads on at once. */
function one(field: Field<Photo[]>): Field<Photo[]> {
  return { ...field, many: false, parse: (input, scene) => field.parse(input, scene, undefined) }
}

export async function sendAgain(ctx: Context, id: number) {
  const upload = await lostOne(ctx, id)
  await ctx.ask(upload.kind, String(id))
}

/** "GUILAI DVK-26-0042": the first of mine about that model that is missing. */
export async function sendAgainAbout(ctx: Context, subject: Subject) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const { id: initiativeId } = await modelBy(ctx.app, subject)
  const upload = await ctx.app.db.upload.findFirst({
    where: {
      personId: ctx.who.id,
      state: { in: LOST },
      OR: [{ submission: { initiativeId } }, { inspection: { initiativeId } }],
    },
    orderBy: BY_SENDING,
  })
  if (!upload) throw new Problem('photo-not-asked')
  await sendAgain(ctx, upload.id)
}

/** Only whoever sent it may send another, as long as it is missing from something that was sent in. */
async function lostOne({ app, who }: Context, id: number) {
  const upload = await uploadOf(app.db, id)
  allow(who !== undefined && upload?.personId === who.id && upload.initiative !== undefined, 'photo-not-asked')
  if (upload.state !== 'refused' && upload.state !== 'missing') throw new Problem('photo-not-asked')
  return upload
}

function replace(ctx: Context, id: number, by: number, draft: number) {
  const { app, who, here } = ctx
  return change(app, async (tx, record) => {
    const upload = await uploadOf(tx, id)
    const code = upload?.initiative?.code ?? ''
    if (!(await takeDraft(tx, draft))) return code
    allow(who !== undefined && upload?.personId === who.id, 'photo-not-asked')
    const { count } = await tx.upload.updateMany({ where: { id, state: { in: LOST } }, data: { state: 'replaced' } })
    if (count === 0) throw new Problem('photo-not-asked')
    const { submissionId, inspectionId, submission, initiative } = upload
    await tx.upload.update({ where: { id: by }, data: { replacesId: id, submissionId, inspectionId } })
    await record({
      name: 'upload.replaced',
      personId: who.id,
      channel: here.channel,
      ...(initiative && { unitId: initiative.unitId, initiativeId: initiative.id }),
      ...(submission && { submissionId: submission.id, version: submission.version }),
      data: { upload: id, by, ...(inspectionId !== null && { inspection: inspectionId }) },
    })
    return code
  })
}
