import type { Context, OpenDraft } from '../context.ts'
import { dayOf } from '../core/day.ts'
import { fieldOf, type Input, type Scene } from '../core/form.ts'
import { view } from '../core/form-view.ts'
import type { Message } from '../core/message.ts'
import type { Wizard } from '../feature.ts'

/** What drawing a question needs of the world: also where nobody has just said anything. */
export type Seen = Pick<Context, 'app' | 'here' | 'who' | 'account' | 'language' | 't'>

/** The question that is open, as it is now. */
export async function draw(seen: Seen, draft: OpenDraft): Promise<Message> {
  const wizard = await wizardOf(seen, draft.form, draft.about)
  return view(wizard, draft.state, seen.t, await sceneOf(seen, wizard, draft), draft.id)
}

export async function wizardOf(seen: Seen, name: string, about: string): Promise<Wizard> {
  const wizard = seen.app.features.flatMap(({ forms = [] }) => forms).find((form) => form.name === name)
  if (!wizard) throw new Error(`no feature has a form "${name}"`)
  return wizard.shape ? { ...wizard, ...(await wizard.shape(seen as Context, about)) } : wizard
}

export async function sceneOf(seen: Seen, wizard: Wizard, draft: OpenDraft, input?: Input): Promise<Scene> {
  const { state, about } = draft
  const field = input ? fieldOf(wizard, state, input) : state.field
  const wanted = input || state.stage === 'ask'
  const at = { field, answers: state.answers, about, ...(input && { input }) }
  const options = wanted ? ((await wizard.options?.(seen as Context, at)) ?? []) : []
  return { options, today: dayOf(seen.app.clock.now()) }
}
