import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { isRecord, Params, type Upload } from '../calls/params.ts'
import { badRequest, Refusal } from '../calls/refusal.ts'
import { mimeOf } from '../image.ts'

const MAX_BODY = 50 * 1024 * 1024

/** Reads the parameters of a call from its query and from whatever kind of body it has. */
export async function readParams(request: Request): Promise<Params> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  if (request.method === 'GET' || request.method === 'HEAD') return new Params(query)
  const type = request.headers.get('content-type') ?? ''
  const body = new Uint8Array(await request.arrayBuffer())
  if (body.length > MAX_BODY) throw new Refusal(413, 'Request Entity Too Large')
  if (type.startsWith('multipart/form-data')) {
    const { values, uploads } = await readMultipart(type, body)
    return new Params({ ...query, ...values }, uploads)
  }
  return new Params({ ...query, ...readValues(type, Buffer.from(body).toString('utf8')) })
}

function readValues(type: string, body: string): Record<string, unknown> {
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body))
  if (!type.startsWith('application/json') || body === '') return {}
  try {
    const values: unknown = JSON.parse(body)
    if (isRecord(values)) return values
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw badRequest(`can't parse request body as JSON object`)
}

/** Node's own `Response.formData()` refuses what grammY sends. Every part with a type or a file name is a file. */
export async function readMultipart(
  type: string,
  body: Uint8Array,
): Promise<{ values: Record<string, string>; uploads: Map<string, Upload>; files: (Upload & { field: string })[] }> {
  const values: Record<string, string> = {}
  const files: (Upload & { field: string })[] = []
  await new Promise<void>((resolve, reject) => {
    const busboy = new Busboy({ headers: { 'content-type': type }, limits: { fieldSize: MAX_BODY } })
    busboy.on('field', (name, value) => {
      values[name] = value
    })
    busboy.on('file', (field, stream, filename, _encoding, mime) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = new Uint8Array(Buffer.concat(chunks))
        files.push({ field, filename: filename ?? 'file', mime: mime || mimeOf(bytes), bytes })
      })
    })
    busboy.on('finish', resolve)
    busboy.on('error', () => reject(badRequest(`can't parse multipart/form-data`)))
    Readable.from([quoteNames(type, body)]).pipe(busboy)
  })
  return { values, files, uploads: new Map(files.map((file) => [file.field, file])) }
}

/**
 * grammY writes `filename=Báo cáo quý III.docx`, without quotes, and busboy then drops the spaces and stops at a
 * semicolon. Looks right behind the boundaries only, where no content of a file can be.
 */
function quoteNames(type: string, body: Uint8Array): Buffer {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  if (!boundary) return bytes
  const name = /^(content-disposition:\s*form-data;\s*name="[^"\r\n]*";\s*filename=)([^"\r\n][^\r\n]*)/i
  const parts = bytes.toString('latin1').split(`--${boundary}\r\n`)
  const quoted = parts.map((part) =>
    part.replace(name, (_, head: string, words: string) => `${head}"${words.replace(/["\\]/g, '\\$&')}"`),
  )
  return Buffer.from(quoted.join(`--${boundary}\r\n`), 'latin1')
}
