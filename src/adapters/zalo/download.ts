import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const TIMEOUT = 30_000
const LARGEST = 10 * 1024 * 1024

/**
 * Fetches a picture that somebody sent from the public address that Zalo gave it. An event that was forged could name
 * an address inside our own network: only names that lead to public addresses are asked, and no redirection is
 * followed. `local` lets a Zalo on this machine through, which is the emulator.
 */
export async function download(address: string, local: boolean): Promise<Uint8Array> {
  const url = new URL(address)
  if (!(local && url.hostname === '127.0.0.1')) await refuseInside(url)
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  if (!response.ok || !response.body) throw new Error(`Zalo does not hand a picture over: ${response.status}`)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body) {
    length += part.length
    if (length > LARGEST) throw new Error('a picture is larger than 10 MB')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

export const isLocal = (apiRoot: string) => new URL(apiRoot).hostname === '127.0.0.1'

async function refuseInside({ protocol, hostname, port }: URL) {
  const refuse = () => {
    throw new Error('this address is not where Zalo keeps pictures')
  }
  if (protocol !== 'https:' || port !== '' || isIP(hostname.replace(/^\[|\]$/g, ''))) refuse()
  for (const { address, family } of await lookup(hostname, { all: true }))
    if (INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4')) refuse()
}

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
