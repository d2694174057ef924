import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const PATIENCE = 5000

/** Somebody opens the simulator's page. */
export async function openPhones(browser: Browser, url: string, viewport = { width: 1440, height: 900 }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(url)
  return {
    page,
    errors,
    phone: (seat: 'cadre' | 'reviewer' | 'committee') => new Phone(page, seat),
    lineIsSlow: () => holdTaps(page),
  }
}

/** Taps hang on the way until the line is good again. */
async function holdTaps(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const good = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/sim/press', (route) => good.then(() => route.continue()))
  return release
}

/** One phone of the page, and what a person does with it: read, type, tap. Nobody sleeps; everybody waits. */
export class Phone {
  readonly #page: Page
  readonly #seat: Locator
  #known: string[] = []

  constructor(page: Page, seat: string) {
    this.#page = page
    this.#seat = page.locator(`[data-seat=${seat}]`)
  }

  /** Key by key, then Enter. */
  async types(text: string) {
    await this.#acts()
    await this.part('input').pressSequentially(text)
    await this.part('input').press('Enter')
  }

  /** The newest button with these words. */
  async taps(label: string) {
    await this.#acts()
    await this.button(label).click()
  }

  /** The paper clip, the dialog of the system, the button “Gửi”. */
  async sends(photo: URL) {
    await this.#acts()
    await this.part('attach').click()
    const chooser = this.#page.waitForEvent('filechooser')
    await this.taps('Ảnh')
    await (await chooser).setFiles(fileURLToPath(photo))
    await this.part('photos-send').click()
  }

  async goesTo(name: string) {
    const option = this.part('person').locator('option', { hasText: name })
    await this.part('person').selectOption((await option.getAttribute('value'))!)
  }

  /** The same person takes up another app. */
  turnsTo(app: 'telegram' | 'zalo_bot' | 'zalo_oa') {
    return this.#seat.locator(`[data-app=${app}]`).first().click()
  }

  /** The words stand on the screen: not above it, not behind another tab. */
  async sees(words: string) {
    await expect.poll(this.news, { timeout: PATIENCE, interval: 20 }).toContain(words)
  }

  part = (name: string) => this.#seat.locator(`[data-test=${name}]`)
  button = (label: string) =>
    this.#seat.getByRole('button', { name: new RegExp(label.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')) }).last()
  message = (words: string) => this.part('log').locator('article', { hasText: words }).last()

  async #acts() {
    this.#known = (await this.#messages()).map(({ words }) => words)
  }

  /** The messages on the screen that were not there, or not like this, when the person last did something. */
  news = async (): Promise<string> => {
    const messages = await this.#messages()
    const news = messages.filter(({ words, shown }) => shown && !this.#known.includes(words))
    return news.map(({ words }) => words).join('\n---\n')
  }

  #messages = () =>
    this.part('log')
      .locator('article')
      .evaluateAll((articles) =>
        articles.slice(-10).map((article) => {
          const { top, bottom, left } = article.getBoundingClientRect()
          const window = article.closest('.scroller')!.getBoundingClientRect()
          const page = article.ownerDocument.documentElement.clientWidth
          const shown = bottom > window.top && top < window.bottom && left >= 0 && left < page
          return { shown, words: `${article.dataset.messageId} ${article.textContent}` }
        }),
      )
}
