import type { Context } from './context.ts'
import type { Code, Word } from './core/code.ts'
import type { EventName } from './core/events.ts'
import type { Answers, Form, Input, Option } from './core/form.ts'
import type { Message, Notice, Translate } from './core/message.ts'
import type { RoleKind } from './core/policy.ts'
import type { Tx } from './db.ts'
import type { App, AskedPage, Language, Page } from './ports.ts'
import type { Happened } from './record.ts'

/** One thing that people can do with the product: the index of its folder reads as this. */
export interface Feature {
  name: string
  /** "/dangky" → what it does. Its description and its free words stand in the locale: `dangky`, `dangky.words`. */
  commands?: Record<string, Command>
  /** `initiatives.same.42` → buttons.same(ctx, '42') */
  buttons?: Record<string, (ctx: Context, ...args: string[]) => Promise<void>>
  /** /start fix-42 → links.fix(ctx, '42') */
  links?: Record<string, (ctx: Context, ...args: string[]) => Promise<void>>
  /** "DUYET DVK-26-0042" → codes.duyet(ctx, { number: 42, year: 2026 }); works in every chat, while a form is open too */
  codes?: Partial<Record<Word, (ctx: Context, subject: Subject) => Promise<void>>>
  /** A message that nothing else took; true when it was ours. */
  hear?(ctx: Context, text: string): Promise<boolean>
  /** A message whose answer was sent in was edited; true when it was ours. */
  edited?(ctx: Context, message: Edited): Promise<boolean>
  forms?: Wizard[]
  /** An event happened: who should see what. Runs inside the transaction of the change. */
  on?: Partial<Record<EventName, (tx: Tx, event: Happened) => Promise<Telling[]>>>
  views?: Record<string, View>
  /**
   * Views that very many people are shown at once: they go out behind whatever somebody waits for. Each is asked right
   * before it does: off it goes, it stays until it is let go, or it is dropped.
   */
  bulk?: Record<string, (app: App, about: string) => Promise<'go' | 'hold' | 'drop'>>
  /** views that are left out where messages are scarce or cost money */
  spare?: string[]
  /** views that wait while the person is filling in a form */
  passive?: string[]
  /** Pages on the web, "GET /xacminh/:code": whoever comes has shown nothing yet, each page asks for what it needs. */
  pages?: Record<`${'GET' | 'POST'} /${string}`, (app: App, asked: AskedPage) => Promise<Page>>
  /** Papers that take a while, by their kind: a worker makes them, twice if it must. */
  papers?: Record<string, MakePaper>
  /** Called a few times a minute, by one process or several at once: it must bear both. */
  tick?(app: App): Promise<void>
}

export interface Command {
  run(ctx: Context, argument: string): Promise<void>
  /** where it stands in the bot's menu; without it the command works and is not shown */
  menu?: number
  /** shown in the menu only to people with one of these roles; whether it may be done is asked where it is done */
  for?: RoleKind[]
  /** … and to whoever stands in for one of them */
  lent?: boolean
  /** may be used in a group */
  group?: boolean
}

/** A form plus what touches the world. */
export interface Wizard extends Form {
  /** Its questions, where they are data: of one campaign, of one council. */
  shape?(ctx: Context, about: string): Promise<Pick<Form, 'version' | 'fields' | 'words' | 'sum'>>
  /** Answers to begin with, and the fields that somebody asked to correct. */
  begin?(ctx: Context, about: string): Promise<{ answers: Answers; todo?: string[] }>
  /** What can be chosen at `field`, given the input if there is one. */
  options?(ctx: Context, at: { field: string; answers: Answers; about: string; input?: Input }): Promise<Option[]>
  /** Uses up the draft inside its own transaction and says how it went. A Problem puts the person back on the summary. */
  submit(ctx: Context, answers: Answers, draft: { id: number; about: string }): Promise<Message>
  /** The draft was used up before: what was said then. */
  already?(ctx: Context, draft: number): Promise<Message | undefined>
  /** Not worth a question when it was left: it begins afresh. */
  fleeting?: boolean
}

/** A message that had answered a question of a form, and what it says now. */
export interface Edited {
  message: string
  draftId: number
  field: string
  text: string
}

/**
 * What an account's chat shows of a thing, in that account's language; undefined when there is nothing to show. `again`: the chat has seen it before and cannot change it: only what is new, for whom it is.
 */
export type View = (
  scene: { app: App; t: Translate; account: Recipient; again: boolean },
  about: string,
) => Promise<Notice | undefined>

/** The number behind a code; a model of this year unless it says another one. */
export type Subject = Omit<Code, 'word'>

/**
 * Makes a paper that somebody asked for. `progress` (0 to 1) is said in their chat when it takes long, and throws when it
 * took too long. Throws Unmade when there is nothing to be made, or when it does not add up.
 */
export type MakePaper = (app: App, order: Order, progress: (share: number) => void) => Promise<Made>
export interface Order {
  params: unknown
  personId: number
  language: Language
}
export interface Made {
  files: { name: string; bytes: Uint8Array }[]
  /** the time of the figures in it */
  at: Date
}

export interface Recipient {
  id: number
  /** undefined for the group chat of a unit */
  personId: number | null
  unitId: number | null
}

/** "This account should see this view of this thing." */
export interface Telling {
  account: number
  view: string
  about: string
}
