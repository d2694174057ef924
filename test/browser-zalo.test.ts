import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPhones } from './browser/phones.ts'
import { openBrowser } from './support/browser.ts'
import { openStage } from './support/stage.ts'

const PHOTO = new URL('./photos/duong-hoa-1.png', import.meta.url)

let browser: Browser
let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage({ on: 'zalo_bot', official: true, speed: 20 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

it('a cadre writes numbers and words on Zalo, the reviewer taps in the card of the OA, the answer comes back', async () => {
  const { phone, page, errors } = await openPhones(browser, stage.emulator.url)
  const [lan, hung] = [phone('cadre'), phone('reviewer')]
  await lan.turnsTo('zalo_bot')
  await hung.turnsTo('zalo_oa')
  await hung.types('trợ giúp')
  await hung.sees('giúp đồng chí')

  const says = async (text: string, sees: string) => {
    await lan.types(text)
    await lan.sees(sees)
  }
  await says('dang ky', 'Mô hình tên là gì')
  await says('Tuyến đường hoa phụ nữ tự quản', '2. Nông thôn mới')
  await lan.sends(PHOTO)
  await lan.sees('Đã nhận 1 ảnh')
  await says('2', '1. Tập thể')
  await says('1', '1. Mô hình mới')
  await says('1', 'Thực trạng')
  await says('quay lai', '1. Mô hình mới')
  await says('1', 'Thực trạng')
  await says('Đường vào thôn trống, cỏ dại nhiều', 'Mục tiêu là gì')
  await says('1.200 m đường hoa', 'Nội dung, cách làm')
  await says('Mỗi chi tổ nhận một đoạn', 'Địa bàn, đối tượng')
  await says('Thôn Nhân Hoà, 120 hội viên', 'Ai chủ trì')
  await says('Bà Nguyễn Thị Lan', 'Làm từ ngày nào')
  await says('1', 'thấy kết quả gì')
  await says('Đường có hoa quanh năm', '1. Không, là cách làm riêng')
  await says('1', 'Ảnh: 1 ảnh')
  await says('1', 'Mã mô hình: DVK-26-0001')

  await hung.sees('Hồ sơ đăng ký mới · DVK-26-0001')
  await hung.taps('Duyệt')
  await hung.sees('Đã duyệt DVK-26-0001')
  await lan.sees('✅ Đã duyệt · DVK-26-0001')
  expect(errors).toEqual([])
  await page.close()
})

it('a Zalo phone has no buttons, no commands, and nothing to scroll sideways at 360 px', async () => {
  const { phone, page } = await openPhones(browser, stage.emulator.url, { width: 360, height: 740 })
  const lan = phone('cadre')
  await lan.turnsTo('zalo_bot')
  await lan.types('trợ giúp')
  await lan.sees('1. 📝 Đăng ký mô hình')
  expect(await lan.part('log').locator('.keyboard').count()).toBe(0)
  expect(await lan.part('menu').isVisible()).toBe(false)
  expect(await lan.part('start').isVisible()).toBe(false)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await lan.turnsTo('telegram')
  await lan.part('start').waitFor()
  await page.close()
})
