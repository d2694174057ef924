import type { Message } from 'grammy/types'
import { addFault, type FaultRequest } from './calls/faults.ts'
import type { Entry } from './calls/journal.ts'
import { Limits, type Violation } from './calls/limits.ts'
import type { Change, SimGroup, SimMessage, SimPerson, Telling } from './changes.ts'
import { chatIdOf, type Messenger, wireIdOf } from './messengers.ts'
import type { SeatedPerson } from './options.ts'
import * as people from './people/acts.ts'
import * as blocks from './people/blocks.ts'
import { knows, openChats } from './people/contacts.ts'
import * as groups from './people/groups.ts'
import { type Button, type Press, presses, settleAll } from './people/presses.ts'
import { anyChat, idOf, personOf, type Who } from './people/seats.ts'
import { show, showGroup, showPerson } from './show.ts'
import type { Chat, Person, State } from './state.ts'
import { idAfter } from './time.ts'
import { setOaWebhook } from './zalo-oa/deliver.ts'
import { follows, unfollows } from './zalo-oa/follow.ts'

/** What is visible in a chat, with the callback data that the page does not get. */
export type VisibleMessage = SimMessage & Pick<Message, 'reply_markup'>

export interface VisibleChat {
  id: number
  type: Chat['type']
  messenger: Messenger
  title?: string
  messages: VisibleMessage[]
}

