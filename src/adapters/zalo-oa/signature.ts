import { createHash, timingSafeEqual } from 'node:crypto'
import type { ZaloOa } from '../../config-zalo.ts'
import type { Posted } from '../../ports.ts'

/** Zalo tries again for two hours, with the first moment and signature. */
const SKEW = 2 * 3_600_000

/**
 * Whether Zalo posted this: hex sha256(app id + body + timestamp + secret key of the OA), bare or as "mac=…", over the
 * bytes as they came. The timestamp stands in the body; some operators sign with one that comes in a header.
 */
export function isSigned({ headers, body }: Posted, { appId, secretKey }: Keyhole, now: Date): boolean {
  const moment = momentOf(body)
  if (!moment || Math.abs(now.getTime() - Number(moment)) > SKEW) return false
  const [, hex] = headers['x-zevent-signature']?.trim().match(/^(?:mac=)?([0-9a-f]{64})$/i) ?? []
  if (!hex) return false
  const given = Buffer.from(hex, 'hex')
  return [moment, headers['x-zevent-timestamp']].some((timestamp) => {
    if (!timestamp) return false
    const hash = createHash('sha256').update(appId).update(body).update(timestamp).update(secretKey)
    return timingSafeEqual(hash.digest(), given)
  })
}

type Keyhole = Pick<ZaloOa, 'appId' | 'secretKey'>

function momentOf(body: Buffer): string | undefined {
  try {
    const { timestamp } = JSON.parse(body.toString()) ?? {}
    return /^\d{1,16}$/.test(String(timestamp)) ? String(timestamp) : undefined
  } catch {
    return undefined
  }
}
