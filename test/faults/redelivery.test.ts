import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkInvariants, said } from '../support/invariants.ts'
import { openStage } from '../support/stage.ts'

const story = readFileSync(new URL('../stories/tra-lai.story', import.meta.url), 'utf8')

it('every update comes twice, and nobody notices', async () => {
  const once = await tell(1)
  expect(await tell(2)).toEqual(once)
})

/** What everybody has before them when the story is over, and what the database counts. */
async function tell(times: number) {
  const stage = await openStage()
  try {
    const { db, world } = stage
    world.redeliver(times)
    await stage.play(story)
    await checkInvariants(stage)
    const chats = Object.entries(said(world)).map(([name, texts]) => [name, texts.sort()])
    return { chats, inbox: await db.inbox.count(), events: await db.event.count(), notices: await db.notice.count() }
  } finally {
    await stage.close()
  }
}
