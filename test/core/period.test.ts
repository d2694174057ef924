import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf, formatDay } from '../../src/core/day.ts'
import { readDate, readPeriod } from '../../src/core/period.ts'

/** "15/3/2026 – 30/11/2026", or what is wrong. */
const read = (text: string, today: Day) => {
  const found = readPeriod(text, today)
  return typeof found === 'string' ? found : `${formatDay(found.from)} – ${formatDay(found.to)}`
}

describe('a period, typed on 10/2/2026', () => {
  it.each([
    // two days
    ['15/3 - 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3-30/11', '15/3/2026 – 30/11/2026'],
    ['15/3 – 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3—30/11', '15/3/2026 – 30/11/2026'],
    ['15/3 → 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3->30/11', '15/3/2026 – 30/11/2026'],
    ['15/3=>30/11', '15/3/2026 – 30/11/2026'],
    ['15/3 ~ 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3, 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3\n30/11', '15/3/2026 – 30/11/2026'],
    ['15 / 3 - 30 / 11', '15/3/2026 – 30/11/2026'],
    ['15 3 - 30 11', '15/3/2026 – 30/11/2026'],
    ['15-3 - 30-11', '15/3/2026 – 30/11/2026'],
    ['15-3-30-11', '15/3/2026 – 30/11/2026'],
    ['15.3 - 30.11', '15/3/2026 – 30/11/2026'],
    ['15.3-30.11.', '15/3/2026 – 30/11/2026'],
    ['05/03 - 09/03', '5/3/2026 – 9/3/2026'],
    ['１５/３ - ３０/１１', '15/3/2026 – 30/11/2026'],
    ['15/3\u00a0-\u00a030/11', '15/3/2026 – 30/11/2026'],
    // with years
    ['15/3/2026 - 30/11/2026', '15/3/2026 – 30/11/2026'],
    ['15-3-2026 - 30-11-2026', '15/3/2026 – 30/11/2026'],
    ['15-3-2026-30-11-2026', '15/3/2026 – 30/11/2026'],
    ['15.3.26 - 30.11.26', '15/3/2026 – 30/11/2026'],
    ['15/3/26-30/11/26', '15/3/2026 – 30/11/2026'],
    ['15/3/26 30/11/27', '15/3/2026 – 30/11/2027'],
    ['2026-03-15 - 2026-11-30', '15/3/2026 – 30/11/2026'],
    ['15/3/2026 - 15/3/2026', '15/3/2026 – 15/3/2026'],
    ['15/3 - 30/11/2027', '15/3/2027 – 30/11/2027'],
    ['15/12 - 30/11/2027', '15/12/2026 – 30/11/2027'],
    ['15/3/2027 - 30/11', '15/3/2027 – 30/11/2027'],
    ['15/11/2027 - 30/3', '15/11/2027 – 30/3/2028'],
    ['15/3 - 30/11 năm 2026', '15/3/2026 – 30/11/2026'],
    ['15/3 - 30/11 2027', '15/3/2027 – 30/11/2027'],
    ['15-3 năm 2026 - 30-11 năm 2027', '15/3/2026 – 30/11/2027'],
    // in words
    ['từ 15/3 đến 30/11', '15/3/2026 – 30/11/2026'],
    ['tu 15/3 den 30/11', '15/3/2026 – 30/11/2026'],
    ['TỪ 15/3 TỚI 30/11', '15/3/2026 – 30/11/2026'],
    ['15/3đến30/11', '15/3/2026 – 30/11/2026'],
    ['Từ ngày 15/3/2026 đến hết ngày 30/11/2026.', '15/3/2026 – 30/11/2026'],
    ['15 tháng 3 - 30 tháng 11', '15/3/2026 – 30/11/2026'],
    ['ngày 15 tháng 3 năm 2026 đến ngày 30 tháng 11 năm 2027', '15/3/2026 – 30/11/2027'],
    ['ngay 15 thang 3 nam 2026 toi ngay 30 thang 11 nam 2026', '15/3/2026 – 30/11/2026'],
    ['nga\u0300y 15 tha\u0301ng 3 đê\u0301n 30 tha\u0301ng 11', '15/3/2026 – 30/11/2026'],
    ['bắt đầu 15/3, kết thúc 30/11', '15/3/2026 – 30/11/2026'],
    ['từ 15 đến 30/11', '15/11/2026 – 30/11/2026'],
    ['15-30/11', '15/11/2026 – 30/11/2026'],
    ['từ ngày 1 đến ngày 30/11/2027', '1/11/2027 – 30/11/2027'],
    ['15/3 khởi công, 30/6 sơ kết, 30/11 tổng kết', '15/3/2026 – 30/11/2026'],
    // today
    ['từ nay đến 30/11', '10/2/2026 – 30/11/2026'],
    ['từ nay đến 5/2', '10/2/2026 – 5/2/2027'],
    ['tu nay den het nam', '10/2/2026 – 31/12/2026'],
    ['từ hôm nay tới cuối năm', '10/2/2026 – 31/12/2026'],
    ['bây giờ đến hết năm sau', '10/2/2026 – 31/12/2027'],
    ['từ nay đến hết năm tới', '10/2/2026 – 31/12/2027'],
    ['từ 15/1 đến nay', '15/1/2026 – 10/2/2026'],
    ['từ 15/11 đến nay', '15/11/2025 – 10/2/2026'],
    // months
    ['tháng 3 đến tháng 12', '1/3/2026 – 31/12/2026'],
    ['tháng 3 - 12', '1/3/2026 – 31/12/2026'],
    ['tháng 3-12/2026', '1/3/2026 – 31/12/2026'],
    ['3-12/2026', '1/3/2026 – 31/12/2026'],
    ['T3 - T12', '1/3/2026 – 31/12/2026'],
    ['t3-t6/2027', '1/3/2027 – 30/6/2027'],
    ['3/2026 - 12/2026', '1/3/2026 – 31/12/2026'],
    ['03.2026-02.2028', '1/3/2026 – 29/2/2028'],
    ['tháng 3/2026 đến tháng 2/2027', '1/3/2026 – 28/2/2027'],
    ['tháng 3 năm 2026 - tháng 12 năm 2026', '1/3/2026 – 31/12/2026'],
    ['tháng 11 đến tháng 3', '1/11/2026 – 31/3/2027'],
    ['tháng 3 đến 15/11', '1/3/2026 – 15/11/2026'],
    ['15/3 đến tháng 11', '15/3/2026 – 30/11/2026'],
    ['15/3-12/2026', '15/3/2026 – 31/12/2026'],
    ['đầu tháng 3 đến cuối tháng 11', '1/3/2026 – 30/11/2026'],
    ['giữa tháng 3 đến giữa tháng 11', '15/3/2026 – 15/11/2026'],
    ['tháng 3, 4, 5', '1/3/2026 – 31/5/2026'],
    ['tháng 6', '1/6/2026 – 30/6/2026'],
    ['trong tháng 2/2028', '1/2/2028 – 29/2/2028'],
    ['tháng 1', '1/1/2027 – 31/1/2027'],
    // quarters, halves, years
    ['quý II', '1/4/2026 – 30/6/2026'],
    ['quý 2', '1/4/2026 – 30/6/2026'],
    ['Quý IV/2026', '1/10/2026 – 31/12/2026'],
    ['quý Ⅲ năm 2027', '1/7/2027 – 30/9/2027'],
    ['quý I - quý III', '1/1/2026 – 30/9/2026'],
    ['quý I-IV/2026', '1/1/2026 – 31/12/2026'],
    ['quý 2 và 3', '1/4/2026 – 30/9/2026'],
    ['Q2/2026', '1/4/2026 – 30/6/2026'],
    ['từ quý II đến hết năm', '1/4/2026 – 31/12/2026'],
    ['6 tháng cuối năm', '1/7/2026 – 31/12/2026'],
    ['6 tháng đầu năm 2027', '1/1/2027 – 30/6/2027'],
    ['cả năm 2026', '1/1/2026 – 31/12/2026'],
    ['trong năm nay', '1/1/2026 – 31/12/2026'],
    ['năm 2027', '1/1/2027 – 31/12/2027'],
    ['2026-2030', '1/1/2026 – 31/12/2030'],
    ['từ 15/3/2026 tới hết năm', '15/3/2026 – 31/12/2026'],
    ['từ 15/3/2026 đến hết năm 2027', '15/3/2026 – 31/12/2027'],
    ['15/3/2027 đến cuối năm', '15/3/2027 – 31/12/2027'],
    ['từ đầu năm đến hết năm', '1/1/2026 – 31/12/2026'],
    ['từ 15/3 đến hết quý III', '15/3/2026 – 30/9/2026'],
    // half of it is missing
    ['15/3', 'one-day'],
    ['ngày 15 tháng 3 năm 2026', 'one-day'],
    ['từ 15/3', 'one-day'],
    ['đến 30/11', 'one-day'],
    ['từ tháng 3', 'one-day'],
    ['đến hết năm', 'one-day'],
    ['từ nay', 'one-day'],
    ['trong 6 tháng từ 15/3', 'one-day'],
    // nothing is there
    ['', 'none'],
    ['từ đầu mùa mưa', 'none'],
    ['45', 'none'],
    ['6 tháng', 'none'],
    ['Việt Nam', 'none'],
    ['15/3/202 - 30/11/202', 'none'],
    ['1.200 m2', 'none'],
    ['0912.345.678', 'none'],
    ['🌸', 'none'],
    // not in the calendar
    ['31/2 - 30/11', 'no-such-day'],
    ['15/3 - 31/11', 'no-such-day'],
    ['29/2 - 30/11', 'no-such-day'],
    ['29/2/2026 - 30/11/2026', 'no-such-day'],
    ['3/15 - 11/30', 'no-such-day'],
    ['15/13 - 30/11', 'no-such-day'],
    ['0/3 - 30/11', 'no-such-day'],
    ['tháng 13 đến tháng 14', 'no-such-day'],
    ['32 tháng 3 - 30 tháng 11', 'no-such-day'],
    // backwards
    ['30/11/2026 - 15/3/2026', 'backwards'],
    ['15/3/2027 - 30/11/2026', 'backwards'],
    ['tháng 12/2026 đến tháng 3/2026', 'backwards'],
    ['từ 15/3/2027 đến nay', 'backwards'],
  ])('%j → %s', (text, expected) => expect(read(text, '2026-02-10')).toBe(expected))
})

