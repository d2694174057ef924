import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDisk } from '../../src/adapters/disk.ts'
import { testFiles } from './contract.ts'

testFiles('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
  return {
    files: createDisk(folder),
    another: () => createDisk(folder),
    names: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((it) => (it.isFile() ? it.name : [])),
    close: () => rm(folder, { recursive: true }),
  }
})
