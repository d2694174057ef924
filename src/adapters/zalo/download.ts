import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Phones send less than a megabyte. */
const LARGEST = 20 * 1024 * 1024
const TIMEOUT = 20_000
const REDIRECTS = 3

/**
 * The bytes behind an address that Zalo named. It may lead anywhere but into our own house: only https, only to
 * addresses of the open internet, however many redirections later. `own` is the server that we talk with, wherever it
 * stands: a simulator is on this machine.
 */
export async function download(address: string, own: string): Promise<Uint8Array> {
  let url = place(address)
  for (let turns = 0; turns <= REDIRECTS; turns++) {
    const answer = await fetchOnce(url, url.origin === new URL(own).origin)
    if (answer instanceof Uint8Array) return answer
    url = place(answer, url)
  }
  throw new Error('a file of Zalo is sent from place to place')
}

function place(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Error('the address of a file is none')
  return new URL(address, base)
}

/** The bytes, or the address where they are said to be. */
function fetchOnce(url: URL, isOwn: boolean): Promise<Uint8Array | string> {
  if (!isOwn && !isOutside(url)) throw new Error(`a file is said to lie at ${url.host}, where none of Zalo's can be`)
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http
    const signal = AbortSignal.timeout(TIMEOUT)
    const asked = get(url, { signal, ...(!isOwn && { lookup: lookupOutside }) }, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy()
        return resolve(headers.location)
      }
      if (statusCode !== 200) {
        response.destroy()
        return reject(new Error(`Zalo does not hand a file over: ${statusCode}`))
      }
      collect(response).then(resolve, reject)
    })
    asked.on('error', reject)
  })
}

async function collect(response: http.IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > LARGEST) throw new Error('a file of Zalo is too large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function isOutside({ protocol, hostname, username, port }: URL) {
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' && !username && !port && !(isIP(host) && isInside(host))
}

/** A name may stand for an address of ours: what is connected to is what was looked at. */
const lookupOutside: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    const outside = (found ?? []).filter(({ address }) => !isInside(address))
    const refusal = error ?? (outside.length > 0 ? null : new Error(`${name} is an address inside our own house`))
    if (options.all) return answer(refusal, outside)
    answer(refusal, outside[0]?.address ?? '', outside[0]?.family)
  })
}

const INSIDE = new BlockList()
for (const subnet of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/127', '64:ff9b::/96', '100::/64', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]) {
  const [net = '', bits] = subnet.split('/')
  INSIDE.addSubnet(net, Number(bits), isIP(net) === 6 ? 'ipv6' : 'ipv4')
}

const isInside = (address: string) => INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
