import type { Page } from 'playwright-core'
import type { Change, SeatedPerson, SimMessage, World } from '../../src/emulator/index.ts'
import { Screen } from './screen.ts'

/** Remembers every message as it stood, for people whose screens are out of date. */
export class Memory {
  readonly stop: () => void
  readonly #stood: { chat: number; message: SimMessage }[] = []

  constructor(world: World) {
    this.stop = world.on('change', (change: Change) => {
      if (change.type === 'message' || change.type === 'edit') this.#stood.push(change)
    })
  }

  /** The newest that ever had a button with these words. */
  withButton = (chat: number, label: string) =>
    this.#stood.findLast(
      ({ chat: where, message }) => where === chat && message.buttons?.flat().some(({ text }) => text.includes(label)),
    )?.message
}

/** A second device of that person, on which the message still looks as it did: it never heard that it was changed. */
export async function openStale(page: Page, person: SeatedPerson, chat: number, stood: SimMessage): Promise<Screen> {
  const viewport = page.viewportSize() ?? undefined
  const second = await page.context().browser()!.newPage({ viewport, reducedMotion: 'reduce' })
  await second.route(`**/sim/chats/${chat}`, async (route) => {
    const response = await route.fetch()
    const told = (await response.json()) as { messages: SimMessage[] }
    const messages = told.messages.map((one) => (one.message_id === stood.message_id ? stood : one))
    await route.fulfill({ response, json: { ...told, messages } })
  })
  await second.goto(page.url())
  const screen = new Screen(second, person.seat)
  await screen.seat.locator(`[data-test=person] option[value="${person.id}"]`).waitFor({ state: 'attached' })
  await screen.show(person, chat)
  return screen
}
