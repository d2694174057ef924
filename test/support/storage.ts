import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'

/** The pair of keys that the storage knows. */
export const storageKeys = { accessKey: 'S3RVER', secretKey: 'S3RVER' }

/**
 * An S3 storage with one bucket. s3rver believes every signature of today's kind, and lets two who write the same file
 * at once mix their bytes; a real storage does neither. So there is a gate: it checks signatures, and lets in one
 * writer at a time.
 */
export async function startStorage(directory: string, bucket: string, port = 0) {
  const inside = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
  })
  const to = (await inside.run()).port

  let last: Promise<unknown> = Promise.resolve()
  const gate = createServer(async (asked, answer) => {
    const body = await buffer(asked)
    const signature = /Signature=([0-9a-f]{64})$/.exec(asked.headers.authorization ?? '')?.[1]
    if (signature !== signatureOf(asked, storageKeys.secretKey)) {
      answer.writeHead(403, { 'content-type': 'application/xml' })
      return answer.end('<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code></Error>')
    }
    last = last.then(() => forward(asked, body, to))
    const { status, headers, content } = (await last) as Awaited<ReturnType<typeof forward>>
    return answer.writeHead(status, headers).end(content)
  }).listen(port, '127.0.0.1')
  await new Promise((resolve) => gate.once('listening', resolve))

  return {
    port: (gate.address() as AddressInfo).port,
    async stop() {
      gate.closeAllConnections()
      await new Promise((resolve) => gate.close(resolve))
      await inside.close()
    },
  }
}

async function forward({ method, url, headers }: IncomingMessage, body: Buffer, port: number) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, resolve)
      .on('error', reject)
      .end(body),
  )
  return { status: answer.statusCode!, headers: answer.headers, content: await buffer(answer) }
}

/** What AWS Signature Version 4 asks for, written down from its specification and not from our client. */
export function signatureOf(asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, secret: string): string {
  const { authorization = '', ...headers } = asked.headers
  const [, day = '', region = ''] = /Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request/.exec(authorization) ?? []
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const { pathname, searchParams } = new URL(asked.url!, 'http://storage')
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  const request = [
    asked.method,
    pathname,
    [...searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const sha256 = createHash('sha256').update(request).digest('hex')
  const said = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, sha256].join('\n')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, said).toString('hex')
}
