import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Files, NotKept, StorageTrouble } from '../ports.ts'
import { checkKey } from './file-key.ts'

/** Files in a folder. A file is whole or not there: it gets its name when it is written. */
export function createDisk(folder: string): Files {
  let isMade = false
  /** Once it has been there, a folder that is missing is a disk that is gone: it is not made a second time. */
  async function open() {
    await (isMade ? access(folder) : mkdir(folder, { recursive: true }))
    isMade = true
  }
  return {
    async put(key, bytes) {
      checkKey(key)
      const path = join(folder, key)
      const unfinished = `${path}.${randomUUID()}`
      try {
        await open()
        await mkdir(dirname(path), { recursive: true })
        await writeFile(unfinished, bytes, { flush: true })
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined) // it is the first error that counts
        throw troubleOf(error)
      }
    },
    async get(key) {
      checkKey(key)
      try {
        return new Uint8Array(await readFile(join(folder, key)))
      } catch (error) {
        const isThere = await access(folder).then(
          () => true,
          () => false,
        )
        if (codeOf(error) === 'ENOENT' && isThere) throw new NotKept(key)
        throw troubleOf(error)
      }
    },
    async remove(key) {
      checkKey(key)
      try {
        await access(folder) // a disk that is gone has not removed anything
        await rm(join(folder, key), { force: true })
      } catch (error) {
        throw troubleOf(error)
      }
    },
  }
}

const FULL = ['ENOSPC', 'EDQUOT']
const GONE = ['ENOENT', 'ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ESTALE', 'ENOTCONN', 'ENODEV']

/** What an operator can mend is told as such; anything else is as it was. */
export function troubleOf(error: unknown): unknown {
  const code = codeOf(error)
  if (FULL.includes(code)) return new StorageTrouble('full', `the disk says ${code}`, { cause: error })
  if (GONE.includes(code)) return new StorageTrouble('gone', `the disk says ${code}`, { cause: error })
  return error
}

const codeOf = (error: unknown) => String((error as { code?: unknown } | undefined)?.code)
