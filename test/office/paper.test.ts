import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/office/csv.ts'
import { examinePaper, isPaperName, paperName } from '../../src/office/paper.ts'

const pdf = readFileSync(new URL('../files/ke-hoach.pdf', import.meta.url))
const COMPOUND = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])

describe('a file that somebody sent', () => {
  test('a document is taken as it is', async () => {
    expect(await examinePaper(pdf, 'Kế hoạch.PDF')).toMatchObject({ mime: 'application/pdf', size: pdf.length })
    expect(await examinePaper(COMPOUND, 'danh sách.xls')).toMatchObject({ mime: 'application/x-cfb' })
  })

  test.each([
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), 'ke-hoach.pdf'],
    ['a drawing of the web', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'ke-hoach.docx'],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'ke-hoach.pdf'],
    ['a program of Linux', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(200)]), 'ke-hoach.doc'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf ~'), 'ke-hoach.xlsx'],
    ['a PDF that calls itself Word', pdf, 'ke-hoach.docx'],
    ['a document with a name of a program', COMPOUND, 'cai-dat.msi'],
  ])('%s is refused', async (_, bytes, name) => {
    expect(await examinePaper(bytes, name)).toMatchObject({ refused: 'not-a-paper' })
  })

  test('so is one with nothing in it, and one that is too large', async () => {
    expect(await examinePaper(new Uint8Array(), 'a.pdf')).toEqual({ refused: 'empty' })
    expect(await examinePaper(Buffer.alloc(20 * 1024 * 1024 + 1), 'a.pdf')).toEqual({ refused: 'too-large' })
  })

  test.each(['a.exe', 'a.html', 'a.svg', 'a.js', 'a.docm', 'a.zip', 'pdf', 'a.pdf.exe', ''])(
    '%s is no name for one',
    (name) => expect(isPaperName(name)).toBe(false),
  )

  test.each([
    ['Kế hoạch 2026.pdf', 'Kế hoạch 2026.pdf'],
    ['../../etc/passwd.pdf', 'etc passwd.pdf'],
    ['a\u202Efdp.exe\n.PDF', 'a fdp.exe.pdf'],
    ['.pdf', 'tep.pdf'],
    [`${'dài '.repeat(40)}.docx`, `${'dài '.repeat(40).slice(0, 79)}.docx`],
  ])('%j is passed on as %j', (name, passedOn) => expect(paperName(name)).toBe(passedOn))
})

test('a table opens in Excel: its mark, its line ends, and no word is a formula', () => {
  const bytes = csv([
    ['STT', 'Họ và tên'],
    [1, 'Nguyễn Thị "Lan", thôn 2'],
    [-2, '=HYPERLINK("http://x")'],
    [3, '@SUM(A1)'],
    [4, '+84 90'],
    [5, 'một\nhai'],
  ])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(Buffer.from(bytes).toString('utf8').slice(1).split('\r\n')).toEqual([
    'STT,Họ và tên',
    '1,"Nguyễn Thị ""Lan"", thôn 2"',
    `-2,"'=HYPERLINK(""http://x"")"`,
    "3,'@SUM(A1)",
    "4,'+84 90",
    '5,"một\nhai"',
    '',
  ])
})
