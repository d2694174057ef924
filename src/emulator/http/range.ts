/** A file, or the part of it that a player asks for: without parts it cannot tell how long a recording is. */
export function respondWith(bytes: Uint8Array, range: string | undefined, headers: Record<string, string>): Response {
  const [, from = '', to = ''] = range?.match(/^bytes=(\d+)-(\d*)$/) ?? []
  const start = Number(from)
  const end = Math.min(to ? Number(to) : Number.POSITIVE_INFINITY, bytes.length - 1)
  const whole = { ...headers, 'accept-ranges': 'bytes' }
  if (!from || start > end) return new Response(new Uint8Array(bytes), { headers: whole })
  return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: { ...whole, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
  })
}
