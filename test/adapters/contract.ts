import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { VisibleMessage } from '../../src/emulator/index.ts'
import {
  type Abilities,
  type Channel,
  type Files,
  type Heard,
  NotKept,
  type Queue,
  type Stop,
  Undelivered,
} from '../../src/ports.ts'

/**
 * What every adapter of a port must do. A new messenger or a new queue begins by passing these; what is peculiar to
 * one of them stands in its own test.
 */

/** A channel, and the person at its other end. */
export interface ChannelStage {
  channel: Channel
  /** a private chat that the bot may write to */
  chat: string
  /** what the bot has said there and is still to be seen, oldest first */
  seen(): { text: string; buttons: string[][] }[]
  /** what they hear who play the last voice note, or open the link in the last message */
  hears(): Promise<Uint8Array>
  says(text: string): void
  /** presses a button under the last message; resolves with what pops up, where something can */
  taps(label: string): Promise<{ text?: string; url?: string } | undefined>
  /** removes the last message */
  deletes(): void
  blocks(): void
  /** updates that are not confirmed yet */
  pending(): number
  /** resolves as soon as `look` is true */
  until(look: () => boolean): Promise<unknown>
  close: Stop
}

/** `can` is what the channel says of itself; what it cannot do has tests of its own. */
export function testChannel(name: string, can: Pick<Abilities, 'buttons' | 'edit'>, make: () => Promise<ChannelStage>) {
  describe(`${name} is a channel`, () => {
    let stage: ChannelStage
    const stops: Stop[] = []
    beforeEach(async () => {
      stage = await make()
    })
    afterEach(async () => {
      for (const stop of stops.splice(0)) await stop()
      await stage.close()
    })
    const listen = async (hear: (heard: Heard[]) => Promise<void>) => {
      const stop = await stage.channel.listen(hear)
      stops.push(stop)
      return stop
    }
    const last = () => stage.seen().at(-1)!

    test('it says what it can do', () => expect(stage.channel.can).toMatchObject(can))

    test('it says what it is told, and nothing that a person typed breaks it', async () => {
      const typed = '_*[]()<b>&amp;</b> `x` ~~ || > # {1} \\n @bot /start 1.200 m² “khéo” 🌾'
      await stage.channel.send(stage.chat, { text: typed })
      expect(stage.seen().map(({ text }) => text)).toEqual([typed])
    })

    test('a title stands above the text, or alone', async () => {
      await stage.channel.send(stage.chat, { title: 'Đã nhận 🌾', text: 'Mã mô hình: DVK-26-0042' })
      expect(last().text).toBe('Đã nhận 🌾\n\nMã mô hình: DVK-26-0042')
      await stage.channel.send(stage.chat, { title: 'Đã nhận', text: '' })
      expect(last().text).toBe('Đã nhận')
    })

    test('a long text comes whole, in order, in parts that fit, and the buttons under the last', async () => {
      const paragraphs = Array.from({ length: 300 }, (_, at) => `${at}. Cả 45 hộ có vườn đẹp, đường thôn sạch sẽ.`)
      const buttons = can.buttons > 0 ? [[{ text: 'Duyệt', data: 'review.approve.1.1' }]] : []
      const sent = await stage.channel.send(stage.chat, { text: paragraphs.join('\n\n'), buttons })
      const seen = stage.seen()
      expect(seen.length).toBeGreaterThan(1)
      expect(sent.messages).toBe(seen.length)
      expect(seen.map(({ text }) => text).join('\n\n')).toBe(paragraphs.join('\n\n'))
      for (const { text } of seen) expect(text.length).toBeLessThanOrEqual(stage.channel.can.maxText)
      const labels = buttons.map((row) => row.map(({ text }) => text))
      expect(seen.flatMap(({ buttons }) => buttons)).toEqual(labels)
      expect(last().buttons).toEqual(labels)
    })

    test('it says when it was said', async () => {
      const begun = Date.now()
      const { at, ref } = await stage.channel.send(stage.chat, { text: 'một' })
      expect(at).toBeGreaterThan(begun - 2000)
      expect(at).toBeLessThan(Date.now() + 2000)
      expect(ref).toMatch(/\S/)
    })

    test('a word without end is cut between characters', async () => {
      const endless = '🌾'.repeat(5000)
      await stage.channel.send(stage.chat, { text: endless })
      const seen = stage.seen().map(({ text }) => text)
      expect(seen.join('')).toBe(endless)
      expect(seen.every((text) => text.isWellFormed())).toBe(true)
    })

    test('blank lines at the end make no message of their own', async () => {
      await stage.channel.send(stage.chat, { text: `${'x'.repeat(stage.channel.can.maxText)}${'\n'.repeat(50)}` })
      expect(stage.seen()).toHaveLength(1)
    })

    test('a voice note can be heard, with its words and their buttons', async () => {
      const bytes = new Uint8Array(readFileSync(new URL('../voices/loi-ke.ogg', import.meta.url)))
      const buttons = can.buttons > 0 ? [[{ text: 'Duyệt', data: 'review.approve.1.1' }]] : []
      const words = { title: 'Báo cáo', text: 'Bà Nga kể về vườn rau' }
      await stage.channel.send(stage.chat, { ...words, voice: { bytes, name: 'loi-ke.ogg' }, buttons })
      expect(await stage.hears()).toEqual(bytes)
      expect(stage.seen()).toHaveLength(1)
      expect(last().text).toMatch(/^Báo cáo\n\n.*Bà Nga kể về vườn rau$/s)
      expect(last().buttons).toEqual(buttons.map((row) => row.map(({ text }) => text)))
    })

    if (can.edit) testEdits()
    else
      test('what was said stands as it is, whatever is asked', async () => {
        const { ref } = await stage.channel.send(stage.chat, { text: 'một' })
        await expect(stage.channel.edit(stage.chat, ref, { text: 'hai' })).rejects.toMatchObject({ why: 'missing' })
        expect(stage.seen().map(({ text }) => text)).toEqual(['một'])
      })

    test('whoever blocked the bot is gone', async () => {
      stage.blocks()
      const failed = stage.channel.send(stage.chat, { text: 'một' })
      await expect(failed).rejects.toBeInstanceOf(Undelivered)
      await expect(failed).rejects.toMatchObject({ why: 'gone' })
    })

    test('it hears, and confirms only what was taken in', async () => {
      const heard: string[] = []
      let taken: () => void = () => undefined
      await listen(async (updates) => {
        heard.push(...updates.flatMap(({ update }) => update.message?.text ?? []))
        if (updates.length > 0)
          await new Promise<void>((resolve) => {
            taken = resolve
          })
      })
      stage.says('một')
      await stage.until(() => heard.length === 1)
      expect(stage.pending()).toBe(1)
      stage.says('hai')
      taken()
      await stage.until(() => heard.length === 2)
      expect(stage.pending()).toBe(1)
      taken()
      await stage.until(() => stage.pending() === 0)
      expect(heard).toEqual(['một', 'hai'])
    })

    test('what could not be taken in comes again', async () => {
      const heard: string[] = []
      await listen(async (updates) => {
        heard.push(...updates.flatMap(({ update }) => update.message?.text ?? []))
        if (heard.length === 1) throw new Error('the database is away')
      })
      stage.says('một')
      await stage.until(() => stage.pending() === 0)
      expect(heard).toEqual(['một', 'một'])
    })

    test('it stops at once', async () => {
      const stop = await listen(async () => undefined)
      stage.says('một')
      await stage.until(() => stage.pending() === 0)
      const begun = performance.now()
      await stop()
      expect(performance.now() - begun).toBeLessThan(500)
    })

    if (can.buttons > 0) testButtons()
    else
      test('a button is a bug of ours, and nothing is sent', async () => {
        const buttons = [[{ text: 'Duyệt', data: 'review.approve.1.1' }]]
        await expect(stage.channel.send(stage.chat, { text: 'Chọn', buttons })).rejects.toThrow('buttons')
        expect(stage.seen()).toEqual([])
      })

    function testEdits() {
      test('what was sent can be changed where it stands, as often as one likes', async () => {
        const { ref } = await stage.channel.send(stage.chat, {
          text: 'Đang chờ',
          buttons: [[{ text: 'Duyệt', data: 'x.y' }]],
        })
        await stage.channel.edit(stage.chat, ref, { title: 'Xong', text: 'Đã duyệt' })
        await stage.channel.edit(stage.chat, ref, { title: 'Xong', text: 'Đã duyệt' })
        expect(stage.seen()).toEqual([{ text: 'Xong\n\nĐã duyệt', buttons: [] }])
      })

      test('a long text can be changed too', async () => {
        const long = (last: string) => `${'Cả 45 hộ có vườn đẹp. '.repeat(300)}${last}`
        const { ref } = await stage.channel.send(stage.chat, { text: long('Đang chờ.') })
        const before = stage.seen()
        await stage.channel.edit(stage.chat, ref, { text: long('Đã duyệt.') })
        expect(stage.seen()).toHaveLength(before.length)
        expect(last().text).toMatch(/Đã duyệt\.$/)
      })

      test('a message that is gone is missing', async () => {
        const { ref } = await stage.channel.send(stage.chat, { text: 'một' })
        stage.deletes()
        await expect(stage.channel.edit(stage.chat, ref, { text: 'hai' })).rejects.toMatchObject({ why: 'missing' })
      })
    }

    function testButtons() {
      test('a tap is heard, and answered once where something can pop up; too late is no error', async () => {
        const taps: { id: string; data?: string }[] = []
        await listen(async (updates) => {
          for (const { update } of updates) if (update.callback_query) taps.push(update.callback_query)
        })
        const buttons = [[{ text: 'Duyệt', data: 'review.approve.1.1' }]]
        await stage.channel.send(stage.chat, { text: 'Chọn', buttons })
        const answered = stage.taps('Duyệt')
        await stage.until(() => taps.length === 1)
        expect(taps[0]).toMatchObject({ data: 'review.approve.1.1' })
        if (!stage.channel.answer) return
        await stage.channel.answer(taps[0]!.id, { text: `Đã duyệt ${'🌾'.repeat(200)}` })
        expect((await answered)?.text).toMatch(/^Đã duyệt 🌾/)
        await stage.channel.answer(taps[0]!.id)
        await stage.channel.answer('12345', { text: 'chậm quá' })
      })

      test('a button that carries too much is a bug of ours, and nothing is sent', async () => {
        const buttons = [[{ text: 'Duyệt', data: 'đ'.repeat(33) }]]
        await expect(stage.channel.send(stage.chat, { text: 'Chọn', buttons })).rejects.toThrow('66 bytes')
        expect(stage.seen()).toEqual([])
      })

      test('as many buttons are taken as it says', async () => {
        const buttons = Array.from({ length: can.buttons }, (_, at) => [{ text: `${at}`, data: `x.${at}` }])
        await stage.channel.send(stage.chat, { text: 'Chọn', buttons })
        expect(last().buttons).toHaveLength(can.buttons)
      })
    }
  })
}

