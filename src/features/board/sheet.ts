import { html } from 'hono/html'
import type { Translate } from '../../core/message.ts'
import { type Html, htmlPage } from '../../html-page.ts'
import type { Page } from '../../ports.ts'
import { STYLE } from './style.ts'

interface Sheet {
  t: Translate
  title: string
  header?: Html
  main: Html
  footer?: Html
}

/** The frame of every page of the dashboard. */
export const sheet = ({ t, title, header, main, footer }: Sheet): Promise<string> =>
  htmlPage({
    language: t('figures-language'),
    title,
    style: STYLE,
    body: html`<a class="skip" href="#noi-dung">${t('board-skip')}</a>
${header ?? ''}
<main id="noi-dung" tabindex="-1">
${main}
</main>
${footer ? html`<footer>${footer}</footer>` : ''}`,
  })

/** Why nothing is shown → the status of the answer. Each says what to do about it. */
export const REFUSALS = {
  unknown: 404,
  used: 410,
  expired: 410,
  stranger: 401,
  over: 401,
  left: 401,
  revoked: 403,
  scope: 403,
} as const
export type Refusal = keyof typeof REFUSALS

export async function refusal(t: Translate, why: Refusal): Promise<Page> {
  const title = t(`board-refused-${why}`)
  const main = html`<h1>${title}</h1>
<p>${t(`board-refused-${why}-cure`)}</p>
${why === 'scope' ? html`<p><a href="/bangtin">${t('board-back')}</a></p>` : ''}`
  return { status: REFUSALS[why], body: await sheet({ t, title, main }) }
}

/** One button: messengers look at links by themselves, and must not use this one up. */
export async function door(t: Translate, hours: number): Promise<Page> {
  const title = t('board-title')
  const main = html`<h1>${title}</h1>
<p>${t('board-door', { hours })}</p>
<form method="post"><button>${t('board-enter')}</button></form>`
  return { body: await sheet({ t, title, main }) }
}

export async function goodbye(t: Translate): Promise<Page> {
  const title = t('board-left')
  return { body: await sheet({ t, title, main: html`<h1>${title}</h1><p>${t('board-refused-left-cure')}</p>` }) }
}
