import { expect, test } from 'vitest'
import { parseStory, playStory } from '../../src/emulator/index.ts'
import { botFor, emulate, lan } from './support.ts'

const step = (line: string) => {
  const { line: _, source: __, ...rest } = parseStory(line).steps[0]!
  return rest
}

test.each([
  ['@ 18:00', { type: 'clock', time: '18:00' }],
  ['@ 15/1/2027', { type: 'clock', day: '2027-01-15', time: '9:00' }],
  ['@ 5/12/2027 7:30', { type: 'clock', day: '2027-12-05', time: '7:30' }],
  ['Lan: bảy giờ ~ tám giờ', { type: 'says', who: 'Lan', text: 'bảy giờ ~ tám giờ' }],
  ['Lan + a.jpg, b.png', { type: 'photos', who: 'Lan', files: ['a.jpg', 'b.png'] }],
  ['Lan + a.jpg: Sáng: 8 giờ', { type: 'photos', who: 'Lan', files: ['a.jpg'], caption: 'Sáng: 8 giờ' }],
  ['Lan + tệp a.jpg, b.png', { type: 'photos', who: 'Lan', files: ['a.jpg', 'b.png'], asFile: true }],
  ['Lan + ghi âm loi-ke.ogg', { type: 'voice', who: 'Lan', file: 'loi-ke.ogg' }],
  ['Lan + vị trí 18.42, -105.86', { type: 'place', who: 'Lan', latitude: 18.42, longitude: -105.86 }],
  ['Lan ~ 45 hộ → 54 hộ', { type: 'edits', who: 'Lan', text: '45 hộ', instead: '54 hộ' }],
  ['Hùng [Tổ thẩm định] ~ a → b', { type: 'edits', who: 'Hùng', group: 'Tổ thẩm định', text: 'a', instead: 'b' }],
])('%s', (line, act) => expect(step(line)).toEqual(act))

test.each(['Lan ~ 45 hộ', '@ mai', '@ 15/1', '@ '])('“%s” is not understood', (line) => {
  expect(() => parseStory(line)).toThrow('line 1 of the story is not understood')
})

test('people send files, voice notes and places, edit what they wrote, and the bot has heard all before a day passes', async () => {
  const emulator = await emulate({ people: [{ ...lan, knows: true }] })
  const { world } = emulator
  const heard: string[] = []
  botFor(emulator, (bot) => {
    bot.on(['message', 'edited_message'], async (ctx) => {
      const { voice, document, location, text } = ctx.msg
      heard.push(document?.file_name ?? (voice ? 'voice' : location ? `${location.latitude}` : `${text}`))
      await ctx.reply(`đã nhận ${heard.length}`)
    })
  })
  const turned: unknown[] = []
  const bytes = new TextEncoder().encode('OggS')
  await playStory(
    parseStory(
      [
        'Lan + tệp a.jpg',
        'Lan < đã nhận 1',
        'Lan + ghi âm a.ogg',
        'Lan + vị trí 18.42, 105.86',
        'Lan: 45 hộ, 12 ha',
        'Lan ~ 45 hộ → 54 hộ',
        'Lan < đã nhận 5',
        '@ 15/1/2027 18:00',
      ].join('\n'),
    ),
    { world, photo: () => bytes, clock: (time, day) => void turned.push(day, time, world.pending, heard.length) },
  )
  expect(heard).toEqual(['a.jpg', 'voice', '18.42', '45 hộ, 12 ha', '54 hộ, 12 ha'])
  expect(turned).toEqual(['2027-01-15', '18:00', 0, 5])
})
