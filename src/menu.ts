import type { CodedButton, Translate } from './core/message.ts'
import type { Holding } from './core/policy.ts'
import type { App } from './ports.ts'

const listed = ({ features }: App) =>
  features
    .flatMap(({ commands = {} }) => Object.entries(commands))
    .filter(([, { menu }]) => menu !== undefined)
    .sort(([, a], [, b]) => a.menu! - b.menu!)

/** What somebody with these roles can do, as buttons: each is the command of that name. */
export const menu = (app: App, t: Translate, roles: Pick<Holding, 'kind' | 'insteadOf'>[]): CodedButton[][] =>
  listed(app)
    .filter(
      ([, { for: kinds, lent }]) =>
        !kinds || roles.some(({ kind, insteadOf }) => kinds.includes(kind) && (lent || !insteadOf)),
    )
    .map(([name]) => [{ text: t(`${name}.button`), data: `help.do.${name}`, code: t(`${name}.words`).split(', ')[0]! }])

/** The commands that a messenger lists beside the input; Vietnamese for everybody whose language we do not speak. */
export const menusOf = (app: App) =>
  (['vi', 'en', undefined] as const).map((language) => ({
    ...(language && { language }),
    commands: listed(app).map(([command]) => ({ command, description: app.t(language ?? 'vi')(command) })),
  }))
