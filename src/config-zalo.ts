/** What the environment says about Zalo: the Bot Platform, and Official Accounts. */

export interface ZaloBot {
  token: string
  apiRoot: string
  /** messages in a month, both directions together */
  monthly: number
}

export interface ZaloOa {
  appId: string
  appSecret: string
  /** signs what Zalo posts; not the secret of the app */
  secretKey: string
  /** the first one; the later ones are in the database */
  refreshToken?: string
  /** the approved template that says "there is something for you", for those who may not be written to */
  template?: string
  apiRoot: string
  oauthRoot: string
}

/** The variable's value if it is set and good. */
export type Take = (name: string, good: (value: string) => unknown, cure: string) => string | undefined

/** A bot of the Zalo Bot Platform, if its token is given. */
export function readZaloBot(take: Take): ZaloBot | undefined {
  const token = take(
    'ZALO_BOT_TOKEN',
    (value) => /^\d+:\S{8,}$/.test(value),
    'is no bot token: copy it from the message of Zalo Bot Creator, it looks like 12345689:abc-xyz',
  )
  const monthly = take(
    'ZALO_BOT_MONTHLY',
    (value) => /^[1-9]\d{0,8}$/.test(value),
    'is no number of messages: write 3000',
  )
  const root = take('ZALO_BOT_API_ROOT', isWeb, 'is no address: leave it out for Zalo')
  if (!token) return undefined
  return { token, monthly: Number(monthly ?? 3000), apiRoot: rootOf(root, 'https://bot-api.zaloplatforms.com') }
}

/** A Zalo Official Account, if its app is named; then everything else that it needs must be there. */
export function readZaloOa(take: Take, env: Record<string, string | undefined>, wrong: string[]): ZaloOa | undefined {
  const appId = take('ZALO_OA_APP_ID', (value) => /^\d+$/.test(value), 'is no app id: digits, from developers.zalo.me')
  const root = take('ZALO_OA_API_ROOT', isWeb, 'is no address: leave it out for Zalo')
  const oauth = take('ZALO_OA_OAUTH_ROOT', isWeb, 'is no address: leave it out for Zalo')
  if (!appId) return undefined
  const [appSecret, secretKey] = ['ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY'].map((name) => {
    if (!env[name]?.trim()) wrong.push(`${name} is missing: a Zalo OA needs it beside ZALO_OA_APP_ID`)
    return env[name]?.trim() ?? ''
  }) as [string, string]
  const refreshToken = env.ZALO_OA_REFRESH_TOKEN?.trim()
  const template = env.ZALO_OA_TEMPLATE?.trim()
  return {
    appId,
    appSecret,
    secretKey,
    ...(refreshToken && { refreshToken }),
    ...(template && { template }),
    apiRoot: rootOf(root, 'https://openapi.zalo.me'),
    oauthRoot: rootOf(oauth, 'https://oauth.zaloapp.com'),
  }
}

const isWeb = (value: string) => isUrl(value, ['http:', 'https:'])
const rootOf = (value: string | undefined, otherwise: string) => (value ?? otherwise).replace(/\/+$/, '')

export const isUrl = (value: string, protocols: string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)
