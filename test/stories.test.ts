import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const folder = new URL('./stories/', import.meta.url)

/** Every story of the project, at full speed. The same files play in the simulator at human speed. */
it.each(readdirSync(folder))('%s', async (file) => {
  const stage = await openStage()
  try {
    await stage.play(readFileSync(new URL(file, folder), 'utf8'))
    expect(await stage.db.inbox.findMany({ where: { state: 'parked' } })).toEqual([])
    expect(stage.world.violations).toEqual([])
  } finally {
    await stage.close()
  }
})
