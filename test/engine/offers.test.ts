import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HUNG, LAN } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

/** A number says little: what it may mean where there are no buttons, and what it must never do. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage({ on: 'zalo_bot' })
})
afterEach(() => stage.close())

const chatOf = (person: number) => stage.world.chatOf(person, 'zalo_bot')
const says = (person: number, text: string) => stage.world.says(person, chatOf(person), text)
const sees = (person: number, words: string) =>
  stage.world.until(() => stage.world.chat(chatOf(person)).messages.some(({ text = '' }) => text.includes(words)))
const states = async () =>
  (
    await stage.db.submission.findMany({
      where: { initiative: { code: { startsWith: 'DVK-26' } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ state }) => state)
const fieldOf = async () => {
  const { state } = await stage.db.draft.findFirstOrThrow()
  return (state as { answers: { field?: { label: string } } }).answers.field?.label
}

describe('a number', () => {
  test('chooses from the latest list', async () => {
    await stage.play('Lan: đăng ký\nLan: Vườn rau tình thương\nLan < 1. Kinh tế\nLan: 1\nLan < ✓ Lĩnh vực: Kinh tế')
  })

  test('that was on its way before the list was there chooses nothing', async () => {
    await stage.play('Lan: đăng ký\nLan < Mô hình tên là gì')
    says(LAN, 'Vườn rau tình thương')
    says(LAN, '1')
    await stage.settled()
    expect(await fieldOf()).toBeUndefined()
    await sees(LAN, 'là của một danh sách khác')
    await stage.play('Lan: 1\nLan < ✓ Lĩnh vực: Kinh tế')
  })

  test('sent twice in a hurry chooses once', async () => {
    await stage.play('Lan: đăng ký\nLan: Vườn rau tình thương\nLan < 1. Kinh tế')
    says(LAN, '1')
    says(LAN, '1')
    await stage.settled()
    expect(await fieldOf()).toBe('Kinh tế')
    const { state } = await stage.db.draft.findFirstOrThrow()
    expect((state as { answers: object }).answers).not.toHaveProperty('subject')
  })

  test('of a list that another answer has followed chooses nothing, and the question comes again', async () => {
    await stage.play(`Lan: đăng ký
      Lan: Vườn rau tình thương
      Lan < 1. Kinh tế
      Lan: ngôn ngữ
      Lan < 1. Tiếng Việt
      Lan: 2
      Lan < English
      Lan: 9
      Lan < belongs to another list
      Lan < 1. Economy`)
    expect(await fieldOf()).toBeUndefined()
  })

  test('of the latest of two lists is taken, and the form stays as it was', async () => {
    await stage.play(`Lan: đăng ký
      Lan: Vườn rau tình thương
      Lan < 1. Kinh tế
      Lan: ngôn ngữ
      Lan < 2. English
      Lan: 1
      Lan < Từ nay hệ thống dùng tiếng Việt`)
    expect(await fieldOf()).toBeUndefined()
  })

  test('answers a question that asks for one', async () => {
    await stage.play(`Lan: đăng ký
      Lan: Vườn rau tình thương
      Lan > Kinh tế
      Lan > Tập thể
      Lan > Mô hình mới
      Lan: Nhiều hộ neo đơn thiếu rau sạch
      Lan < Mục tiêu là gì
      Lan: 30
      Lan < Đồng chí ghi “30”`)
  })

  test('beyond the list is refused with the list', async () => {
    await stage.play(
      'Lan: đăng ký\nLan: Vườn rau tình thương\nLan < 1. Kinh tế\nLan: 17\nLan < chọn một mục\nLan < 1. Kinh tế',
    )
  })

  test('without any list is answered all the same', async () => {
    await stage.play('Lan: 2\nLan < không khớp với danh sách nào')
  })

  test('never answers a card that came by itself', async () => {
    await stage.play(`${registers('Lan')}
      Hùng < DUYET DVK-26-0001
      Hùng: 1
      Hùng < không khớp với danh sách nào`)
    expect(await states()).toEqual(['submitted'])
  })

  test('answers the open question, whatever comes in between', async () => {
    await stage.play(`${registers('Lan')}
      Hùng < DUYET DVK-26-0001
      Hùng: không duyệt dvk 26 0001
      Hùng < Vì sao không duyệt
      ${registers('Mai', 'Chi hội năm không ba sạch')}
      Hùng < DUYET DVK-26-0002
      Hùng: 2
      Hùng < Trùng với mô hình đã đăng ký`)
    expect(await states()).toEqual(['submitted', 'submitted'])
  })

  test('several at once tick several', async () => {
    await stage.play(`${registers('Lan')}
      Hùng: bosung 1
      Hùng < 1. ☐ Tên mô hình
      Hùng: 1, 3 và 4
      Hùng < 1. ☑ Tên mô hình`)
    const { state } = await stage.db.draft.findFirstOrThrow({ where: { form: 'return' } })
    expect((state as { answers: { fields: unknown[] } }).answers.fields).toHaveLength(3)
  })
})

describe('a decision that is typed', () => {
  test('is asked about before it is made', async () => {
    await stage.play(`${registers('Lan')}
      Hùng: duyệt DVK-26-0001
      Hùng < Đồng chí duyệt DVK-26-0001?
      Hùng < “Vườn rau tình thương”`)
    expect(await states()).toEqual(['submitted'])
    await stage.play('Hùng: 2\nHùng < vẫn đang chờ đồng chí')
    expect(await states()).toEqual(['submitted'])
    await stage.play('Hùng: Duyệt 1\nHùng < Đồng chí duyệt\nHùng: 1\nHùng < Đã duyệt DVK-26-0001')
    expect(await states()).toEqual(['approved'])
  })

  test.each(['DUYETT DVK-26-0001', 'DUYET DVK-26-OOO1', 'DUYET DVK-26-0099', 'DUYET DVK-25-0001'])(
    'and mistyped does nothing: %s',
    async (text) => {
      await stage.play(registers('Lan'))
      says(HUNG, text)
      await stage.settled()
      expect(await states()).toEqual(['submitted'])
      await sees(HUNG, /99|25/.test(text) ? 'Không có mô hình nào' : 'hệ thống chưa làm gì')
    },
  )

  test('is refused to whoever may not make it', async () => {
    await stage.play(`${registers('Lan')}
      Mai: DUYET DVK-26-0001
      Mai < do người thẩm định của đơn vị quyết định`)
    expect(await states()).toEqual(['submitted'])
  })

  test('mistyped inside a form is no answer to it', async () => {
    await stage.play(`${registers('Lan')}
      Hùng: không duyệt 1
      Hùng < Vì sao không duyệt
      Hùng: DUYETT DVK-26-0001
      Hùng < hệ thống chưa làm gì`)
    const { state } = await stage.db.draft.findFirstOrThrow({ where: { form: 'reject' } })
    expect((state as { answers: object }).answers).toEqual({})
  })

  test('of somebody else comes too late', async () => {
    await stage.play(`${registers('Lan')}
      Hà < DUYET DVK-26-0001
      Hà > Duyệt
      Hà < Đã duyệt DVK-26-0001
      Hùng < Đồng chí Lê Thị Hà đã duyệt
      Hùng: DUYET DVK-26-0001
      Hùng < Đồng chí Lê Thị Hà đã duyệt lúc`)
  })
})

test('a message that Zalo withheld gets a kind answer, in a form and outside', async () => {
  stage.world.sendsUnsupported(LAN, chatOf(LAN))
  await sees(LAN, 'không nhận được nội dung tin này')
  await stage.play('Lan: đăng ký\nLan < Mô hình tên là gì')
  stage.world.sendsUnsupported(LAN, chatOf(LAN))
  await stage.settled()
  const last = stage.world.chat(chatOf(LAN)).messages.at(-1)!.text
  expect(last).toContain('không nhận được nội dung tin này')
  expect(last).toContain('Mô hình tên là gì')
})
