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
 *     Lan < Mục tiêu là gì            Lan sees a message with these words, new or edited since she last did something
 *     Minh < Mã mời: {mã}             … and notes the word that stands there, to write it elsewhere: Nga: {mã}
 *     Lan <! Kinh tế                  the newest message that Lan sees has no such words
 *     Lan ! đã duyệt                  the answer to her tap pops up
 *     Hùng [Tổ thẩm định] > Duyệt     the same in a group
 *     @ 18:00                         the clock moves on
 */
export interface Story {
  title: string
  steps: Step[]
}

export type Step = { line: number; source: string } & (
  | { type: 'remark'; text: string }
  | { type: 'newcomer'; seat: 'cadre' | 'reviewer' | 'committee'; name: string }
  | { type: 'clock'; time: string }
  | ({ who: string; group?: string } & Act)
)

export type Act =
  | { type: 'says' | 'taps' | 'taps-old' | 'sees' | 'sees-no' | 'pops-up'; text: string }
  | { type: 'photos'; files: string[]; caption?: string }

const SIGNS: Record<string, Exclude<Act['type'], 'photos'>> = {
  ':': 'says',
  '>': 'taps',
  '>>': 'taps-old',
  '<': 'sees',
  '<!': 'sees-no',
  '!': 'pops-up',
}

const ACT = /^(?<who>[\p{L} ]+?)\s*(?:\[(?<group>[^\]]+)\])?\s*(?<sign>>>|<!|[:><!+])\s*(?<rest>.*)$/u

export function parseStory(text: string): Story {
  const story: Story = { title: '', steps: [] }
  for (const [at, source] of text.split('\n').entries()) {
    const words = source.trim()
    const place = { line: at + 1, source: words }
    const newcomer = words.match(/^\* (cadre|reviewer|committee): (.+)$/)
    const clock = words.match(/^@ (.+)$/)
    const act = words.match(ACT)?.groups
    if (words === '') continue
    if (words.startsWith('# ')) story.title = words.slice(2)
    else if (words.startsWith('--')) story.steps.push({ ...place, type: 'remark', text: words.slice(2).trim() })
    else if (newcomer)
      story.steps.push({ ...place, type: 'newcomer', seat: newcomer[1] as 'cadre', name: newcomer[2]! })
    else if (clock) story.steps.push({ ...place, type: 'clock', time: clock[1]! })
    else if (act) story.steps.push({ ...place, ...actor(act), ...actOf(act) })
    else throw new Error(`line ${at + 1} of the story is not understood: ${words}`)
  }
  return story
}

const actor = ({ who = '', group }: Record<string, string | undefined>) => ({ who, ...(group && { group }) })

function actOf({ sign = '', rest = '' }: Record<string, string | undefined>): Act {
  if (sign !== '+') return { type: SIGNS[sign]!, text: rest }
  const [files = '', caption] = rest.split(/:\s*/, 2)
  return { type: 'photos', files: files.split(',').map((file) => file.trim()), ...(caption && { caption }) }
}
