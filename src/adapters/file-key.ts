const KEY = /^[\w-]+(?:\/[\w-]+)*$/

/** Keys of files are ours, see ports.ts: anything else is a bug, and never reaches a disk or a server. */
export function checkKey(key: string) {
  if (!KEY.test(key)) throw new Error('no key of a file of ours')
}
