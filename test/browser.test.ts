import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPhones } from './browser/phones.ts'
import { openBrowser } from './support/browser.ts'
import { openStage } from './support/stage.ts'

const PHOTO = new URL('./photos/duong-hoa-1.png', import.meta.url)

/**
 * Here an answer takes a quarter of a second, on a phone five seconds: twenty times as long. Telegram's limits (a
 * message a second in each chat) shrink as much, so that they bind the product as in life, neither more nor less.
 */
const SPEED = 20

const [LAN, TAM] = [7_000_001_001, 7_000_001_002]

let browser: Browser
let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage({ speed: SPEED })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

it('a registration is sent back, corrected and approved, while the other reviewer still has it open', async () => {
  const one = await openPhones(browser, stage.emulator.url)
  const [lan, hung] = [one.phone('cadre'), one.phone('reviewer')]

  await lan.taps('BẮT ĐẦU')
  await lan.sees('Đồng chí cần làm gì')
  await lan.taps('Đăng ký mô hình')
  await lan.sees('Mô hình tên là gì')
  await lan.types('Xây dựng khu dân cư kiểu mẫu')
  await lan.sees('Khu dân cư mẫu')
  await lan.taps('Khác, đăng ký tiếp')
  await lan.sees('lĩnh vực nào')
  await lan.taps('Nông thôn mới')
  await lan.sees('Ai làm mô hình này')
  await lan.taps('Tập thể')
  await lan.sees('mới hay tiếp tục')
  await lan.taps('Mô hình mới')
  await lan.sees('Thực trạng')
  await lan.types('Nhiều hộ chưa có hàng rào')
  await lan.sees('Mục tiêu là gì')
  await lan.types('45 hộ')
  await lan.sees('Nội dung, cách làm (')
  await lan.types('Đảng viên làm trước')
  await lan.sees('Địa bàn, đối tượng (')
  await lan.types('Thôn Nhân Hoà')
  await lan.sees('Ai chủ trì, ai phối hợp')
  await lan.types('Bà Nguyễn Thị Lan')
  await lan.sees('Làm từ ngày nào đến ngày nào')
  await lan.types('15/12 - 30/11/2027')
  await lan.sees('thấy kết quả gì')
  await lan.types('Cả thôn sạch đẹp')
  await lan.sees('Không, là cách làm riêng')
  await lan.taps('Không, là cách làm riêng')
  await lan.sees('Đề nghị đồng chí xem lại')
  await lan.taps('➕ Ảnh')
  await lan.sees('tối đa 10 ảnh')
  await lan.sends(PHOTO)
  await lan.sees('Đã nhận 1 ảnh')
  await lan.taps('Xong')
  await lan.sees('Ảnh: 1 ảnh')
  await lan.taps('Gửi đi thẩm định')
  await lan.sees('Mã mô hình: DVK-26-0001')

  await hung.sees('Xem đầy đủ')
  await hung.taps('Đề nghị bổ sung')
  await hung.sees('Mục nào cần bổ sung')
  await hung.taps('Mục tiêu')
  await hung.sees('☑ Mục tiêu')
  await hung.taps('Kết quả dự kiến')
  await hung.sees('☑ Kết quả dự kiến')
  await hung.taps('Xong')
  await hung.sees('Đề nghị bổ sung điều gì')
  await hung.types('Cần một con số đo đếm được')
  await hung.sees('Gửi đề nghị bổ sung')
  await hung.taps('Gửi đề nghị bổ sung')
  await hung.sees('Đã gửi đề nghị bổ sung')

  await lan.sees('Cần một con số đo đếm được')
  await lan.taps('Bổ sung ngay')
  await lan.sees('Hiện ghi: 45 hộ')
  await lan.types('45 hộ có vườn đẹp, 1.200 m đường hoa')
  await lan.sees('thấy kết quả gì')
  await lan.types('Cả 45 hộ có hàng rào xanh')
  await lan.sees('Đề nghị đồng chí xem lại')
  await lan.taps('Gửi đi thẩm định')
  await lan.sees('Mã mô hình: DVK-26-0001')

  await hung.sees('trước: 45 hộ')

  const two = await openPhones(browser, stage.emulator.url)
  const ha = two.phone('reviewer')
  await ha.goesTo('Lê Thị Hà')
  await ha.sees('trước: 45 hộ')

  // Ông Hùng taps as well, on a line so slow that bà Hà is first
  const lineIsGood = await one.lineIsSlow()
  const card = hung.message('trước: 45 hộ')
  const before = await card.getAttribute('data-message-id')
  await hung.taps('Duyệt')
  await ha.taps('Duyệt')
  await ha.sees('Đã duyệt DVK-26-0001')
  await hung.sees('Đồng chí Lê Thị Hà đã duyệt')
  expect(await card.getAttribute('data-message-id')).toBe(before)
  expect(await card.textContent()).toContain('Đồng chí Lê Thị Hà đã duyệt')
  expect(await hung.part('log').locator('article').last().getAttribute('data-message-id')).toBe(before)
  lineIsGood()
  await expect.poll(() => hung.part('log').locator('article').last().textContent()).toMatch(/^.*Lê Thị Hà đã duyệt lúc/)
  await lan.sees('Đã duyệt · DVK-26-0001')

  expect([...one.errors, ...two.errors]).toEqual([])
  expect(stage.world.violations).toEqual([])
  await one.page.close()
  await two.page.close()
})

it('on a small screen the phones lie behind tabs', async () => {
  const { page, errors, phone } = await openPhones(browser, stage.emulator.url, { width: 360, height: 740 })
  const [tam, son] = [phone('cadre'), phone('reviewer')]
  const tab = (name: string) => page.locator('nav').getByRole('button', { name })

  await tam.goesTo('Võ Văn Tám')
  await tam.taps('BẮT ĐẦU')
  await tam.sees('Đồng chí cần làm gì')
  await tab('Người thẩm định').click()
  await son.goesTo('Bùi Quang Sơn')
  await son.taps('BẮT ĐẦU')
  await son.sees('Đồng chí cần làm gì')
  await expect.poll(() => tab('Người thẩm định').getAttribute('aria-pressed')).toBe('true')
  expect(await tam.news()).toBe('')

  stage.world.says(TAM, TAM, '/trogiup')
  await tab('Cán bộ cơ sở 1').click()
  await tam.sees('giúp đồng chí')
  await expect.poll(() => tab('Cán bộ cơ sở').textContent()).toBe('Cán bộ cơ sở')

  const [width, tallest] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.scrollHeight])
  expect([width, tallest]).toEqual([360, 740])
  const heights = await page
    .locator('button:visible:not(.link)')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  expect(errors).toEqual([])
  await page.close()
})

it('after a reset the phones are empty and the product begins anew', async () => {
  const { page, errors, phone } = await openPhones(browser, stage.emulator.url)
  const [lan, hung] = [phone('cadre'), phone('reviewer')]
  stage.world.says(LAN, LAN, '/dangky')
  await lan.sees('Mô hình tên là gì')

  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await page.getByRole('button', { name: 'Xoá và làm lại' }).click()
  await lan.button('BẮT ĐẦU').waitFor()
  await hung.button('BẮT ĐẦU').waitFor()
  expect(await page.locator('article').count()).toBe(0)
  expect(await stage.db.initiative.count({ where: { code: 'DVK-26-0001' } })).toBe(0)

  await lan.taps('BẮT ĐẦU')
  await lan.sees('Đồng chí cần làm gì')
  expect(errors).toEqual([])
  await page.close()
})
