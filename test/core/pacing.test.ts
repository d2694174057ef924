import { describe, expect, test } from 'vitest'
import { admit, type Claim } from '../../src/core/pacing.ts'

const row: Claim = { key: 'bot', cost: 34, slack: 0 }
const chat = (key: string, slack = 0): Claim => ({ key, cost: 1000, slack })

describe('the row of all messages', () => {
  test('is evenly spaced, however many come at once', () => {
    const until = new Map()
    const waits = Array.from({ length: 4 }, (_, at) => admit(until, [row, chat(`c${at}`)], 0, 4000).wait)
    expect(waits).toEqual([0, 34, 68, 102])
  })

  test('gives nobody a place that is too far away, and keeps none for them', () => {
    const until = new Map([['bot', 200]])
    expect(admit(until, [row], 0, 100)).toEqual({ isYours: false, wait: 100 })
    expect(until.get('bot')).toBe(200)
    expect(admit(until, [row], 100, 100)).toEqual({ isYours: true, wait: 100 })
  })

  test('is not saved up while nobody sends', () => {
    const until = new Map([['bot', 10]])
    const waits = [0, 1].map(() => admit(until, [row], 5000, 4000).wait)
    expect(waits).toEqual([0, 34])
  })
})

describe('a chat', () => {
  test('takes a few at once, and then one a second', () => {
    const until = new Map()
    const ask = (now: number) => admit(until, [row, chat('c', 3000)], now, 4000)
    expect([0, 100, 200, 300].map((now) => ask(now).isYours)).toEqual([true, true, true, true])
    expect(ask(400)).toEqual({ isYours: false, wait: 600, isChat: true })
    expect(ask(1000).isYours).toBe(true)
  })

  test('that has had enough takes no place in the row', () => {
    const until = new Map([['c', 9000]])
    expect(admit(until, [row, chat('c')], 0, 4000)).toEqual({ isYours: false, wait: 9000, isChat: true })
    expect(admit(until, [row, chat('d')], 0, 4000)).toEqual({ isYours: true, wait: 0 })
  })
})
