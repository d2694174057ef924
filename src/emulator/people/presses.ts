import type { Message } from 'grammy/types'
import { lostKeyboards, userOf } from '../messages.ts'
import type { State } from '../state.ts'
import type { Moment } from '../time.ts'
import type { OaButton } from '../zalo-oa/buttons.ts'
import { tellPress } from '../zalo-oa/events.ts'
import { says } from './acts.ts'
import { isOn, type Zalo } from './contacts.ts'
import { chatFor, type Who } from './seats.ts'

export interface PressAnswer {
  text?: string
  show_alert?: boolean
  url?: string
}

/** A button that was pressed: the little clock on it turns until the bot answers or the time is over. */
export interface Press {
  readonly id: string
  readonly data: string
  readonly message: Message
  readonly at: Moment
  answer?: PressAnswer
  /** resolves with the answer, or with nothing when none came in time */
  readonly answered: Promise<PressAnswer | undefined>
  /** ends the waiting */
  readonly settle: (answer?: PressAnswer) => void
}

const DEADLINE = 15
/** People act `speed` times faster, the bot does not: it always has this many real seconds to answer. */
const GRACE = 2

/** With its text a button is found even if it has gone from under the finger. */
export type Button = { row: number; column: number; text?: string } | { data: string }

export function presses(state: State, who: Who, where: Who, messageId: number, button: Button): Press {
  const { person, chat } = chatFor(state, who, where)
  const message = chat.messages.find(({ message_id }) => message_id === messageId)
  if (!message) throw new Error(`there is no message ${messageId} in chat ${chat.id} to press a button of`)
  const data = 'data' in button ? button.data : dataOf(message, button)
  const by = { chat: chat.id, person: person.id }
  if (isOn('zalo_oa', chat)) {
    state.changes.tell({ type: 'press', ...by, message_id: messageId, ...placeOf(message, data) })
    return pressOfOa(state, who, chat as Zalo, message, data)
  }
  const press = openPress(state, by, data, structuredClone(message))
  state.changes.tell({ type: 'press', ...by, message_id: messageId, ...placeOf(message, data) })
  const query = {
    id: press.id,
    from: userOf(person),
    message: press.message,
    chat_instance: String(chat.id),
    data: press.data,
  }
  state.updates.push('callback_query', query, `person ${person.id}`)
  return press
}

/** Nobody answers a press on Zalo: it is a message, with `oa.query.hide` one that does not show. */
function pressOfOa(state: State, who: Who, chat: Zalo, message: Message, data: string): Press {
  const pressed = message.reply_markup?.inline_keyboard
    .flat()
    .find((button) => 'callback_data' in button && button.callback_data === data) as OaButton | undefined
  if (pressed?.type === 'oa.query.show') says(state, who, chat, data)
  else {
    chat.contact.actedAt = state.time.now().getTime()
    tellPress(state, chat, data)
  }
  const id = String(++state.count)
  return { id, data, message, at: state.time.moment(), answered: Promise.resolve({}), settle: () => undefined }
}

function dataOf(message: Message, { row, column, text }: Exclude<Button, { data: string }>): string {
  const keyboards = [message.reply_markup, ...(text === undefined ? [] : lostKeyboards(message))]
  const button = keyboards
    .map((keyboard) => keyboard?.inline_keyboard[row]?.[column])
    .find((there) => there && (text === undefined || there.text === text))
  if (!button) throw new Error(`message ${message.message_id} has no button at row ${row}, column ${column}`)
  if ('callback_data' in button && button.callback_data) return button.callback_data
  throw new Error(`"${button.text}" opens or copies something in the app: the bot is not told when it is pressed`)
}

/** Where the button with that data stands; nowhere on a screen that is out of date. */
function placeOf({ reply_markup }: Message, data: string) {
  for (const [row, buttons] of (reply_markup?.inline_keyboard ?? []).entries()) {
    const column = buttons.findIndex((button) => 'callback_data' in button && button.callback_data === data)
    if (column >= 0) return { row, column }
  }
  return {}
}

function openPress(state: State, by: { chat: number; person: number }, data: string, message: Message): Press {
  const id = String(BigInt(state.bot.id) * 1000n + BigInt(Date.now()) * 1000n + BigInt(++state.count))
  let settle: (answer: PressAnswer | undefined) => void = () => undefined
  const answered = new Promise<PressAnswer | undefined>((resolve) => {
    settle = resolve
  })
  const press: Press = {
    id,
    data,
    message,
    at: state.time.moment(),
    answered,
    settle(answer) {
      clearTimeout(timer)
      state.presses.delete(id)
      press.answer ??= answer
      settle(answer)
      const { text, show_alert } = answer ?? {}
      if (text) state.changes.tell({ type: 'answer', ...by, text, ...(show_alert && { show_alert }) })
    },
  }
  const timer = setTimeout(press.settle, patience(state) * 1000)
  state.presses.set(id, press)
  return press
}

/** Nobody waits for an answer any more. */
export function settleAll({ presses }: State): void {
  for (const press of [...presses.values()]) press.settle()
}

const patience = ({ speed }: State) => Math.max(DEADLINE / speed, GRACE)

/** Can still be answered: one that was answered is forgotten. */
export function isOpen(state: State, press: Press): boolean {
  const { at } = press
  return (
    performance.now() - at.tick <= patience(state) * 1000 && state.time.now().getTime() - at.date <= DEADLINE * 1000
  )
}
