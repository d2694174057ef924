/**
 * The picture in the README, `npm run screenshot`: the story “gioi-thieu” at the moment when the committee reads its
 * digest. Takes two minutes. Needs a browser (see test/support/browser.ts) and fonts with Vietnamese letters, e.g. on
 * Debian: apt-get install fonts-roboto-unhinted
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/support/browser.ts'

const FILE = fileURLToPath(new URL('../docs/simulator.png', import.meta.url))
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const LARGEST = 400_000
/** The page's own round glow is a third of the file. */
const PLAIN = 'body { background: linear-gradient(120deg, #fbe9d8, #f3f0e9 30% 75%, #d9ece4) }'
const LONGEST = 240_000

const simulator = spawn(process.execPath, ['--import', 'tsx', MAIN, '--story', 'gioi-thieu'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await openBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(await addressOf(simulator.stdout))
  await checkFonts(page)
  const digest = page.locator('[data-seat=committee] article', { hasText: 'Bản tin ngày' })
  const stopped = page.locator('[data-test=story]', { hasText: 'Dừng lại ở' })
  await digest.or(stopped).waitFor({ timeout: LONGEST })
  if (await stopped.isVisible()) throw new Error('The story “gioi-thieu” does not come to its end: see above.')
  await page.screenshot({ path: FILE, style: PLAIN })
  say(`${FILE}: ${Math.round(statSync(FILE).size / 1000)} kB`)
  if (statSync(FILE).size > LARGEST) throw new Error(`That is more than ${LARGEST / 1000} kB.`)
} finally {
  await browser.close()
  simulator.kill()
  await once(simulator, 'exit')
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const address = line.match(/http:\S+/)?.[0]
    if (address) return address
  }
  throw new Error('The simulator did not start.')
}

/** Words in a font that is not there are as wide as in the one that takes its place. */
async function checkFonts(page: Page) {
  const width = async (font: string) => {
    const words = page.locator('h1')
    return words.evaluate((element, family) => {
      const style = `font-family: ${family}, monospace; display: inline-block`
      element.insertAdjacentHTML('beforeend', `<i style="${style}">Đường ngõ xóm</i>`)
      const { width } = element.lastElementChild!.getBoundingClientRect()
      element.lastElementChild!.remove()
      return width
    }, font)
  }
  const widths = await Promise.all(['monospace', 'Roboto', '"Segoe UI"', '"Noto Sans"'].map(width))
  if (new Set(widths).size === 1)
    say('No good font is here: apt-get install fonts-roboto-unhinted makes a better picture.')
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
