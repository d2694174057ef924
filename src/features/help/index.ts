import type { Context } from '../../context.ts'
import { own } from '../../core/lookup.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature } from '../../feature.ts'
import { menu } from '../../menu.ts'

/** Trợ giúp: what I can do here, and in which language. */
export const help: Feature = {
  name: 'help',
  commands: {
    trogiup: { run: (ctx) => explain(ctx), menu: 9, group: true },
    help: { run: (ctx) => explain(ctx), group: true },
    ngonngu: { run: (ctx) => chooseLanguage(ctx) },
  },
  buttons: {
    do: (ctx, name = '') => run(ctx, name),
    language: (ctx, language) => speak(ctx, language === 'en' ? 'en' : 'vi'),
  },
}

const explain = (ctx: Context) =>
  ctx.say({
    title: ctx.t('help-title'),
    text: ctx.t(ctx.here.group ? 'help-group' : 'help-text'),
    ...(ctx.here.group ? {} : { buttons: menu(ctx.app, ctx.t, ctx.who?.roles ?? []) }),
  })

/** A button of the menu is the command of that name. */
async function run(ctx: Context, name: string) {
  const command = ctx.app.features.map(({ commands }) => own(commands, name)).find(Boolean)
  if (!command || ctx.here.group) throw new Problem('form-old-button')
  await command.run(ctx, '')
}

const chooseLanguage = (ctx: Context) =>
  ctx.say({
    text: ctx.t('help-language'),
    buttons: [
      [
        { text: 'Tiếng Việt', data: 'help.language.vi' },
        { text: 'English', data: 'help.language.en' },
      ],
    ],
  })

async function speak(ctx: Context, language: 'vi' | 'en') {
  if (!ctx.who) throw new Problem('policy-join-first')
  await ctx.app.db.person.update({ where: { id: ctx.who.id }, data: { language } })
  const t = ctx.app.t(language)
  await ctx.say({ text: t('help-language-set'), buttons: menu(ctx.app, t, ctx.who.roles) })
}