/** Everything that can happen around a bot: people, groups, trouble. The control API is a thin shell of this. */
export class World {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
    this.#populate()
  }

  // people
  person = (id: Who): SimPerson => showPerson(personOf(this.#state, id))
  people = (): SimPerson[] => [...this.#state.people.values()].map(showPerson)
  addPerson(person: Omit<SeatedPerson, 'id'> & { id?: number }): SimPerson {
    const id = person.id ?? 5_000_000_000 + idAfter(Date.now()) + ++this.#state.count
    const seated: Person = { ...person, id, started: knows(person, 'telegram'), blocked: false, deactivated: false }
    this.#state.people.set(id, seated)
    openChats(this.#state, seated)
    this.#state.changes.tell({ type: 'person', person: showPerson(seated) })
    return showPerson(seated)
  }

  says = (who: Who, chat: Who, text: string, options?: { replyTo?: number }) =>
    people.says(this.#state, who, chat, text, options)
  sendsPhotos = (who: Who, chat: Who, photos: people.SentPhoto[], options?: people.Sending) =>
    people.sendsPhotos(this.#state, who, chat, photos, options)
  /** What was still on its way, see `arriving`, reaches the bot. */
  arrives = (chat: Who, messageId: number) => people.arrives(this.#state, chat, messageId)
  sendsLocation = (who: Who, chat: Who, latitude: number, longitude: number) =>
    people.sendsLocation(this.#state, who, chat, latitude, longitude)
  sendsVoice = (who: Who, chat: Who, bytes: Uint8Array, duration?: number) =>
    people.sendsVoice(this.#state, who, chat, bytes, duration)
  sendsSticker = (who: Who, chat: Who, emoji?: string) => people.sendsSticker(this.#state, who, chat, emoji)
  /** Something that Zalo does not let a bot see, such as a file. */
  sendsUnsupported = (who: Who, chat: Who) => people.sendsUnsupported(this.#state, who, chat)
  edits = (who: Who, chat: Who, messageId: number, text: string) =>
    people.edits(this.#state, who, chat, messageId, text)
  deletes = (who: Who, chat: Who, messageId: number) => people.deletes(this.#state, who, chat, messageId)
  presses = (who: Who, chat: Who, messageId: number, button: Button): Press =>
    presses(this.#state, who, chat, messageId, button)
  starts = (who: Who, payload?: string) => people.starts(this.#state, who, payload)
  blocks = (who: Who, chat?: Who) => blocks.blocks(this.#state, who, chat)
  unblocks = (who: Who, chat?: Who) => blocks.unblocks(this.#state, who, chat)
  deactivates(who: Who): void {
    personOf(this.#state, who).deactivated = true
  }

  /** Their private chat with the bot there. */
  chatOf = (who: Who, messenger: Messenger): number => chatIdOf(personOf(this.#state, who).id, messenger)
  /** What that messenger calls them when it speaks with the bot. */
  wireId = (who: Who, messenger: Messenger): string => wireIdOf(personOf(this.#state, who).id, messenger)

  // Zalo
  /** From now on Zalo withholds everything that they send. */
  protects(who: Who): void {
    const person = personOf(this.#state, who)
    person.isProtected = true
    this.#state.changes.tell({ type: 'person', person: showPerson(person) })
  }
  follows = (who: Who) => follows(this.#state, who)
  unfollows = (who: Who) => unfollows(this.#state, who)
  /** Where the OA's events go: on the real one it is typed into a web form. */
  setOaWebhook = (url: string) => setOaWebhook(this.#state, url)
  /** What the OA owes, and whether its webhook was given up. */
  get oa() {
    return this.#state.zaloOa.account
  }

  // groups
  groups = (): SimGroup[] => [...this.#state.chats.values()].filter(isOpenGroup).map(showGroup)
  addGroup = (group: groups.NewGroup): SimGroup => showGroup(groups.addGroup(this.#state, group))
  join = (group: Who, who: Who) => groups.join(this.#state, group, who)
  leaves = (group: Who, who: Who) => groups.leaves(this.#state, group, who)
  addBot = (group: Who, options?: groups.Addition) => groups.addBot(this.#state, group, options)
  kickBot = (group: Who, by?: Who) => groups.kickBot(this.#state, group, by)
  migrate = (group: Who): number => groups.migrate(this.#state, group).id

  // what can be seen
  chat(which: Who): VisibleChat {
    const { id, type, messenger = 'telegram', title, messages } = anyChat(this.#state, which)
    const visible = messages.map((message) => ({
      ...show(message),
      ...(message.reply_markup && { reply_markup: message.reply_markup }),
    }))
    return structuredClone({ id, type, messenger, ...(title && { title }), messages: visible })
  }
  get journal(): readonly Entry[] {
    return this.#state.journal
  }
  get violations(): readonly Violation[] {
    return this.#state.limits.violations
  }
  on = (_: 'change', listener: (change: Change) => void): (() => void) => this.#state.changes.listen(listener)
  /** Resolves as soon as `look` sees something, instead of waiting for a while and hoping. */
  until = <T>(look: () => T, milliseconds = 5000): Promise<NonNullable<T>> =>
    this.#state.changes.until(look, milliseconds)
  /** Resolves when somebody has the page open. */
  watched = (): Promise<unknown> => this.until(() => this.#state.changes.isWatched, LONGEST)

  // a story
  get story(): Telling | undefined {
    return this.#state.story
  }
  tells(text: string, more: Omit<Telling, 'text'> = {}): void {
    this.#state.story = { ...more, text }
    this.#state.changes.tell({ type: 'story', ...this.#state.story })
  }
  /** The clock of everybody's phone was moved on. */
  tellsTime = () => this.#state.changes.tell({ type: 'time', now: this.#state.time.now().toISOString() })
  /** The story turns to this person. */
  looksAt = (who: Who, chat: Who) => this.#state.changes.tell({ type: 'look', person: idOf(who), chat: idOf(chat) })

  // trouble
  /** updates that the bot has not confirmed yet */
  get pending(): number {
    const { updates, zaloBot, zaloOa } = this.#state
    return updates.pending.length + zaloBot.pending + zaloOa.pending
  }
  fault = (request: FaultRequest): (() => void) => addFault(this.#state, request)
  redeliver(times: number): void {
    this.#state.updates.copies = times
  }

  /** Everything is forgotten but the people and what the bot said about itself; ids go on. */
  async reset(): Promise<void> {
    const state = this.#state
    await state.options.onReset?.()
    const seated = [...state.people.values()]
    settleAll(state)
    for (const kept of [state.chats, state.files, state.paths, state.media]) kept.clear()
    state.journal.length = 0
    state.faults = []
    state.story = undefined
    state.limits = new Limits(state.speed)
    state.updates.clear()
    state.zaloBot.reset()
    state.zaloOa.reset()
    this.#populate(seated)
    state.changes.tell({ type: 'reset' })
  }

  #populate(seated = this.#state.options.people ?? []): void {
    for (const person of seated) this.addPerson(person)
    for (const group of this.#state.options.groups ?? []) {
      this.addGroup({ ...group, members: [...group.members, this.#state.bot.id] })
    }
  }
}

/** The longest that a timer can wait. */
const LONGEST = 2 ** 31 - 1

const isOpenGroup = ({ type, migratedTo }: Chat) => type !== 'private' && !migratedTo
