import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { App, Stop } from './ports.ts'

const listen = (site: Hono, port: number) =>
  new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: site.fetch, port }, () => resolve(starting))
    starting.on('error', reject)
  })

/** The product's own HTTP server: so far only the question whether it is well. */
export async function serveHealth(app: App, port: number): Promise<Stop> {
  const site = new Hono()
  site.get('/health', async (c) => {
    const well = await app.db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    )
    return c.json({ database: well }, well ? 200 : 503)
  })
  const server = await listen(site, port).catch((error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (app.config.anyPort) return listen(site, 0)
    throw new Error(`PORT ${port} is in use: choose another one, or leave PORT out.`)
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}
