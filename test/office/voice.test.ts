import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MOST_BYTES } from '../../src/office/picture.ts'
import { examineVoice } from '../../src/office/voice.ts'

const hex = (...parts: string[]) => Buffer.from(parts.join('').replaceAll(' ', ''), 'hex')
const text = (words: string) => Buffer.from(words, 'latin1')
const box = (name: string, ...content: Uint8Array[]) => {
  const body = Buffer.concat(content)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length + 8)
  return Buffer.concat([size, text(name), body])
}
const track = (kind: string) => box('trak', box('mdia', box('hdlr', Buffer.alloc(8), text(kind), Buffer.alloc(13))))
const mp4 = (brand: string, ...tracks: string[]) =>
  Buffer.concat([box('ftyp', text(brand), Buffer.alloc(4), text(brand)), box('moov', ...tracks.map(track))])

const page = hex('4f676753 00 02 0000000000000000 01000000 00000000 00000000 01 13')
const opus = Buffer.concat([page, text('OpusHead'), hex('01 01 3801 80bb0000 0000 00')])
const speex = Buffer.concat([page, text('Speex   1.2'), Buffer.alloc(60)])

test.each<[string, Uint8Array, string]>([
  ['Ogg with Opus, as Telegram records', opus, 'audio/ogg'],
  ['AAC in ADTS, as Zalo records', Buffer.concat([hex('fff15080 02 1f fc'), Buffer.alloc(40)]), 'audio/aac'],
  ['M4A, as iPhones record', mp4('M4A ', 'soun'), 'audio/mp4'],
  ['MP4 with sound only, as Android records', mp4('mp42', 'soun'), 'audio/mp4'],
  ['3GP with sound only', mp4('3gp4', 'soun'), 'audio/mp4'],
  ['AMR', Buffer.concat([text('#!AMR\n'), Buffer.alloc(32)]), 'audio/amr'],
  ['MP3', Buffer.concat([hex('fffb9064'), Buffer.alloc(417)]), 'audio/mpeg'],
])('%s is a voice', async (_name, bytes, mime) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await examineVoice(bytes)).toEqual({ sha256, mime, size: bytes.length })
})

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['a film', mp4('mp42', 'vide', 'soun'), 'not-a-voice'],
  ['a film for an iPhone', mp4('qt  ', 'vide'), 'not-a-voice'],
  ['an MP4 of nothing', mp4('isom'), 'not-a-voice'],
  ['an MP4 cut off where its track begins', mp4('isom', 'soun').subarray(0, 60), 'not-a-voice'],
  ['Ogg with something else', speex, 'not-a-voice'],
  ['HTML named .ogg', text('<!doctype html><audio src="OggS">'), 'not-a-voice'],
  ['a photo', hex('ffd8ffe000104a46494600010100000100010000'), 'not-a-voice'],
  ['20 MB and a byte', Buffer.concat([opus, Buffer.alloc(MOST_BYTES + 1 - opus.length)]), 'too-large'],
])('%s is none', async (_name, bytes, refused) => {
  expect(await examineVoice(bytes)).toEqual({ refused })
})

test('20 MB are taken', async () => {
  const bytes = Buffer.concat([opus, Buffer.alloc(MOST_BYTES - opus.length)])
  expect(await examineVoice(bytes)).toMatchObject({ size: 20 * 1024 * 1024 })
})
