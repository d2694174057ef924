import { badRequest } from './refusal.ts'

export interface Upload {
  filename: string
  mime: string
  bytes: Uint8Array
}

/** The parameters of a call, wherever they came from: query, form, multipart or JSON. Numbers may be strings. */
export class Params {
  readonly values: Record<string, unknown>
  readonly uploads: ReadonlyMap<string, Upload>

  constructor(values: Record<string, unknown>, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.values = values
    this.uploads = uploads
  }

  has(name: string): boolean {
    return this.text(name) !== ''
  }

  /** '' when absent, as the real server reads it. */
  text(name: string): string {
    const value = this.values[name]
    if (value === undefined || value === null) return ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }

  /** 0 when absent or not a number, as the real server reads it. */
  integer(name: string): number {
    const text = this.text(name)
    return /^-?\d{1,16}$/.test(text) ? Number(text) : 0
  }

  /** `min` to `max`, whatever was asked for. */
  between(name: string, usual: number, min: number, max: number): number {
    return Math.min(max, Math.max(min, this.has(name) ? this.integer(name) : usual))
  }

  flag(name: string): boolean {
    return ['true', 'yes', '1'].includes(this.text(name).toLowerCase())
  }

  /** `what` is how Telegram calls the thing when it cannot read it. */
  json(name: string, what: string): unknown {
    const value = this.values[name]
    if (typeof value !== 'string') return value ?? undefined
    if (value === '') return undefined
    try {
      return JSON.parse(value)
    } catch {
      throw badRequest(`can't parse ${what} JSON object`)
    }
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
