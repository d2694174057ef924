import { html } from 'hono/html'
import type { App } from './ports.ts'

/** What somebody reads on the web in place of a page: it failed, or there is none. In Vietnamese, and in English below. */
export async function sorry(speak: App['t'], why: 'trouble' | 'nowhere'): Promise<string> {
  const part = (language: 'vi' | 'en') => {
    const t = speak(language)
    return html`<section lang="${language}"><h1>${t(`web-${why}`)}</h1><p>${t(`web-${why}-text`)}</p></section>`
  }
  const t = speak('vi')
  const page = await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${t(`web-${why}`)}</title>
<style>:root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:16px}h1{font-size:1.25rem}[lang=en]{font-size:.9rem;opacity:.8}</style>
</head>
<body><main>${part('vi')}${part('en')}</main></body>
</html>`
  return String(page)
}
