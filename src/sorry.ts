import { html } from 'hono/html'
import { htmlPage } from './html-page.ts'
import type { App } from './ports.ts'

const STYLE =
  ':root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:16px}h1{font-size:1.25rem}[lang=en]{font-size:.9rem;opacity:.8}'

/** What somebody reads on the web in place of a page: it failed, or there is none. In Vietnamese, and in English below. */
export function sorry(speak: App['t'], why: 'trouble' | 'nowhere'): Promise<string> {
  const part = (language: 'vi' | 'en') => {
    const t = speak(language)
    return html`<section lang="${language}"><h1>${t(`web-${why}`)}</h1><p>${t(`web-${why}-text`)}</p></section>`
  }
  const title = speak('vi')(`web-${why}`)
  return htmlPage({ language: 'vi', title, style: STYLE, body: html`<main>${part('vi')}${part('en')}</main>` })
}
