/**
 * Whether Zalo would call that address: it reaches only what all the world reaches, over HTTPS. A product under test
 * lives on this machine, without a certificate: plain HTTP to a loopback address is the one exception, and ours.
 */
export function isReachable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  if (protocol === 'http:') return isLoopback(hostname)
  return protocol === 'https:' && !isLoopback(hostname) && !isPrivate(hostname)
}

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)

const isPrivate = (host: string) =>
  !/[.:]/.test(host) ||
  /\.(?:local|localhost|internal|test|lan)$/.test(host) ||
  /^(?:0|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) ||
  /^\[(?:f[cd]|fe80|::)/.test(host)