/** A queue, and what can happen to it. */
export interface QueueStage {
  queue: Queue
  /** another process with the same queue */
  another(): Queue
  /** everything that it kept is forgotten */
  loseEverything(): Promise<unknown>
  close: Stop
}

export function testQueue(name: string, make: () => Promise<QueueStage>) {
  describe(`${name} is a queue`, () => {
    let stage: QueueStage
    const stops: Stop[] = []
    beforeEach(async () => {
      stage = await make()
    })
    afterEach(async () => {
      for (const stop of stops.splice(0)) await stop()
      await stage.close()
    })

    const job = (id: number, key = `n-${id}-1`) => ({ name: 'notice', id, key })
    /** Works, and lets a test wait for what was done. */
    async function work(run: (id: number) => Promise<void> | void = () => undefined, queue = stage.queue) {
      const done: number[] = []
      const waiting: { count: number; resolve: () => void }[] = []
      const stop = await queue.work('notice', async (id) => {
        await run(id)
        done.push(id)
        for (const one of waiting) if (done.length >= one.count) one.resolve()
      })
      stops.push(stop)
      const until = (count: number) =>
        new Promise<void>((resolve) => {
          if (done.length >= count) resolve()
          else waiting.push({ count, resolve })
        })
      return { done, until, stop }
    }

    test('a job runs, whether it waited or came later', async () => {
      await stage.queue.add([job(1), job(2)])
      const worker = await work()
      await worker.until(2)
      await stage.queue.add([job(3)])
      await worker.until(3)
      expect(worker.done.sort()).toEqual([1, 2, 3])
    })

    test('nothing to add is no error', async () => {
      await stage.queue.add([])
    })

    test('the same work queued twice while it waits is done once, and may be queued again afterwards', async () => {
      await stage.queue.add([job(1), job(1)])
      await stage.queue.add([job(1), job(2)])
      const worker = await work()
      await worker.until(2)
      expect(worker.done.sort()).toEqual([1, 2])
      // A job is forgotten a moment after it has run: whoever sweeps tries again and again.
      while (worker.done.length < 3) await stage.queue.add([job(1)])
      expect(worker.done.sort()).toEqual([1, 1, 2])
    })

    test('each job is for one worker', async () => {
      const [one, two] = [await work(), await work(undefined, stage.another())]
      await stage.queue.add(Array.from({ length: 40 }, (_, at) => job(at + 1)))
      await expect.poll(() => one.done.length + two.done.length).toBe(40)
      expect(new Set([...one.done, ...two.done]).size).toBe(40)
    })

    test('a job that fails harms nobody else', async () => {
      const worker = await work((id) => {
        if (id === 1) throw new Error('one is broken')
      })
      await stage.queue.add([job(1), job(2)])
      await worker.until(1)
      expect(worker.done).toEqual([2])
    })

    test('whatever is lost is lost, and what comes after runs', async () => {
      await stage.queue.add([job(1)])
      await stage.loseEverything()
      const worker = await work()
      await stage.queue.add([job(2)])
      await worker.until(1)
      await stage.loseEverything()
      await stage.queue.add([job(3)])
      await worker.until(2)
      expect(worker.done).toEqual([2, 3])
    })

    test('a worker that is stopped finishes what it has begun and takes nothing more', async () => {
      let finish: () => void = () => undefined
      let begun: () => void = () => undefined
      const running = new Promise<void>((resolve) => {
        begun = resolve
      })
      const worker = await work(() => {
        begun()
        return new Promise<void>((resolve) => {
          finish = resolve
        })
      })
      await stage.queue.add([job(1)])
      await running
      const stopped = worker.stop()
      finish()
      await stopped
      expect(worker.done).toEqual([1])
      await stage.queue.add([job(2)])
      const other = await work(undefined, stage.another())
      await other.until(1)
      expect([worker.done, other.done]).toEqual([[1], [2]])
    })
  })
}

