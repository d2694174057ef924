import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSENGERS, parseDifferences, storyOn } from '../src/emulator/index.ts'
import { openStage } from './support/stage.ts'

const folder = new URL('./stories/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.story'))
const differences = parseDifferences(readFileSync(new URL('differences.md', folder), 'utf8'))

/** Every story of the project, at full speed, on every messenger. The same files play in the simulator at human speed. */
describe.each(MESSENGERS)('on %s', (on) => {
  it.each(files)('%s', async (file) => {
    const stage = await openStage({ on })
    try {
      const text = readFileSync(new URL(file, folder), 'utf8')
      await stage.perform(storyOn(text, file.replace('.story', ''), on, differences))
      await stage.settled()
      expect(await stage.db.inbox.findMany({ where: { state: 'parked' } })).toEqual([])
      expect(await stage.db.notice.findMany({ where: { state: { in: ['dead', 'unknown'] } } })).toEqual([])
      expect(stage.world.violations).toEqual([])
    } finally {
      await stage.close()
    }
  })
})

describe('the table of differences', () => {
  it('gives a reason for each', () => {
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.filter(({ why }) => why.length < 10)).toEqual([])
  })

  it('names lines that are there', () => {
    const linesOf = (story: string) => readFileSync(new URL(`${story}.story`, folder), 'utf8').split('\n')
    expect(differences.filter(({ story, line }) => !linesOf(story).includes(line))).toEqual([])
  })
})
