import type { App } from '../ports.ts'

/** Renews a lease for as long as the work goes on: a large file on a slow line takes longer than a lease lasts. */
export async function holding<T>({ config, log }: App, renew: () => Promise<unknown>, work: Promise<T>): Promise<T> {
  const again = () => void renew().catch((error) => log.info({ error }, 'a lease was not renewed'))
  const renewing = setInterval(again, config.pace.lease / 3)
  try {
    return await work
  } finally {
    clearInterval(renewing)
  }
}