describe('at the turn of the year, typed on 23/11/2026', () => {
  it.each([
    ['1/12 - 30/6', '1/12/2026 – 30/6/2027'],
    ['từ nay đến 30/6', '23/11/2026 – 30/6/2027'],
    ['từ nay đến hết năm', '23/11/2026 – 31/12/2026'],
    ['30/11 - 15/3', '30/11/2026 – 15/3/2027'],
    ['15/12 - 30/11/2027', '15/12/2026 – 30/11/2027'],
    ['1/10 - 31/12', '1/10/2026 – 31/12/2026'],
    // all of it would be over: nobody registers what is past
    ['15/3 - 30/10', '15/3/2027 – 30/10/2027'],
    ['tháng 1 đến tháng 6', '1/1/2027 – 30/6/2027'],
    ['quý II', '1/4/2027 – 30/6/2027'],
    ['6 tháng đầu năm', '1/1/2027 – 30/6/2027'],
    // unless the year was written
    ['15/3/2026 - 30/10/2026', '15/3/2026 – 30/10/2026'],
    ['15/3 - 30/10/2026', '15/3/2026 – 30/10/2026'],
  ])('%j → %s', (text, expected) => expect(read(text, '2026-11-23')).toBe(expected))
})

describe('what is written is read', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map(dayOf)
  const writings: ((day: Day) => string)[] = [
    formatDay,
    (day) => formatDay(day).replaceAll('/', '-'),
    (day) => formatDay(day).replaceAll('/', '.'),
    (day) => day.split('-').reverse().join('/'),
    (day) => formatDay(day).replace(/\/20(..)$/, '/$1'),
    (day) => formatDay(day).replace('/', ' tháng ').replace('/', ' năm '),
    (day) => `Ngày ${formatDay(day)}`,
    (day) => day,
  ]
  const betweens = [' - ', ' – ', ' đến ', ' toi ', ' → ', '\n', ', ']

  it('whatever the way, whatever stands between', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 2000 }),
        day,
        fc.constantFrom(...writings),
        fc.constantFrom(...betweens),
        (from, days, today, write, between) => {
          const to = addDays(from, days)
          expect(readPeriod(`${write(from)}${between}${write(to)}`, today)).toEqual({ from, to })
          if (days > 0) expect(readPeriod(`từ ${write(to)}${between}${write(from)}`, today)).toBe('backwards')
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('without years: never backwards, over, or longer than a year', () => {
    const bare = (day: Day) => formatDay(day).replace(/\/\d+$/, '')
    fc.assert(
      fc.property(day, day, day, (one, other, today) => {
        const text = `${bare(one)} - ${bare(other)}`
        const found = readPeriod(text, today)
        // A 29 February may not exist, or have to wait for its year.
        const leaps = /\b29\/2\b/.test(text)
        if (typeof found === 'string') {
          expect(leaps, text).toBe(true)
          return
        }
        expect(found.to >= found.from && found.to >= today, `${text} read on ${today}`).toBe(true)
        expect(leaps || found.to < addDays(found.from, 367), `${text} read on ${today}`).toBe(true)
      }),
    )
  })

  it('and whatever else is typed gives an answer', () => {
    const scraps = fc.constantFrom(
      ...[
        '15',
        '3',
        '/',
        '-',
        '.',
        ' ',
        '2026',
        '26',
        '31/2',
        'tháng ',
        'quý ',
        'năm ',
        'IV',
        'hết ',
        'đến ',
        'từ ',
        'nay',
        't',
        ',',
      ],
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(scraps, { maxLength: 15 })), day, (typed, today) => {
        const found = readPeriod(typeof typed === 'string' ? typed : typed.join(''), today)
        if (typeof found === 'string') return
        expect(found.from <= found.to).toBe(true)
        for (const day of [found.from, found.to]) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('one day, typed on 23/11/2026', () => {
  it.each([
    ['15/3', '2027-03-15', '2026-03-15'],
    ['15/3/2027', '2027-03-15', '2027-03-15'],
    ['15-3-26', '2026-03-15', '2026-03-15'],
    ['ngày 5 tháng 12', '2026-12-05', '2025-12-05'],
    ['cuối tháng 3', '2027-03-31', '2026-03-31'],
    ['hôm nay', '2026-11-23', '2026-11-23'],
    ['23/11', '2026-11-23', '2026-11-23'],
    ['Mai', '2026-11-24', '2026-11-24'],
    ['sáng mai', '2026-11-24', '2026-11-24'],
    ['ngày kia', '2026-11-25', '2026-11-25'],
    ['hôm qua', '2026-11-22', '2026-11-22'],
    ['tuần sau', '2026-11-30', '2026-11-30'],
    ['tuần tới', '2026-11-30', '2026-11-30'],
    ['31/2', 'no-such-day', 'no-such-day'],
    ['tháng 3', 'none', 'none'],
    ['15/3 - 30/4', 'none', 'none'],
    ['bà Mai', 'none', 'none'],
    ['', 'none', 'none'],
  ])('“%s” is %s ahead and %s behind', (text, ahead, behind) => {
    expect(readDate(text, '2026-11-23', 'ahead')).toBe(ahead)
    expect(readDate(text, '2026-11-23', 'behind')).toBe(behind)
  })
})

describe('a period of the past, typed on 27/11/2026', () => {
  it.each([
    ['quý III', '2026-07-01', '2026-09-30'],
    ['quý IV', '2026-10-01', '2026-12-31'], // it has begun
    ['tháng 12', '2025-12-01', '2025-12-31'],
    ['năm ngoái', '2025-01-01', '2025-12-31'],
    ['quý này', '2026-10-01', '2026-12-31'],
    ['quý trước', '2026-07-01', '2026-09-30'],
    ['tháng trước', '2026-10-01', '2026-10-31'],
    ['từ năm 2020 đến nay', '2020-01-01', '2026-11-27'],
    ['giai đoạn 2021–2025', '2021-01-01', '2025-12-31'],
    ['quý I năm 2027', '2027-01-01', '2027-03-31'], // a year that is said is meant
  ])('“%s”', (text, from, to) => expect(readPeriod(text, '2026-11-27', 'behind')).toEqual({ from, to }))

  it('of last year, seen from January', () => {
    expect(readPeriod('quý trước', '2026-01-15', 'behind')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
    expect(readPeriod('tháng trước', '2026-01-15', 'behind')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})
