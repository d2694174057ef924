import type { Context, Me } from '../../context.ts'
import type { State } from '../../core/form.ts'
import { progress } from '../../core/form-view.ts'
import type { Button } from '../../core/message.ts'
import { shorten } from '../../core/vietnamese.ts'

/** The forms that are worth going on with another day. */
export const FORMS = ['registration', 'progress', 'recognition']

/** What this person has left half done, the latest first: a line and a button for each. */
export async function drafts({ app, t }: Context, who: Me): Promise<{ line: string; button: Button }[]> {
  const found = await app.db.draft.findMany({
    where: { personId: who.id, form: { in: FORMS } },
    orderBy: { updatedAt: 'desc' },
  })
  const forms = app.features.flatMap(({ forms = [] }) => forms)
  return found.flatMap(({ id, form: name, state: saved }) => {
    const form = forms.find((form) => form.name === name)
    const state = saved as unknown as State
    if (!form || state.stage === 'gone') return []
    const { done, of } = progress(form, state)
    if (done === 0) return []
    const title = typeof state.answers.title === 'string' ? ` “${shorten(state.answers.title, 60)}”` : ''
    const label = `${t(`status-draft-${name}`)}${title}`
    return {
      line: t('status-draft', { label, done, of }),
      button: { text: t('status-go-on', { label: t(`status-draft-${name}`) }), data: `status.draft.${id}` },
    }
  })
}
