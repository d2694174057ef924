import { html } from 'hono/html'
import { dayOf, formatDay } from '../../core/day.ts'
import type { Translate } from '../../core/message.ts'
import { publicCodeIn } from '../../core/secrets.ts'
import { htmlPage } from '../../html-page.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App, AskedPage, Page } from '../../ports.ts'

/** Looks a minute from one address: codes are not to be tried out, and a hall full of guests may look at theirs. */
const LOOKS = 60

/** GET /xacminh/K7QWM-3XHTA: what a certificate's QR code leads to. Of people there is nothing on it. */
export async function verification(app: App, { params, from }: AskedPage): Promise<Page> {
  const t = app.t('vi')
  if (!(await app.limits.allow(`verification:${from}`, LOOKS, 60)))
    return page(429, t('verification-busy'), [['', t('verification-slowly')]])
  const code = publicCodeIn(params.code ?? '')
  const found = code && (await recognised(app, code))
  if (!found) return page(404, t('verification-unknown'), [['', t('verification-unknown-text')]])
  const { initiative, reviewUnit } = found.submission
  return page(200, t('verification-heading'), [
    [t('verification-title'), `“${initiative.title}”`],
    [t('verification-unit'), nameOf(initiative.unit)],
    [t('verification-honour'), t(`verification-honour-${found.conclusion}`)],
    [t('verification-body'), t('certificate-body', { unit: nameOf(reviewUnit) })],
    [t('verification-decision'), decisionOf(t, found)],
    [t('verification-day'), formatDay(dayOf(found.at))],
    [t('verification-code'), found.code!],
    ...(initiative.stage === 'withdrawn' ? [[t('verification-now'), t('verification-withdrawn')] as Fact] : []),
  ])
}

const recognised = ({ db }: App, code: string) =>
  db.recognition.findUnique({
    where: { code },
    include: { submission: { include: { reviewUnit: named, initiative: { include: { unit: named } } } } },
  })

function decisionOf(t: Translate, { decision, decidedOn }: { decision: string | null; decidedOn: Date | null }) {
  if (!decision) return t('verification-no-decision')
  return decidedOn
    ? t('verification-number-day', { number: decision, day: formatDay(dayOf(decidedOn)) })
    : t('verification-number', { number: decision })
}

type Fact = [name: string, value: string]

/** Read at 360 points, by day and by night, without a script. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --paper: #fff; --ground: #f3f1ea; --faint: #5b6770; --red: #a61b1b }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --paper: #1d2126; --ground: #121417; --faint: #a3adb6; --red: #ff9a8f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
article { background: var(--paper); border-top: 5px solid var(--red); border-radius: 6px; padding: 1.25rem }
h1 { font-size: 1.3rem; line-height: 1.35; margin: 0 0 1rem; color: var(--red) }
dl { margin: 0 } dt { color: var(--faint); font-size: .9rem } dd { margin: 0 0 .9rem; overflow-wrap: anywhere }
dd:last-child { margin-bottom: 0 }
@media print { body { background: none } article { border-radius: 0 } }
`

async function page(status: number, heading: string, facts: Fact[]): Promise<Page> {
  const lines = facts.map(([name, value]) => html`${name ? html`<dt>${name}</dt>` : ''}<dd>${value}</dd>`)
  const body = html`<main><article>
<h1>${heading}</h1>
<dl>${lines}</dl>
</article></main>`
  return { status, body: await htmlPage({ language: 'vi', title: heading, style: STYLE, body }) }
}
