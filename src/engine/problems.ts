import type { Context } from '../context.ts'
import { Problem } from '../core/problem.ts'

/** Two kinds of wrong meet here: a Problem is told to the person; everything else is a bug, for the log. */
export async function problems(ctx: Context, next: () => Promise<void>) {
  try {
    await next()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await ctx.say({ text: ctx.t(error.key, error.params) })
  }
}
