import { InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { botFor, call, emulate, jpeg, lan, last, lines, minh, png } from './support.ts'

test('a photo arrives in several sizes, and can be downloaded', async () => {
  const emulator = await emulate()
  const bytes = jpeg(1600, 1200)
  emulator.world.sendsPhotos(lan, lan, [{ name: 'vườn.jpg', bytes }], { caption: 'Vườn nhà bà Lan' })
  const { result } = await call(emulator, 'getUpdates')
  const { photo, caption } = result[0].message
  expect(caption).toBe('Vườn nhà bà Lan')
  expect(photo.map(({ width, height }: { width: number; height: number }) => [width, height])).toEqual([
    [90, 68],
    [320, 240],
    [800, 600],
    [1600, 1200],
  ])
  const { result: file } = await call(emulator, 'getFile', { file_id: photo.at(-1).file_id })
  expect(file).toMatchObject({ file_size: bytes.length, file_unique_id: photo.at(-1).file_unique_id })
  expect(file.file_path).toMatch(/^photos\/file_\d+\.jpg$/)
  const answer = await fetch(`${emulator.url}/file/bot${emulator.token}/${file.file_path}`)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
})

test('the same bytes have the same file_unique_id whoever sends them; a file_id is only good for its bot', async () => {
  const [one, two] = [await emulate(), await emulate({ token: '2:another-bot-with-another-token' })]
  const ids = async (emulator: typeof one, who: typeof lan, bytes: Uint8Array) => {
    const [message] = emulator.world.sendsPhotos(who, who, [{ name: 'a.png', bytes }])
    const { file_id, file_unique_id } = message!.photo!.at(-1)!
    return { file_id, file_unique_id }
  }
  const lans = await ids(one, lan, png(100, 50))
  expect(await ids(one, minh, png(100, 50))).toEqual(lans)
  expect((await ids(one, lan, png(100, 50, 1))).file_unique_id).not.toBe(lans.file_unique_id)
  const theirs = await ids(two, lan, png(100, 50))
  expect(theirs.file_unique_id).toBe(lans.file_unique_id)
  expect(theirs.file_id).not.toBe(lans.file_id)
  expect(await call(one, 'getFile', { file_id: theirs.file_id })).toMatchObject({ error_code: 400 })
  expect(await call(one, 'getFile', { file_id: lans.file_unique_id })).toMatchObject({ error_code: 400 })
})

test('an album arrives as one update for each photo, the caption on the first', async () => {
  const emulator = await emulate()
  const photos = [1, 2, 3].map((n) => ({ name: `${n}.png`, bytes: png(200 * n, 100) }))
  emulator.world.sendsPhotos(lan, lan, photos, { caption: 'Ba luống rau' })
  emulator.world.sendsPhotos(lan, lan, photos.slice(1), { asFile: true })
  const { result } = await call(emulator, 'getUpdates')
  const messages = result.map(({ message }: { message: object }) => message)
  expect(messages).toMatchObject([
    { caption: 'Ba luống rau', photo: {} },
    { photo: {} },
    { photo: {} },
    { document: { file_name: '2.png', mime_type: 'image/png' } },
    { document: { file_name: '3.png' } },
  ])
  const groups = messages.map(({ media_group_id }: { media_group_id: string }) => media_group_id)
  expect(new Set(groups).size).toBe(2)
  expect(messages[1]).not.toHaveProperty('caption')
})

test.each([
  'Báo cáo quý III.docx',
  'Ảnh vườn; số 1 (bản cuối).png',
  'gọi là "kiểu mẫu".txt',
  'a; filename=b.txt',
  'bao-cao.csv',
])('grammY uploads %s under that name', async (name) => {
  const emulator = await emulate()
  const content = new TextEncoder().encode('content-disposition: form-data; name="x"; filename=a b c')
  botFor(emulator, (bot) => {
    bot.command('start', (ctx) => ctx.replyWithDocument(new InputFile(content, name)))
  })
  emulator.world.starts(lan)
  await emulator.world.until(() => lines(emulator, lan.id).length === 2)
  const { document } = last(emulator, lan.id)
  expect(document).toMatchObject({ name, size: content.length })
  const file = await fetch(emulator.url + document!.file)
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(content)
})

test('grammY uploads photos, albums and documents, whatever their names', async () => {
  const emulator = await emulate()
  const { world } = emulator
  botFor(emulator, (bot) => {
    bot.command('start', async (ctx) => {
      const one = await ctx.replyWithPhoto(new InputFile(png(640, 480), 'ảnh vườn; số 1.png'), {
        caption: '<b>Luống</b> 1',
        parse_mode: 'HTML',
      })
      await ctx.replyWithMediaGroup([
        { type: 'photo', media: new InputFile(jpeg(300, 200), 'hai.jpg'), caption: 'hai' },
        { type: 'photo', media: one.photo.at(-1)!.file_id },
      ])
      await ctx.replyWithDocument(new InputFile(new TextEncoder().encode('a;b'), 'bao-cao.csv'))
    })
  })
  world.starts(lan)
  await world.until(() => lines(emulator, lan.id).length === 5)
  expect(world.chat(lan).messages.slice(1)).toMatchObject([
    { caption: 'Luống 1', entities: [{ type: 'bold', offset: 0, length: 5 }], photos: [{ width: 640, height: 480 }] },
    { caption: 'hai', photos: [{ width: 300, height: 200 }] },
    { photos: [{ width: 640 }] },
    { document: { name: 'bao-cao.csv', size: 3 } },
  ])
  const [, , two, three] = world.chat(lan).messages
  expect(two!.media_group_id).toBe(three!.media_group_id)
  const picture = await fetch(emulator.url + last({ ...emulator }, lan.id).document!.file)
  expect(await picture.text()).toBe('a;b')
})

const MEGABYTE = 1024 * 1024

test.each<[words: string, bytes: Uint8Array]>([
  ['file must be non-empty', new Uint8Array()],
  ['IMAGE_PROCESS_FAILED', new TextEncoder().encode('this is no picture')],
  ['IMAGE_PROCESS_FAILED', png(0, 100)],
  ['PHOTO_INVALID_DIMENSIONS', png(9000, 1001)],
  ['PHOTO_INVALID_DIMENSIONS', png(2100, 100)],
  [
    `file of size ${10 * MEGABYTE + 41} bytes is too big for a photo; the maximum size is 10485760 bytes`,
    png(100, 100, 10 * MEGABYTE + 1),
  ],
])('a photo is refused: %s', async (words, bytes) => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  expect(await upload(emulator, 'sendPhoto', 'photo', bytes)).toMatchObject({ description: `Bad Request: ${words}` })
})

