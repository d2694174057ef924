import { idFrom } from '../../core/lookup.ts'
import type { Feature } from '../../feature.ts'
import { chatsOf } from '../../organisation.ts'
import { forms, sendAgain, sendAgainAbout } from './again.ts'
import { LOST, lost } from './lost.ts'
import { answerTraces, TRACES_VERSION, traces } from './traces.ts'

/** Ảnh và ghi âm: what cannot be used is asked for again, and where a photo was taken is kept only where they agree. */
export const photos: Feature = {
  name: 'photos',
  buttons: {
    again: (ctx, upload) => sendAgain(ctx, idFrom(upload)),
    traces: (ctx, answer) => answerTraces(ctx, answer === 'yes'),
  },
  codes: {
    guilai: (ctx, subject) => sendAgainAbout(ctx, subject),
    dongygiu: (ctx) => answerTraces(ctx, true),
    khonggiu: (ctx) => answerTraces(ctx, false),
  },
  forms,
  on: {
    async 'upload.refused'(tx, { data }) {
      const accounts = await chatsOf(tx, Number(data?.sender))
      return accounts.map((account) => ({ account, view: 'photo-lost', about: String(data?.upload) }))
    },
    /** What was refused before it belonged to a dossier can be sent again from now on. */
    async 'submission.submitted'(tx, { submissionId = 0, personId = 0 }) {
      const [account] = await chatsOf(tx, personId)
      const uploads = await tx.upload.findMany({ where: { submissionId, personId, state: { in: LOST } } })
      return account ? uploads.map(({ id }) => ({ account, view: 'photo-lost', about: String(id) })) : []
    },
    async 'upload.replaced'(tx, { data }) {
      const about = String(data?.upload)
      const told = await tx.notice.findMany({ where: { view: 'photo-lost', about } })
      return told.map(({ accountId }) => ({ account: accountId, view: 'photo-lost', about }))
    },
    async 'upload.kept'(tx, { data }) {
      const accounts = data?.mayBeAsked ? await chatsOf(tx, Number(data.sender)) : []
      return accounts.map((account) => ({ account, view: 'photo-traces', about: String(TRACES_VERSION) }))
    },
    async 'consent.given'(tx, { personId = 0 }) {
      const asked = await tx.notice.findMany({ where: { view: 'photo-traces', account: { personId } } })
      return asked.map(({ accountId, about }) => ({ account: accountId, view: 'photo-traces', about }))
    },
  },
  views: { 'photo-lost': lost, 'photo-traces': traces },
}
