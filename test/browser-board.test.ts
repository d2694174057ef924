import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issue } from '../src/features/board/pass.ts'
import { loadAcceptance } from './support/acceptance.ts'
import { openBrowser } from './support/browser.ts'
import { person, runningModel } from './support/recognition.ts'
import { openStage } from './support/stage.ts'

/** The dashboard as people look at it: on a phone, at a desk, at night, by keyboard, on paper. */

const PHONE = { width: 360, height: 720 }
const DESK = { width: 1280, height: 900 }

let browser: Browser
let stage: Awaited<ReturnType<typeof openStage>>
let thachHa = ''
beforeAll(async () => {
  stage = await openStage()
  await loadAcceptance(stage.db)
  await stage.db.$executeRaw`analyze`
  await busyYear()
  const { id } = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/huyen-thach-ha' } })
  thachHa = `dv=${id}&tu=2022-01-01&den=2022-12-31`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** Models of this year, one report that did not come and one dossier that waits too long. */
async function busyYear() {
  const title = 'Vận động Nhân dân hiến đất, góp công mở rộng đường liên thôn và trồng hàng rào xanh'
  const model = await runningModel(stage.db, { number: 901, title, honour: 'recognised' })
  await runningModel(stage.db, { number: 902, inspiredById: model.id })
  await stage.db.deadline.create({
    data: { kind: 'report', about: `${model.id}@2026-09-30`, dueOn: new Date('2026-09-30') },
  })
  await stage.db.submission.updateMany({
    where: { initiativeId: model.id },
    data: { state: 'submitted', dueOn: new Date('2026-11-01') },
  })
}

async function linkFor(name: string) {
  const { id } = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
  return `${stage.app.web.url}/bangtin/mo/${await issue(stage.app, await person(stage.db, name), 'telegram', id)}`
}

/** A device of its own, on which the link was opened with its button. */
async function enter(viewport: typeof PHONE, look: 'light' | 'dark' = 'light'): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ viewport, colorScheme: look, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(await linkFor('Hương'))
  await page.getByRole('button', { name: 'Mở bảng tin' }).click()
  await page.getByRole('heading', { name: 'Bảng tin · tỉnh Hà Tĩnh' }).waitFor()
  return [page, context]
}

const shot = async (page: Page, name: string) => {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

it('fits a phone, a desk and everything between, with hundreds of models or with few', async () => {
  for (const [name, viewport] of Object.entries({ phone: PHONE, tablet: { width: 768, height: 1024 }, desk: DESK })) {
    const [page, context] = await enter(viewport)
    for (const query of ['', thachHa]) {
      await page.goto(`${stage.app.web.url}/bangtin?${query}`)
      expect(await overflow(page), `${name} ${query}`).toBe(0)
      await shot(page, `${name}${query ? '-thach-ha' : ''}`)
    }
    await page.getByText('Đổi đơn vị, thời gian').click()
    expect(await overflow(page), `${name}, filters`).toBe(0)
    await shot(page, `${name}-filters`)
    await context.close()
  }
})

it('is walked by keyboard', async () => {
  const [page, context] = await enter(PHONE)
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.id || activeElement?.textContent?.trim() || ''
    })
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Tới nội dung chính')
  await expect.poll(() => page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) })
  expect((await page.locator('.skip').boundingBox())!.x).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('noi-dung')
  const walked: string[] = []
  for (let steps = 0; steps < 5; steps++) {
    await page.keyboard.press('Tab')
    walked.push(await focused())
    const { outlineStyle, outlineWidth } = await page.evaluate(() => getComputedStyle(document.activeElement!))
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '3px'])
  }
  expect(walked).toEqual([
    'quý IV/2026',
    '6 tháng cuối năm 2026',
    'năm 2026',
    'năm 2025',
    'Đổi đơn vị, thời gian, loại mô hình',
  ])
  await page.keyboard.press('Enter')
  for (let steps = 0; steps < 20 && (await focused()) !== 'lv'; steps++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  for (let steps = 0; steps < 20 && (await focused()) !== 'Xem'; steps++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/lv=KT/)
  expect(await page.getByText('Mô hình đăng ký năm 2026').textContent()).toContain('Chỉ tính: Kinh tế')
  await context.close()
})

it('has landmarks, captions and headings that are read aloud', async () => {
  const [page, context] = await enter(DESK)
  for (const landmark of ['banner', 'main', 'navigation', 'contentinfo'] as const)
    expect(await page.getByRole(landmark).count(), landmark).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  const tables = await page.getByRole('table').count()
  expect(tables).toBeGreaterThanOrEqual(6)
  expect(await page.locator('table > caption').count()).toBe(tables)
  expect(await page.locator('th:not([scope])').count()).toBe(0)
  expect(await page.locator('select:not([id]), input:not([id])').count()).toBe(0)
  await context.close()
})

it('is dark at night, and black on white on paper', async () => {
  const [page, context] = await enter(PHONE, 'dark')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await paper()).toBe('rgb(21, 27, 35)')
  expect(await page.locator('.picture.dark').first().isVisible()).toBe(true)
  expect(await page.locator('.picture.light').first().isVisible()).toBe(false)
  await shot(page, 'dark')
  await page.emulateMedia({ media: 'print' })
  expect(await paper()).toBe('rgb(255, 255, 255)')
  expect(await page.locator('.picture.light').first().isVisible()).toBe(true)
  for (const control of ['button', 'form.filters', 'nav', 'summary'])
    expect(await page.locator(control).first().isVisible(), control).toBe(false)
  if (process.env.SHOTS) await page.pdf({ path: `${process.env.SHOTS}/print.pdf`, format: 'A4' })
  await context.close()
})

it('a link that was opened, or has expired, says what to do', async () => {
  const [first, second] = [await browser.newContext({ viewport: PHONE }), await browser.newContext({ viewport: PHONE })]
  const link = await linkFor('Hương')
  const pages = await Promise.all([first, second].map((context) => context.newPage()))
  for (const page of pages) await page.goto(link)
  await shot(pages[0]!, 'door')
  for (const page of pages) await page.getByRole('button', { name: 'Mở bảng tin' }).click()
  await pages[0]!.getByRole('heading', { name: 'Bảng tin · tỉnh Hà Tĩnh' }).waitFor()
  await pages[1]!.getByRole('heading', { name: 'Liên kết này đã được mở rồi' }).waitFor()
  expect(await pages[1]!.getByText('gửi /bangtin').isVisible()).toBe(true)
  await shot(pages[1]!, 'used')

  await pages[0]!.goto(link)
  await pages[0]!.getByRole('heading', { name: 'Bảng tin · tỉnh Hà Tĩnh' }).waitFor()
  await pages[0]!.getByRole('button', { name: 'Thoát' }).click()
  await pages[0]!.getByRole('heading', { name: 'Đã thoát khỏi bảng tin' }).waitFor()

  const late = await linkFor('Hương')
  stage.passes(10)
  const answer = await pages[1]!.goto(late)
  expect(answer!.status()).toBe(410)
  await pages[1]!.getByRole('heading', { name: 'Liên kết này đã hết hạn' }).waitFor()
  await shot(pages[1]!, 'expired')
  for (const context of [first, second]) await context.close()
})