test('what is too large to upload or to download', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const huge = new Uint8Array(50 * MEGABYTE + 1)
  expect(await upload(emulator, 'sendDocument', 'document', huge)).toMatchObject({ error_code: 413 })
  const [message] = emulator.world.sendsPhotos(lan, lan, [{ name: 'a', bytes: huge.subarray(0, 20 * MEGABYTE + 1) }], {
    asFile: true,
  })
  expect(await call(emulator, 'getFile', { file_id: message!.document!.file_id })).toMatchObject({
    description: 'Bad Request: file is too big',
  })
})

async function upload(emulator: Awaited<ReturnType<typeof emulate>>, method: string, field: string, bytes: Uint8Array) {
  const form = new FormData()
  form.set('chat_id', String(lan.id))
  form.set(field, new File([new Uint8Array(bytes)], 'a.png'))
  const url = `${emulator.url}/bot${emulator.token}/${method}`
  return fetch(url, { method: 'POST', body: form }).then((answer) => answer.json())
}

test('captions: their length, their edits, their keyboards', async () => {
  const emulator = await emulate()
  const [photo] = emulator.world.sendsPhotos(lan, lan, [{ name: 'a.png', bytes: png(10, 10) }])
  const source = photo!.photo![0]!.file_id
  const long = await call(emulator, 'sendPhoto', { chat_id: lan.id, photo: source, caption: 'ư'.repeat(1025) })
  expect(long.description).toBe('Bad Request: message caption is too long')
  const { result } = await call(emulator, 'sendPhoto', { chat_id: lan.id, photo: source, caption: 'một' })
  const edit = (payload: object, method = 'editMessageCaption') =>
    call(emulator, method, { chat_id: lan.id, message_id: result.message_id, ...payload })
  expect((await edit({ caption: 'hai' })).result).toMatchObject({ caption: 'hai' })
  expect((await edit({ caption: 'hai' })).description).toMatch(/^Bad Request: message is not modified/)
  expect((await edit({ text: 'ba' }, 'editMessageText')).description).toBe(
    'Bad Request: there is no text in the message to edit',
  )
  const reply_markup = { inline_keyboard: [[{ text: 'Xong', callback_data: 'x' }]] }
  expect((await edit({ reply_markup }, 'editMessageReplyMarkup')).result).toMatchObject({
    caption: 'hai',
    reply_markup,
  })
  expect((await edit({}, 'editMessageReplyMarkup')).result).not.toHaveProperty('reply_markup')
  expect((await edit({ caption: '' })).result).not.toHaveProperty('caption')
})

