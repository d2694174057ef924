import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { TooLarge } from '../../ports.ts'

const TIMEOUT = 30_000
const LARGEST = 20 * 1024 * 1024
const REDIRECTIONS = 3

/**
 * Fetches a picture that somebody sent from the public address that Zalo gave it. An event that was forged could name
 * an address inside our own network: only public addresses are connected to, however many redirections later. `local`
 * lets a Zalo on this machine through, which is the emulator.
 */
export async function download(address: string, local: boolean): Promise<Uint8Array> {
  let url = new URL(address)
  for (let at = 0; at <= REDIRECTIONS; at++) {
    const answer = await get(url, local && url.hostname === '127.0.0.1')
    if (answer instanceof Uint8Array) return answer
    url = new URL(answer, url)
  }
  throw new Error('a picture is sent from place to place')
}

export const isLocal = (apiRoot: string) => new URL(apiRoot).hostname === '127.0.0.1'

/** The bytes, or the address where they are said to be. */
function get(url: URL, trusted: boolean): Promise<Uint8Array | string> {
  if (!trusted && !isOutside(url)) throw refusal()
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http
    const options = { signal: AbortSignal.timeout(TIMEOUT), ...(!trusted && { lookup: lookupOutside }) }
    const asked = get(url, options, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode === 200) return void collect(response).then(resolve, reject)
      response.destroy()
      if (statusCode > 300 && statusCode < 400 && headers.location) return resolve(headers.location)
      reject(new Error(`Zalo does not hand a picture over: ${statusCode}`))
    })
    asked.on('error', reject)
  })
}

async function collect(response: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response) {
    length += part.length
    if (length > LARGEST) throw new TooLarge('a picture is larger than 20 MB')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const isOutside = ({ protocol, hostname, port }: URL) =>
  protocol === 'https:' && port === '' && !isIP(hostname.replace(/^\[|\]$/g, ''))

/** A name may stand for an address of ours: what is connected to is what was looked at. */
const lookupOutside: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, found = []) => {
    const isOurs = found.some(({ address, family }) => INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4'))
    const wrong = error ?? (isOurs ? refusal() : null)
    if (options.all) return answer(wrong, found)
    answer(wrong, found[0]?.address ?? '', found[0]?.family)
  })
}

const refusal = () => new Error('this address is not where Zalo keeps pictures')

/** Addresses that lead nowhere in the public network. */
const INSIDE = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv6')
