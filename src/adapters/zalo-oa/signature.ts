import { createHash, timingSafeEqual } from 'node:crypto'
import type { ZaloOa } from '../../config-zalo.ts'
import type { Posted } from '../../ports.ts'

/** Zalo tries again for two hours, with the first moment and signature. */
const SKEW = 2 * 3_600_000

/**
 * What is wrong with something that was posted, if anything. Zalo signs with hex sha256(app id + body + timestamp +
 * secret key of the OA), bare or as "mac=…", over the bytes as they came. The timestamp stands in the body; some
 * operators have seen one in a header.
 */
export function flawOf({ headers, body }: Posted, { appId, secretKey }: Keyhole, now: Date) {
  const moment = momentOf(body)
  const [, hex] = headers['x-zevent-signature']?.trim().match(/^(?:mac=)?([0-9a-f]{64})$/i) ?? []
  if (!moment || !hex) return 'unsigned'
  const given = Buffer.from(hex, 'hex')
  const isSigned = [moment, headers['x-zevent-timestamp']].some((timestamp) => {
    if (!timestamp) return false
    const hash = createHash('sha256').update(appId).update(body).update(timestamp).update(secretKey)
    return timingSafeEqual(hash.digest(), given)
  })
  if (!isSigned) return 'unsigned'
  return Math.abs(now.getTime() - Number(moment)) > SKEW ? 'untimely' : undefined
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
