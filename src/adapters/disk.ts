import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '../ports.ts'

const KEY = /^[\w-]+(?:\/[\w-]+)*$/

/** Files in a folder. A file is whole or not there: it gets its name when it is written. */
export function createDisk(folder: string): Files {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('no key of a file of ours')
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const unfinished = `${path}.${randomUUID()}`
      await writeFile(unfinished, bytes)
      await rename(unfinished, path)
    },
    get: async (key) => new Uint8Array(await readFile(pathOf(key))),
  }
}
