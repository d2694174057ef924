import type { Context } from '../../context.ts'
import { type Answers, asked } from '../../core/form.ts'
import { Problem } from '../../core/problem.ts'
import { registration } from '../../core/registration.ts'
import type { Tx } from '../../db.ts'
import { myUnits } from './options.ts'

/** Only what was recognised is worth copying, and not what was taken back. */
export async function copyable(tx: Tx, id: number) {
  const found = await tx.initiative.findUnique({
    where: { id },
    include: { submissions: { where: { kind: 'registration' }, include: { revisions: true } } },
  })
  if (!found?.honour || (found.stage !== 'running' && found.stage !== 'ended'))
    throw new Problem('replication-not-recognised')
  return found
}

/** What another place can take over; people, days, numbers and the situation are its own. */
const CARRIED = ['title', 'field', 'subject', 'method', 'result', 'resources', 'lasting']

/** The title is carried over and asked all the same: two models should not bear one name. */
export async function carriedOver(ctx: Context, original: number): Promise<{ answers: Answers; todo: string[] }> {
  const { submissions } = await copyable(ctx.app.db, original)
  const revisions = submissions.flatMap(({ revisions }) => revisions).sort((a, b) => b.version - a.version)
  const written = (revisions[0]?.answers ?? {}) as Answers
  const carried = CARRIED.flatMap((name) => (written[name] === undefined ? [] : [[name, written[name]]]))
  const units = await myUnits(ctx)
  const answers: Answers = {
    ...Object.fromEntries(carried),
    novelty: 'new',
    level: 'grassroots',
    ...(units.length === 1 && { unit: units[0] }),
  }
  const todo = asked(registration).filter((name) => name === 'title' || answers[name] === undefined)
  return { answers, todo }
}