/** Files, and what there is of them. */
export interface FilesStage {
  files: Files
  /** another process with the same files */
  another(): Files
  names(): Promise<string[]>
  /** takes the storage away, and what is in it comes back with it */
  leave(): Promise<void>
  comeBack(): Promise<void>
  close: Stop
}

export function testFiles(name: string, make: () => Promise<FilesStage>) {
  describe(`${name} keeps files`, () => {
    let stage: FilesStage
    beforeEach(async () => {
      stage = await make()
    })
    afterEach(() => stage.close())
    const bytes = (text: string) => new TextEncoder().encode(text)
    const key = 'photos/0123abcdef'

    test('what is put in comes out, in every process', async () => {
      await stage.files.put(key, bytes('một'))
      expect(await stage.files.get(key)).toEqual(bytes('một'))
      expect(await stage.another().get(key)).toEqual(bytes('một'))
      await stage.files.put('empty', new Uint8Array())
      expect(await stage.files.get('empty')).toEqual(new Uint8Array())
    })

    test('bytes of every kind and number come out as they were', async () => {
      const every = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7 + (at >> 8)) % 256)
      for (const length of [1, 255, 65_536, 3_000_000]) {
        await stage.files.put(`a/b-c/d_e/${length}`, every.subarray(0, length))
        const found = await stage.files.get(`a/b-c/d_e/${length}`)
        expect(Buffer.compare(found, every.subarray(0, length))).toBe(0)
      }
    })

    test('what is put in a second time takes the place of the first', async () => {
      await stage.files.put(key, bytes('một, và dài hơn'))
      await stage.files.put(key, bytes('hai'))
      expect(await stage.files.get(key)).toEqual(bytes('hai'))
      expect(await stage.names()).toHaveLength(1)
    })

    test('what was never put in is not there', async () => {
      await expect(stage.files.get(key)).rejects.toThrow(NotKept)
      await stage.files.put(key, bytes('một'))
      await expect(stage.files.get(`${key}0`)).rejects.toThrow(NotKept)
      await expect(stage.files.get('photos')).rejects.toThrow()
    })

    test('what is removed is not there any more, and may be put in again; what is not there needs no removing', async () => {
      await stage.files.put(key, bytes('một'))
      await stage.files.put(`${key}0`, bytes('khác'))
      await stage.another().remove(key)
      await stage.files.remove(key)
      await stage.files.remove('never/there')
      await expect(stage.files.get(key)).rejects.toThrow(NotKept)
      expect(await stage.files.get(`${key}0`)).toEqual(bytes('khác'))
      await stage.files.put(key, bytes('hai'))
      expect(await stage.another().get(key)).toEqual(bytes('hai'))
    })

    test('a storage that is gone says so, and works again when it is back', async () => {
      await stage.files.put(key, bytes('một'))
      await stage.leave()
      const gone = { name: 'StorageTrouble', why: 'gone' }
      await expect(stage.files.put(key, bytes('hai'))).rejects.toMatchObject(gone)
      await expect(stage.files.get(key)).rejects.toMatchObject(gone)
      await expect(stage.files.get('other')).rejects.toMatchObject(gone)
      await expect(stage.files.remove(key)).rejects.toMatchObject(gone)
      await stage.comeBack()
      expect(await stage.files.get(key)).toEqual(bytes('một'))
      await stage.files.put(key, bytes('hai'))
      expect(await stage.another().get(key)).toEqual(bytes('hai'))
    })

    test('a file is whole, whoever writes it at the same time, and nothing else is left', async () => {
      const large = (letter: string) => bytes(letter.repeat(2_000_000))
      const [one, two] = [large('a'), large('b')]
      const other = stage.another()
      await Promise.all([stage.files.put(key, one), other.put(key, two), stage.files.put(key, one)])
      const found = await stage.files.get(key)
      expect([one, two].some((whole) => Buffer.compare(whole, found) === 0)).toBe(true)
      expect(await stage.names()).toHaveLength(1)
    })

    test.each(['../secret', '/etc/passwd', 'a//b', '', '.', 'a/../b', 'a\\b', 'đ', 'a.b'])(
      '“%s” is no key of ours',
      async (key) => {
        await expect(stage.files.put(key, bytes('x'))).rejects.toThrow('no key')
        await expect(stage.files.get(key)).rejects.toThrow('no key')
      },
    )
  })
}

/** What plays when somebody taps the voice note, or the link in the words. */
export async function played({ voice, text = '' }: VisibleMessage, emulatorUrl: string): Promise<Uint8Array> {
  const address = voice ? `${emulatorUrl}${voice.file}` : text.match(/https?:\S+/)![0]
  const response = await fetch(address)
  expect(response.headers.get('content-type')).toMatch(/^audio\//)
  return new Uint8Array(await response.arrayBuffer())
}
