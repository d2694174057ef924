import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDisk, troubleOf } from '../../src/adapters/disk.ts'
import { StorageTrouble } from '../../src/ports.ts'
import { testFiles } from './contract.ts'

testFiles('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
  return {
    files: createDisk(folder),
    another: () => createDisk(folder),
    names: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((it) => (it.isFile() ? it.name : [])),
    leave: () => rename(folder, `${folder}-away`),
    comeBack: () => rename(`${folder}-away`, folder),
    close: () => rm(folder, { recursive: true }),
  }
})

test('the folder is made when the first file comes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
  const disk = createDisk(join(folder, 'not', 'yet'))
  await disk.put('a', new Uint8Array([1]))
  expect(await disk.get('a')).toEqual(new Uint8Array([1]))
  await rm(folder, { recursive: true })
})

test('something else where the folder should be is a storage that is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
  await writeFile(join(folder, 'files'), 'a file')
  const disk = createDisk(join(folder, 'files'))
  const gone = { name: 'StorageTrouble', why: 'gone' }
  await expect(disk.put('photos/a', new Uint8Array(1))).rejects.toMatchObject(gone)
  await expect(disk.put('a', new Uint8Array(1))).rejects.toMatchObject(gone)
  await expect(disk.get('a')).rejects.toMatchObject(gone)
  await rm(folder, { recursive: true })
})

test('a file that cannot get its name leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
  const disk = createDisk(folder)
  await disk.put('a/b', new Uint8Array(1))
  await expect(disk.put('a', new Uint8Array(1))).rejects.toThrow('EISDIR')
  expect(await readdir(folder, { recursive: true })).toEqual(['a', 'a/b'])
  await rm(folder, { recursive: true })
})

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'gone'],
  ['EACCES', 'gone'],
  ['EIO', 'gone'],
])('%s is a storage that is %s', (code, why) => {
  const error = Object.assign(new Error('no'), { code })
  expect(troubleOf(error)).toBeInstanceOf(StorageTrouble)
  expect(troubleOf(error)).toMatchObject({ why, cause: error })
})

test('what no operator can mend stays what it was', () => {
  const bug = new TypeError('x is not a function')
  expect(troubleOf(bug)).toBe(bug)
})