test('a document is not a photo', async () => {
  const emulator = await emulate()
  const [file] = emulator.world.sendsPhotos(lan, lan, [{ name: 'a.png', bytes: png(10, 10) }], { asFile: true })
  const answer = await call(emulator, 'sendPhoto', { chat_id: lan.id, photo: file!.document!.file_id })
  expect(answer.description).toBe(`Bad Request: can't use file of type Document as Photo`)
})

test('on a bad line the bot hears of the photos in another order, of some later, of some never', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const photos = [1, 2, 3, 4].map((n) => ({ name: `${n}.png`, bytes: png(100 * n, 100) }))
  const sent = world.sendsPhotos(lan, lan, photos, { caption: 'Bốn luống', arriving: [3, 1] })
  const heard = async () => {
    const { result } = await call(emulator, 'getUpdates')
    return result.map(({ message }: { message: { message_id: number } }) => message.message_id)
  }
  const [one, two, three] = sent.map(({ message_id }) => message_id)
  expect(await heard()).toEqual([three, one])
  expect(world.chat(lan).messages).toHaveLength(4)
  world.arrives(lan, two!)
  expect(await heard()).toEqual([three, one, two])
  expect(one! < two! && two! < three!).toBe(true)
  expect(new Set(sent.map(({ media_group_id }) => media_group_id)).size).toBe(1)
  expect(() => world.arrives(lan, 1)).toThrow('there is no message 1')
})

test('a file keeps the name and the type that the phone gave it, whatever is inside', async () => {
  const { world } = await emulate()
  const bytes = new TextEncoder().encode('<html>')
  const [guessed] = world.sendsPhotos(lan, lan, [{ name: 'Vườn.JPG', bytes }], { asFile: true })
  expect(guessed!.document).toMatchObject({ file_name: 'Vườn.JPG', mime_type: 'image/jpeg', file_size: 6 })
  const [said] = world.sendsPhotos(lan, lan, [{ name: 'a.bin', bytes, mime: 'image/png' }], { asFile: true })
  expect(said!.document).toMatchObject({ file_name: 'a.bin', mime_type: 'image/png' })
})

test('a voice note is uploaded, sent again by its id, and carries words and buttons', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  const bytes = new TextEncoder().encode('OggS and some more')
  const { result } = (await upload(emulator, 'sendVoice', 'voice', bytes)) as { result: Message }
  expect(result.voice).toMatchObject({ mime_type: 'audio/ogg', duration: 0, file_size: bytes.length })
  const again = { chat_id: lan.id, voice: result.voice!.file_id, caption: 'Lời kể', duration: 7 }
  const reply_markup = { inline_keyboard: [[{ text: 'Xong', callback_data: 'x' }]] }
  const { result: second } = await call(emulator, 'sendVoice', { ...again, reply_markup })
  const edit = { chat_id: lan.id, message_id: second.message_id, caption: 'Lời kể của bà Nga' }
  await call(emulator, 'editMessageCaption', edit)
  const shown = last(emulator, lan.id)
  expect(shown).toMatchObject({ caption: 'Lời kể của bà Nga', voice: { duration: 7 } })
  const sound = await fetch(emulator.url + shown.voice!.file)
  expect(sound.headers.get('content-type')).toBe('audio/ogg')
  expect(new Uint8Array(await sound.arrayBuffer())).toEqual(bytes)
})

test('what is no voice note: it is refused, or comes as a document', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  const refused = async (payload: object) =>
    (await call(emulator, 'sendVoice', { chat_id: lan.id, ...payload })).description
  const [photo] = world.sendsPhotos(lan, lan, [{ name: 'a.png', bytes: png(10, 10) }])
  expect(await refused({})).toBe('Bad Request: there is no voice in the request')
  expect(await refused({ voice: photo!.photo![0]!.file_id })).toBe(
    `Bad Request: can't use file of type Photo as VoiceNote`,
  )
  expect(await refused({ voice: 'AwAC' })).toBe('Bad Request: wrong file identifier/HTTP URL specified')
  expect(await refused({ voice: 'https://dvk.example.vn/a.ogg' })).toBe('Bad Request: failed to get HTTP URL content')
  expect(await upload(emulator, 'sendVoice', 'voice', new Uint8Array())).toMatchObject({
    description: 'Bad Request: file must be non-empty',
  })
  expect(await upload(emulator, 'sendVoice', 'voice', new Uint8Array(50 * MEGABYTE + 1))).toMatchObject({
    error_code: 413,
  })
  const { result } = (await upload(emulator, 'sendVoice', 'voice', new Uint8Array([0xff, 0xf1]))) as { result: Message }
  expect(result).toMatchObject({ document: { file_name: 'a.png' } })
})
