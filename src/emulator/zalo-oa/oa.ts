import { randomBytes } from 'node:crypto'
import { Lanes } from '../delivery/lanes.ts'
import type { EmulatorOptions } from '../options.ts'
import { PATIENCE } from '../zalo-bot/bot.ts'

export const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR

/** The Official Account as Zalo keeps it: who may speak for it, what it costs, where its events go. */
export class ZaloOa {
  readonly appId = '4318230894471215723'
  readonly appSecret = 'OaSimulatorAppSecret'
  /** of the webhook's settings; not the app's secret */
  readonly secretKey = 'OaSimulatorSecretKey'
  readonly oaId = '579745863508352884'
  /** good for the first exchange */
  readonly refreshToken = 'oa-simulator-refresh-token-not-a-secret'
  readonly templates: Record<string, string[]>
  readonly perMinute: number
  readonly patience: number
  readonly lanes: Lanes

  /** the one access token that is good, and until when */
  access?: { token: string; until: number }
  /** refresh tokens and codes of a consent that nobody used yet, and until when they are good */
  refresh = new Map<string, number>()
  codes = new Map<string, { challenge: string; until: number }>()

  webhook?: { url: string; isDisabled: boolean }
  delivered = 0
  /** events that the product did not take, and that will be brought again */
  owed = 0
  /** messages between two and seven days after the person's last act, and templates */
  billed = 0
  templated = 0
  paid: number
  /** when the minute began that is counted, and its calls */
  minute = { from: Number.NEGATIVE_INFINITY, calls: 0 }
  readonly #paid: number

  constructor({ zalo: { patience = PATIENCE, oa = {} } = {} }: EmulatorOptions, stir: () => void) {
    const { templates = {}, perMinute = 4000, paid = Number.POSITIVE_INFINITY } = oa
    this.templates = templates
    this.perMinute = perMinute
    this.patience = patience
    this.lanes = new Lanes(stir)
    this.paid = paid
    this.#paid = paid
    this.refresh.set(this.refreshToken, Number.POSITIVE_INFINITY)
  }

  get pending(): number {
    return this.lanes.pending + this.owed
  }

  get account() {
    const { billed, templated, webhook } = this
    return { billed, templates: templated, isDisabled: webhook?.isDisabled ?? false }
  }

  /** A new pair. The one before it is good for nothing from now on: the strict reading. */
  newPair(now: number) {
    const [access, refresh] = [randomKey(), randomKey()]
    this.access = { token: access, until: now + 25 * HOUR }
    this.refresh.set(refresh, now + 90 * DAY)
    return { access_token: access, refresh_token: refresh, expires_in: '90000' }
  }

  /** A product that forgot its keys begins with the first one again; one that kept them goes on with those. */
  reset(): void {
    this.lanes.forget()
    this.refresh.set(this.refreshToken, Number.POSITIVE_INFINITY)
    this.billed = 0
    this.templated = 0
    this.paid = this.#paid
    if (this.webhook) this.webhook.isDisabled = false
  }
}

export const randomKey = () => randomBytes(48).toString('base64url')
