import type { Context, OpenDraft } from '../context.ts'
import { placeOf } from '../core/form.ts'

export const ALBUM = 'album'

/** One message for one album at one question: what comes after the person has gone on is answered anew. */
export const albumOf = ({ id, state }: OpenDraft) => `${id}@${state.album}@${placeOf(state)}`

/**
 * The photos of an album come one by one, in any order, late or never. Each puts the answer off: it is given once, when
 * nothing has come for a while, and is changed in its place when something still does.
 */
export const answerWhenQuiet = ({ app, account }: Context, draft: OpenDraft) => app.db.$executeRaw`
  insert into "Notice" as n ("accountId", view, about, "dueAt")
  values (${account}, ${ALBUM}, ${albumOf(draft)}, now() + make_interval(secs => ${app.config.pace.quiet / 1000}))
  on conflict ("accountId", view, about) do update
  set wanted = n.wanted + 1, "dueAt" = excluded."dueAt", "queuedAt" = null,
      state = case when n.state = 'shown' then 'due' else n.state end`
