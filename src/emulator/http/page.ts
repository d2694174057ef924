import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context } from 'hono'

const ROOT = join(import.meta.dirname, '..', 'web')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The simulator's page: files as they are, no build step. */
export async function page(context: Context): Promise<Response> {
  const path = context.req.path === '/' ? '/index.html' : context.req.path
  const file = normalize(join(ROOT, path))
  if (!file.startsWith(ROOT + sep)) return context.notFound()
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
    })
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return context.notFound()
    throw error
  }
}
