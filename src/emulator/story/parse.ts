/**
 * A story is a conversation written as people would tell it. One line, one thing:
 *
 *     # The title
 *     -- a remark, shown above the phones while the story is played
 *     * cadre: Hoàng Thị Nga          somebody new sits down, who never wrote to the bot
 *     Lan: /dangky                    Lan writes
 *     Lan > Kinh tế                   Lan taps the newest button that has these words
 *     Lan >> Duyệt                    Lan taps a button as it first stood there, on a screen that is out of date
 *     Lan + nha.jpg, duong.jpg        Lan sends photos, two or more as an album
 *     Lan + nha.jpg: Trước khi làm    … with a caption
 *     Lan + tệp nha.jpg, duong.jpg    … as files, which keep their full size
 *     Lan + ghi âm loi-ke.ogg         Lan sends a voice note
 *     Lan + vị trí 18.42, 105.86      Lan sends a place
 *     Lan ~ 45 hộ → 54 hộ             Lan edits these words in what she wrote earlier; nobody can on Zalo
 *     Lan < Mục tiêu là gì            Lan sees a message with these words, new or edited since she last did something
 *     Minh < Mã mời: {mã}             … and notes the word that stands there, to write it elsewhere: Nga: {mã}
 *     Lan <! Kinh tế                  the newest message that Lan sees has no such words
 *     Lan ! đã duyệt                  the answer to her tap pops up
 *     Hùng [Tổ thẩm định] > Duyệt     the same in a group
 *     @ 18:00                         the clock moves on, never back
 *     @ 15/1/2027                     … to nine in the morning of that day, or to its 18:00: @ 15/1/2027 18:00
 */
export interface Story {
  title: string
  steps: Step[]
}

export type Step = { line: number; source: string } & (
  | { type: 'remark'; text: string }
  | { type: 'newcomer'; seat: 'cadre' | 'reviewer' | 'committee'; name: string }
  | { type: 'clock'; day?: string; time: string }
  | ({ who: string; group?: string } & Act)
)

export type Act =
  | { type: 'says' | 'taps' | 'taps-old' | 'sees' | 'sees-no' | 'pops-up'; text: string }
  | { type: 'photos'; files: string[]; caption?: string; asFile?: true }
  | { type: 'voice'; file: string }
  | { type: 'place'; latitude: number; longitude: number }
  | { type: 'edits'; text: string; instead: string }

const SIGNS: Record<string, 'says' | 'taps' | 'taps-old' | 'sees' | 'sees-no' | 'pops-up'> = {
  ':': 'says',
  '>': 'taps',
  '>>': 'taps-old',
  '<': 'sees',
  '<!': 'sees-no',
  '!': 'pops-up',
}

const ACT = /^(?<who>[\p{L} ]+?)\s*(?:\[(?<group>[^\]]+)\])?\s*(?<sign>>>|<!|[:><!+~])\s*(?<rest>.*)$/u

const CLOCK = /^@ (?=\d)(?:(?<date>\d+)\/(?<month>\d+)\/(?<year>\d{4}))?\s*(?<time>\d+:\d+)?$/

export function parseStory(text: string): Story {
  const story: Story = { title: '', steps: [] }
  for (const [at, source] of text.split('\n').entries()) {
    const words = source.trim()
    const place = { line: at + 1, source: words }
    const newcomer = words.match(/^\* (cadre|reviewer|committee): (.+)$/)
    const clock = words.match(CLOCK)?.groups
    const act = words.match(ACT)?.groups
    const does = act && actOf(act)
    if (words === '') continue
    if (words.startsWith('# ')) story.title = words.slice(2)
    else if (words.startsWith('--')) story.steps.push({ ...place, type: 'remark', text: words.slice(2).trim() })
    else if (newcomer)
      story.steps.push({ ...place, type: 'newcomer', seat: newcomer[1] as 'cadre', name: newcomer[2]! })
    else if (clock) story.steps.push({ ...place, type: 'clock', ...timeOf(clock) })
    else if (act && does) story.steps.push({ ...place, ...actor(act), ...does })
    else throw new Error(`line ${at + 1} of the story is not understood: ${words}`)
  }
  return story
}

const actor = ({ who = '', group }: Record<string, string | undefined>) => ({ who, ...(group && { group }) })

const DAWN = '9:00'

function timeOf({ date, month = '', year, time = DAWN }: Record<string, string | undefined>) {
  return { time, ...(date && { day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` }) }
}

function actOf({ sign = '', rest = '' }: Record<string, string | undefined>): Act | undefined {
  if (sign === '+') return sentOf(rest)
  if (sign !== '~') return { type: SIGNS[sign]!, text: rest }
  const [text, instead] = rest.split(/\s*→\s*/)
  return text && instead ? { type: 'edits', text, instead } : undefined
}

function sentOf(rest: string): Act {
  const [, file] = rest.match(/^ghi âm (\S+)$/) ?? []
  if (file) return { type: 'voice', file }
  const [, latitude, longitude] = rest.match(/^vị trí (-?[\d.]+), (-?[\d.]+)$/) ?? []
  if (longitude) return { type: 'place', latitude: Number(latitude), longitude: Number(longitude) }
  const [, asFile, names = '', caption] = rest.match(/^(tệp )?([^:]+)(?::\s*(.+))?$/) ?? []
  const files = names.split(',').map((name) => name.trim())
  return { type: 'photos', files, ...(caption && { caption }), ...(asFile && { asFile: true as const }) }
}
