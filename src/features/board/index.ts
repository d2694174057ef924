import type { Context } from '../../context.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import type { Feature } from '../../feature.ts'
import type { App, AskedPage, Page } from '../../ports.ts'
import { isReachable } from '../../reach.ts'
import { readAsked } from './asked.ts'
import { contentsOf } from './contents.ts'
import { dashboard } from './dashboard.ts'
import { HOURS, issue, leave, MINUTES, open, standOf, visitorOf } from './pass.ts'
import { door, goodbye, refusal } from './sheet.ts'

/** Bảng tin: the movement at a glance on a page of our own, for whoever has asked for it in the chat. */
export const board: Feature = {
  name: 'board',
  commands: { bangtin: { run: (ctx) => lend(ctx), menu: 7, for: ['reviewer', 'committee', 'admin', 'chair'] } },
  pages: {
    'GET /bangtin/mo/:key': knock,
    'POST /bangtin/mo/:key': enter,
    'GET /bangtin': show,
    'POST /bangtin/thoat': goAway,
  },
}

async function lend(ctx: Context) {
  const { app, who, here, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const [root] = rolesThatMay(who, may.count)
  allow(root !== undefined, 'board-for-whom')
  allow(isReachable(app), 'board-no-address')
  allow(await app.limits.allow(`board:${who.id}`, 20, 3600), 'board-too-often')
  const key = await issue(app, who, here.channel, root.unit)
  await ctx.say({
    title: t('board-title'),
    text: t('board-link', { minutes: MINUTES, hours: HOURS }),
    buttons: [[{ text: t('board-open'), url: `${app.web.url}/bangtin/mo/${key}` }]],
  })
}

const COOKIE = 'bangtin'

/** Looking at the link changes nothing. Whoever has opened it on this device goes on. */
async function knock(app: App, { params, cookie }: AskedPage): Promise<Page> {
  const { stand, language } = await standOf(app, params.key ?? '')
  if (stand === 'good') return door(app.t(language), HOURS)
  const visitor = await visitorOf(app, cookie(COOKIE))
  return 'why' in visitor ? refusal(app.t(language), stand) : moved('/bangtin')
}

async function enter(app: App, { params }: AskedPage): Promise<Page> {
  const session = await open(app, params.key ?? '')
  if (session) return moved('/bangtin', cookieOf(app, session, HOURS * 3600))
  const { stand, language } = await standOf(app, params.key ?? '')
  return refusal(app.t(language), stand === 'good' ? 'used' : stand)
}

/** What somebody may see is asked anew for every page, of the roles that they hold now. */
async function show(app: App, { query, cookie }: AskedPage): Promise<Page> {
  const visitor = await visitorOf(app, cookie(COOKIE))
  if ('why' in visitor) return refusal(app.t(visitor.language), visitor.why)
  const t = app.t(visitor.language)
  const [first, ...others] = rolesThatMay(visitor, may.count)
  if (!first) return refusal(t, 'revoked')
  const now = app.clock.now()
  const own = [first, ...others].find(({ unit }) => unit === visitor.unitId) ?? first
  const fields = await app.db.field.findMany({ select: { code: true } })
  const { asked, notes } = readAsked(query, { unit: own.unit, fields: fields.map(({ code }) => code), now, t })
  const unit = await app.db.unit.findUnique({ where: { id: asked.unit } })
  if (!unit || !may.count(visitor, unit)) return refusal(t, 'scope')
  const paths = [first, ...others].map(({ path }) => path)
  const contents = await contentsOf(app.db, asked, paths, now)
  return { body: await dashboard(t, visitor, contents, notes, now) }
}

async function goAway(app: App, { cookie }: AskedPage): Promise<Page> {
  const { language } = await visitorOf(app, cookie(COOKIE))
  await leave(app, cookie(COOKIE))
  return { ...(await goodbye(app.t(language))), headers: cookieOf(app, '', 0) }
}

const moved = (to: string, headers: Record<string, string> = {}): Page => ({
  status: 303,
  body: '',
  headers: { location: to, ...headers },
})

/** It stays on this device, no script reads it, and no other site sends it. */
const cookieOf = ({ web }: App, value: string, seconds: number) => ({
  'set-cookie': `${COOKIE}=${value}; Path=/bangtin; Max-Age=${seconds}; HttpOnly; SameSite=Strict${
    web.url.startsWith('https:') ? '; Secure' : ''
  }`,
})
