import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { recognised, runningModel } from './support/recognition.ts'
import { openStage } from './support/stage.ts'

/** The page behind the QR code of a certificate, as guests see it on their phones. */

let browser: Browser
let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

it.each(['light', 'dark'] as const)('fits on a phone of 360 points, by %s', async (colorScheme) => {
  const title = 'Tuyến đường “Sáng – Xanh – Sạch – Đẹp – An toàn” kiểu mẫu'
  const { submissionId } = await recognised(stage.app, await runningModel(stage.db, { title }), 'outstanding')
  await stage.db.recognition.update({ where: { submissionId }, data: { code: 'K7QWM-3XHTA', decision: '125-QĐ/ĐU' } })
  const page = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme })
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(message.text()))
  page.on('request', (request) => trouble.push(...(request.url().includes('/xacminh/') ? [] : [request.url()])))
  await page.goto(`${stage.app.web.url}/xacminh/K7QWM-3XHTA`)
  expect(await page.locator('h1').textContent()).toBe('Giấy chứng nhận này có trên hệ thống')
  const facts = await page.locator('dd').allTextContents()
  expect(facts.slice(0, 3)).toEqual([`“${title}”`, 'thôn Vĩnh Thịnh, xã Thạch Lạc', 'Mô hình “Dân vận khéo” tiêu biểu'])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(Number(await page.evaluate(CONTRAST))).toBeGreaterThan(4.5)
  // A browser asks for an icon on its own.
  expect(trouble.filter((one) => !one.includes('favicon') && !one.includes('404'))).toEqual([])
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/xacminh-${colorScheme}.png`, fullPage: true })
  await page.goto(`${stage.app.web.url}/xacminh/AAAAA-AAAAA`)
  expect(await page.locator('h1').textContent()).toBe('Không có giấy chứng nhận nào mang mã này')
})

/** Of the faintest words against what they stand on, as WCAG counts it. */
const CONTRAST = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [ink, paper] = [document.querySelector('dt'), document.querySelector('article')].map((one) => getComputedStyle(one))
  const [words, ground] = [light(ink.color), light(paper.backgroundColor)]
  return (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05)
})()`
