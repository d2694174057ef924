import type { Message, Translate } from '../core/message.ts'
import type { App } from '../ports.ts'
import { usable } from '../uploads.ts'
import { draw } from './draw.ts'
import { whoIsIn } from './identify.ts'
import { albumOf } from './quiet.ts'
import type { Place } from './speak.ts'

/**
 * What answers an album that has been quiet for a while: how many photos there are, and the question that is open.
 * Nothing once the person has gone on: what they did was answered, and said how many there are.
 */
export async function answerToAlbum(app: App, place: Place, about: string, t: Translate): Promise<Message | undefined> {
  const found = await whoIsIn(app, place)
  const { draft } = found ?? {}
  if (!found || !draft || albumOf(draft) !== about) return undefined
  const answers = await usable(app.db, draft.state.answers)
  return draw({ app, t, ...found }, { ...draft, state: { ...draft.state, answers } })
}
