import { expect, test } from 'vitest'
import { call, emulate, lan } from './support.ts'

const entity = (type: string, offset: number, length: number, rest: object = {}) => ({ type, offset, length, ...rest })

test.each<[html: string, text: string, entities: object[]]>([
  ['<b>Duyệt</b> x', 'Duyệt x', [entity('bold', 0, 5)]],
  ['<STRONG>a</strong><em>b</em>', 'ab', [entity('bold', 0, 1), entity('italic', 1, 1)]],
  ['<b>a<i>b</i></b>', 'ab', [entity('bold', 0, 2), entity('italic', 1, 1)]],
  ['🌱<u>x</u>', '🌱x', [entity('underline', 2, 1)]],
  ['<s>a</s> <span class="tg-spoiler">b</span>', 'a b', [entity('strikethrough', 0, 1), entity('spoiler', 2, 1)]],
  ['<a href="https://e.vn/?a=1&amp;b=2">x</a>', 'x', [entity('text_link', 0, 1, { url: 'https://e.vn/?a=1&b=2' })]],
  ['<a href="nothing">x</a>', 'x', []],
  ['<code>a</code> <pre>b</pre>', 'a b', [entity('code', 0, 1), entity('pre', 2, 1)]],
  ['<pre><code class="language-ts">a</code></pre>', 'a', [entity('pre', 0, 1)]],
  ['<blockquote expandable>a</blockquote>', 'a', [entity('expandable_blockquote', 0, 1)]],
  ['1 &lt; 2 &amp;amp; &#273;&#x111; &nope;', '1 < 2 &amp; đđ &nope;', []],
  ['  <b> a</b> ', 'a', [entity('bold', 0, 1)]],
])('HTML %j is read as %j', async (html, text, entities) => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: html, parse_mode: 'HTML' })
  expect(result.text).toBe(text)
  expect(result.entities ?? []).toEqual(entities)
})

test.each<[html: string, words: string]>([
  ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
  ['độ ẩm < 5', 'Unsupported start tag "" at byte offset 11'],
  ['đ<b', 'Unclosed start tag at byte offset 2'],
  ['<a href="x>y</a>', 'Unclosed start tag "a" at byte offset 0'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['<b>x', `Can't find end tag corresponding to start tag "b"`],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])('HTML %j is refused', async (html, words) => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const answer = await call(emulator, 'sendMessage', { chat_id: lan.id, text: html, parse_mode: 'HTML' })
  expect(answer.description).toBe(`Bad Request: can't parse entities: ${words}`)
})

const inText = 'Bà Lan 🌱 trồng'

test.each<[entities: unknown, words: string]>([
  [[entity('bold', 3, 3)], ''],
  [[entity('bold', 7, 2)], ''],
  [[entity('mention', 90, 3)], ''],
  [[entity('bold', 8, 1)], 'entity begins in a middle of a UTF-16 symbol at byte offset 12'],
  [[entity('bold', 7, 1)], 'entity beginning at UTF-16 offset 7 ends in a middle of a UTF-16 symbol at byte offset 12'],
  [
    [entity('bold', 10, 99)],
    'entity beginning at UTF-16 offset 10 ends after the end of the text at UTF-16 offset 109',
  ],
  [[entity('bold', 90, 1)], 'entity begins after the end of the text at UTF-16 offset 90'],
  [[entity('bold', -1, 1)], 'receive an entity with incorrect offset -1'],
  [[entity('bald', 0, 1)], `can't parse MessageEntity: Unsupported type specified`],
  [[entity('text_link', 0, 1)], `can't parse MessageEntity: Can't find field "url"`],
  [[{ type: 'bold', offset: 0 }], `can't parse MessageEntity: Can't find field "length"`],
  [[{ type: 'bold', offset: 0, length: '1' }], `can't parse MessageEntity: Field "length" must be of type Number`],
  ['{', `can't parse entities JSON object`],
])('entities %j: %s', async (entities, words) => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const answer = await call(emulator, 'sendMessage', { chat_id: lan.id, text: inText, entities })
  expect(answer.description).toBe(words ? `Bad Request: ${words}` : undefined)
})

test.each<[text: string, found: string[]]>([
  ['/start abc', ['bot_command /start']],
  ['/duyet@dan_van_kheo_bot 42', ['bot_command /duyet@dan_van_kheo_bot']],
  ['một/hai và 1/2', []],
  ['hỏi @minh_bcd nhé', ['mention @minh_bcd']],
  ['lan@thon.vn', ['email lan@thon.vn']],
  ['xem https://e.vn/a?b=c. Và t.me/x!', ['url https://e.vn/a?b=c', 'url t.me/x']],
  ['#DânVậnKhéo #2026', ['hashtag #DânVậnKhéo']],
  ['gọi 0912 345 678', ['phone_number 0912 345 678']],
])('what the server recognises in %j', async (text, found) => {
  const emulator = await emulate()
  emulator.world.says(lan, lan, text)
  const { result } = await call(emulator, 'getUpdates')
  const { entities = [] } = result[0].message
  const words = entities.map(
    ({ type, offset, length }: { type: string; offset: number; length: number }) =>
      `${type} ${text.slice(offset, offset + length)}`,
  )
  expect(words).toEqual(found)
})

test('length counts after parsing', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const text = `<b>${'&lt;'.repeat(4096)}</b>`
  expect(await call(emulator, 'sendMessage', { chat_id: lan.id, text, parse_mode: 'HTML' })).toMatchObject({ ok: true })
  const over = await call(emulator, 'sendMessage', { chat_id: lan.id, text: `&lt;${text}`, parse_mode: 'HTML' })
  expect(over.description).toBe('Bad Request: message is too long')
})
