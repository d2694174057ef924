import { html, raw } from 'hono/html'
import type { Translate } from '../../core/message.ts'
import type { Page } from '../../ports.ts'
import { STYLE } from './style.ts'

/** A piece of a page; whatever people wrote is escaped in it. */
export type Html = ReturnType<typeof html>

interface Sheet {
  t: Translate
  title: string
  header?: Html
  main: Html
  footer?: Html
}

/** The frame of every page of ours. */
export async function sheet({ t, title, header, main, footer }: Sheet): Promise<string> {
  const page = await html`<!doctype html>
<html lang="${t('figures-language')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#noi-dung">${t('board-skip')}</a>
${header ?? ''}
<main id="noi-dung" tabindex="-1">
${main}
</main>
${footer ? html`<footer>${footer}</footer>` : ''}
</body>
</html>`
  return String(page)
}

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
