import { readFileSync } from 'node:fs'
import { InputFile } from 'grammy'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseStory } from '../src/emulator/index.ts'
import { pathOf } from '../src/simulator/story.ts'
import { openPhones } from './browser/phones.ts'
import { playOnPage } from './browser/play.ts'
import { botFor, emulate, lan } from './emulator/support.ts'
import { openBrowser } from './support/browser.ts'
import { openStage } from './support/stage.ts'

/** Stories with real keys, taps and files on the simulator's page. See browser.test.ts for the speed. */
const SPEED = 20

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

it.each(['tra-lai', 'gui-anh', 'trong-nhom', 'nha-luoi'])(
  '%s is played on the page',
  { timeout: 600_000 },
  async (name) => {
    const stage = await openStage({ speed: SPEED })
    try {
      const { page, errors } = await openPhones(browser, stage.emulator.url)
      const story = parseStory(readFileSync(new URL(`stories/${name}.story`, import.meta.url), 'utf8'))
      await playOnPage(story, { page, world: stage.world, clock: stage.clock })
      await stage.settled()
      expect(errors).toEqual([])
      expect(stage.world.violations).toEqual([])
      await page.close()
    } finally {
      await stage.close()
    }
  },
)

it('files, recordings, places and corrections leave the page as they were chosen; what the bot says can be heard', async () => {
  const emulator = await emulate({ people: [{ ...lan, knows: true }] })
  const { world } = emulator
  const sound = readFileSync(pathOf('loi-ke.ogg'))
  const heard: string[] = []
  botFor(emulator, (bot) => {
    bot.on(['message', 'edited_message'], async (ctx) => {
      const { photo, document, voice, location, text, caption } = ctx.msg
      const what = document?.file_name ?? (voice ? `voice ${voice.duration}` : location && `${location.longitude}`)
      heard.push(what ?? (photo ? `${photo.at(-1)!.width} ${caption ?? ''}` : `${text}`))
      if (voice) await ctx.replyWithVoice(new InputFile(sound, 'a.ogg'), { caption: 'Đã nghe' })
      else await ctx.reply(`Đã nhận ${heard.length}`)
    })
  })
  const { page, errors, phone } = await openPhones(browser, emulator.url)
  const story = [
    'Lan: /start',
    'Lan + nha-luoi-1.jpg, rau-1.jpg: Tuần này',
    'Lan < Đã nhận 3',
    'Lan + tệp nha-luoi-2.jpg, kiem-tra-1.jpg',
    'Lan < Đã nhận 5',
    'Lan + ghi âm loi-ke.ogg',
    'Lan < (ghi âm)',
    'Lan + vị trí 18.42, 105.86',
    'Lan: 45 hộ, 12 ha',
    'Lan < Đã nhận 8',
    'Lan ~ 45 hộ → 54 hộ',
    'Lan < Đã nhận 9',
    '@ 15/1/2027 18:00',
  ]
  const turned: unknown[] = []
  const clock = async (time: string, day?: string) => void turned.push(day, time)
  await playOnPage(parseStory(story.join('\n')), { page, world, clock })
  expect(heard).toEqual([
    '/start',
    '1600 Tuần này',
    '1600 ',
    ...['nha-luoi-2.jpg', 'kiem-tra-1.jpg', 'voice 3', '105.86', '45 hộ, 12 ha', '54 hộ, 12 ha'],
  ])
  expect(turned).toEqual(['2027-01-15', '18:00'])
  const player = phone('cadre').message('Đã nghe').locator('audio')
  const duration = () => player.evaluate((audio) => (audio as unknown as { duration: number }).duration)
  await expect.poll(duration).toBeCloseTo(3, 1)

  const fails = (line: string) => playOnPage(parseStory(line), { page, world, clock, patience: 300 })
  await expect(fails('Lan < Đã nhận 10')).rejects.toThrow('Nobody said that.\nLan sees:\n')
  await expect(fails('Lan <! Đã nhận 9')).rejects.toThrow('But it is there')
  await expect(fails('Lan ! Đã nhận')).rejects.toThrow('That did not pop up.')
  await expect(fails('Lan >> Duyệt')).rejects.toThrow('There never was “Duyệt”.')
  expect(errors).toEqual([])
  await page.close()
})
