import type { Context } from '../context.ts'
import { fold } from '../core/vietnamese.ts'
import type { Command } from '../feature.ts'
import { commandsOn } from './speak.ts'

/** "đăng ký", typed with or without accents, is the command of that meaning. */
export function commandIn(ctx: Context): Command | undefined {
  const said = fold(ctx.message?.text ?? '')
  if (!said || ctx.here.group) return undefined
  for (const { commands = {} } of ctx.app.features)
    for (const [name, command] of Object.entries(commands))
      if (said === name || ctx.t(`${name}.words`).split(', ').map(fold).includes(said)) return command
  return undefined
}

/** Where commands cannot be tapped their words must work inside a form too, as "/trogiup" does elsewhere. */
export const isCommandInForm = (ctx: Context) =>
  commandsOn(ctx.app.channels[ctx.here.channel]!) === 'typed' && commandIn(ctx) !== undefined
