import type { Conversation, ConversationFlavor } from '@grammyjs/conversations'
import type { Context as Grammy } from 'grammy'
import type { State } from './core/form.ts'
import type { Message, Translate } from './core/message.ts'
import type { Holder, Holding } from './core/policy.ts'
import type { App, ChannelName, Language } from './ports.ts'

/** A person whom we know: they agreed to be stored. */
export interface Me extends Holder {
  name: string
  language: Language
  /** the newest version of the data notice that they agreed to */
  consent: number
  /** roles that wait for the unit's confirmation */
  pending: Holding[]
}

export interface Here {
  channel: ChannelName
  chat: string
  /** a group chat rather than a private one */
  group: boolean
  /** the unit whose group this is */
  unit?: number
}

export interface OpenDraft {
  id: number
  form: string
  about: string
  state: State
  lastSeq: number
}

interface Flavor {
  app: App
  /** the inbox row that is being worked on; it grows with every update */
  seq: number
  here: Here
  who?: Me
  /** the person's private chat with the bot */
  account?: number
  /** the form that is open in this chat */
  draft?: OpenDraft
  language: Language
  t: Translate
  /** Speaks in this chat, now. On a tap in a group only the one who tapped sees it. */
  say(message: Message): Promise<void>
  /** What a view, of whichever feature, shows this person of a thing; undefined when there is nothing to show. */
  view(name: string, about: string): Promise<Message | undefined>
  /** Opens a form in this chat. Whatever was open is left; its draft is safe. */
  ask(form: string, about?: string): Promise<void>
  /** Answers the tap; `url` leads the one who tapped in a group into their private chat. Later answers do nothing. */
  answer(reply?: { text?: string; url?: string }): Promise<void>
  /** a number that answers nothing any more, or nothing yet */
  late: boolean
  /** An error that a conversation must not swallow: thrown again outside it. */
  failure?: unknown
}

export type Context = ConversationFlavor<Grammy & Flavor>

/** Inside a conversation there is only the bare update; everything else is reached through `external`. */
export type Talk = Conversation<Context, Grammy>
