import type { Locator, Page } from 'playwright-core'
import type { SeatedPerson } from '../../src/emulator/index.ts'

/** What stands in one bubble, or in an album, which looks like one. */
export interface Bubble {
  id: string
  from: 'me' | 'bot' | 'person'
  /** as somebody tells it who looks at it */
  words: string
}

/** The phone of one seat of the page: whoever takes it up, the chat that is open, and what can be touched there. */
export class Screen {
  readonly page: Page
  readonly seat: Locator

  constructor(page: Page, seat: SeatedPerson['seat']) {
    this.page = page
    this.seat = page.locator(`[data-seat=${seat}]`)
  }

  part = (name: string) => this.seat.locator(`[data-test=${name}]`)

  /** The person takes the phone and opens that chat, if it is not so already. */
  async show({ id }: SeatedPerson, chat: number) {
    const picker = this.part('person')
    if ((await picker.inputValue()) !== String(id)) await picker.selectOption(String(id))
    // The answer to a tap may open another chat by itself.
    await this.seat.locator('.keyboard [aria-busy]').waitFor({ state: 'detached' })
    if ((await this.seat.locator('.screen').getAttribute('data-chat')) !== String(chat)) {
      await this.part('back').click()
      await this.part('chats').locator(`[data-chat="${chat}"]`).click()
    }
    await this.part('start').or(this.part('input')).first().waitFor({ state: 'attached' })
  }

  bubbles = (): Promise<Bubble[]> =>
    this.part('log')
      .locator('article')
      .evaluateAll((articles) =>
        articles.map((article) => {
          const texts = (what: string) => [...article.querySelectorAll(what)].map((one) => one.textContent ?? '')
          const words = [
            ...texts('.text'),
            ...texts('.file b'),
            ...texts('audio').map(() => '(ghi âm)'),
            ...texts('.photos img').map(() => '(ảnh)'),
            ...texts('.keyboard button'),
          ]
          const { messageId = '', from } = article.dataset
          return { id: messageId, from: from as 'bot', words: words.join('\n') }
        }),
      )

  bubble = (id: string) => this.part('log').locator(`article[data-message-id="${id}"]`)

  /** In the newest message that has it, on the keys or on the button that begins everything. */
  button = (label: string) =>
    this.seat
      .locator('article', { has: this.page.locator('.keyboard button', { hasText: exactly(label) }) })
      .last()
      .locator('.keyboard button', { hasText: exactly(label) })
      .first()

  /** What popped up over the chat. */
  popped = async () => (await this.part('alert').or(this.part('toast')).allTextContents()).join('\n')

  /** A button turns until the bot has answered. */
  turns = async () => (await this.seat.locator('.keyboard [aria-busy]').count()) > 0

  /** Key by key, then Enter. */
  async types(text: string) {
    await this.part('input').click()
    await this.part('input').fill('')
    await this.part('input').pressSequentially(text)
    await this.part('input').press('Enter')
  }

  /** The paper clip, and what it offers. */
  async attaches(what: 'Ảnh' | 'Ghi âm' | 'Vị trí') {
    await this.part('attach').click()
    await this.seat.locator('.popup').getByRole('button', { name: what, exact: true }).click()
  }

  /** … where the dialog of the system follows. */
  async chooses(what: 'Ảnh' | 'Ghi âm', paths: string[]) {
    const chooser = this.page.waitForEvent('filechooser')
    await this.attaches(what)
    await (await chooser).setFiles(paths)
  }
}

/** Playwright takes words in any case: "Duyệt" would also be "Không duyệt". */
const exactly = (label: string) => new RegExp(label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
