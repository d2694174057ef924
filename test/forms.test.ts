import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import type { State } from '../src/core/form.ts'
import { features } from '../src/features/index.ts'
import { openStage } from './support/stage.ts'
import { type Stage, WAYS, type Way } from './support/ways.ts'

/**
 * No question can be reached that cannot be left. Somebody walks through each form of the product, question by
 * question, asked in the row or from the summary, and leaves each of them in every way, tapped and typed.
 */

const forms = features.flatMap(({ forms = [] }) => forms)
let stage: Stage
afterEach(() => stage?.close())

test('every form is walked: say in WAYS how somebody comes to it', () => {
  const walked = Object.values(WAYS).map(({ form }) => form)
  expect(forms.map(({ name }) => name).filter((name) => !walked.includes(name))).toEqual([])
  expect(walked.filter((name) => !forms.some((form) => form.name === name))).toEqual([])
})

test.each(Object.entries(WAYS))(
  '%s',
  async (_, way) => {
    // At full speed a press lives for 150 ms: too short for a machine that does other things too.
    stage = await openStage({ speed: 100 })
    await way.opens(stage)
    await stage.settled()
    const walk = new Walk(stage, way)
    const seen = new Set<string>()
    let draft = await walk.draft()
    for (let step = 0; draft.state.stage === 'ask' && step < 80; step++) {
      const offered = walk.offered()
      if (!seen.has(draft.state.field)) await walk.leaves(draft)
      seen.add(draft.state.field)
      draft = await walk.answers(draft, offered)
    }
    expect(draft.state.stage, 'it comes to an end').toBe('confirm')
    await walk.leavesSummary(draft)
    // What is not asked in the row is asked from the summary, and what was asked can be asked again.
    for (const field of await walk.fields(draft)) {
      await walk.restore(draft)
      await walk.presses(`form.${draft.id}.confirm.edit:${field}`)
      const asked = await walk.draft()
      if (asked.state.stage !== 'ask' || asked.state.field !== field) continue
      await (seen.has(field) ? walk.goesBack(asked) : walk.leaves(asked))
      seen.add(field)
    }
    expect((await walk.fields(draft)).filter((field) => !seen.has(field))).toEqual(way.never ?? [])
  },
  120_000,
)

type Draft = Awaited<ReturnType<Walk['draft']>>

/** Answers that most questions take, from the likeliest on. */
const GUESSES = ['45 hộ có vườn đẹp, từ 15/3/2027 đến 30/11/2027', '30/11', 'Nguyễn Thị Lan', '7']

class Walk {
  readonly stage: Stage
  readonly way: Way
  readonly who: number

  constructor(stage: Stage, way: Way) {
    this.stage = stage
    this.way = way
    this.who = stage.world.people().find(({ name }) => name.endsWith(way.who))!.id
  }

  /** The form that is open in their chat. */
  async draft() {
    const where = { account: { chat: String(this.who) }, form: this.way.form }
    const found = await this.stage.db.draft.findFirst({ where })
    if (!found) throw new Error(`${this.way.form} is not open; the bot says: ${this.last()?.text}`)
    return { ...found, state: found.state as unknown as State }
  }

  /** The draft as it is now, if there is any. */
  async after(id: number) {
    const found = await this.stage.db.draft.findUnique({ where: { id } })
    return found && { ...found, state: found.state as unknown as State }
  }

  /** Everything as it was when this question stood open. */
  async restore({ state, ...draft }: Draft) {
    const row = { ...draft, state: state as object }
    await this.stage.db.draft.updateMany({ where: { accountId: row.accountId }, data: { accountId: null } })
    await this.stage.db.draft.upsert({ where: { id: row.id }, create: row, update: row })
  }

  async fields({ about }: Draft) {
    const wizard = forms.find(({ name }) => name === this.way.form)!
    const person = await this.stage.db.person.findFirstOrThrow({
      where: { accounts: { some: { chat: String(this.who) } } },
    })
    const ctx = { app: this.stage.app, who: { ...person, roles: [] }, language: 'vi', t: this.stage.app.t('vi') }
    const { fields } = wizard.shape ? await wizard.shape(ctx as never, about) : wizard
    return Object.keys(fields)
  }

  last = () => this.stage.world.chat(this.who).messages.findLast(({ from }) => from.is_bot)

  offered = () =>
    (this.last()?.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) =>
      'callback_data' in button ? [button.callback_data!] : [],
    )

  async presses(data: string) {
    this.stage.world.presses(this.who, this.who, this.last()!.message_id, { data })
    await this.stage.settled()
  }

  async says(text: string) {
    this.stage.world.says(this.who, this.who, text)
    await this.stage.settled()
  }

  /** Back, later and cancel are offered, and each leads out, tapped and typed. */
  async leaves(draft: Draft) {
    await this.goesBack(draft)
    const { id, state } = draft
    await this.leavesBy(draft, (press) => `form.${id}.${state.field}.${press}`, `${this.way.form}, ${state.field}`)
    await this.restore(draft)
  }

  async goesBack(draft: Draft) {
    const { id, state } = draft
    const where = `${this.way.form}, ${state.field}`
    const button = (press: string) => `form.${id}.${state.field}.${press}`
    for (const press of ['back', 'later', 'cancel']) expect(this.offered(), where).toContain(button(press))
    const backs: unknown[] = []
    for (const back of [() => this.presses(button('back')), () => this.says('quay lại')]) {
      await this.restore(draft)
      await back()
      const after = (await this.after(id))!
      const moved = after.state.stage !== 'ask' || after.state.field !== state.field
      expect(moved, `${where}: back leads nowhere; ${this.last()?.text}`).toBe(true)
      expect(after.state.answers, where).toEqual(state.answers)
      backs.push([after.state.stage, after.state.field])
    }
    expect(backs[0], `${where}: tapped and typed`).toEqual(backs[1])
  }

  async leavesSummary(draft: Draft) {
    const button = (press: string) => `form.${draft.id}.confirm.${press}`
    for (const press of ['later', 'cancel', 'edit']) expect(this.offered(), 'the summary').toContain(button(press))
    await this.leavesBy(draft, button, `${this.way.form}, the summary`)
    await this.restore(draft)
  }

  /** Later keeps the draft, and cancel throws it away when it was said twice. */
  async leavesBy(draft: Draft, button: (press: string) => string, where: string) {
    for (const later of [() => this.presses(button('later')), () => this.says('để sau')]) {
      await this.restore(draft)
      await later()
      const after = await this.after(draft.id)
      expect(after, `${where}: later`).toMatchObject({ accountId: null, state: { answers: draft.state.answers } })
    }
    for (const cancels of [
      [() => this.presses(button('cancel')), () => this.presses(`form.${draft.id}.discard.discard`)],
      [() => this.says('huỷ'), () => this.says('bỏ hẳn')],
    ]) {
      await this.restore(draft)
      await cancels[0]!()
      expect((await this.after(draft.id))?.state.stage, `${where}: cancel asks first`).toBe('discard')
      await cancels[1]!()
      expect(await this.after(draft.id), `${where}: cancelled`).toBeNull()
    }
  }

  /** Answers the open question in some way that it takes. */
  async answers(before: Draft, offered: string[]): Promise<Draft> {
    const { id, state } = before
    const at = `form.${id}.${state.field}.`
    const fixed = this.way.answers?.[state.field]
    const tries = [
      ...(fixed ? [() => this.says(fixed)] : []),
      ...offered.filter((data) => data.startsWith(`${at}pick:`)).map((data) => () => this.presses(data)),
      ...GUESSES.map((text) => () => this.says(text)),
      () => this.sends(),
      () => this.presses(`${at}skip`),
    ]
    for (const attempt of tries) {
      await attempt()
      const after = await this.draft()
      if (isDeepStrictEqual(after.state.answers, state.answers) && after.state.field === state.field) {
        // The words may have found what can be tapped.
        const found = this.offered().find((data) => data.startsWith(`${at}pick:`))
        if (!fixed || !found) continue
        await this.presses(found)
      }
      const answered = await this.draft()
      if (answered.state.stage !== 'ask' || answered.state.field !== state.field) return answered
      await this.presses(`${at}done`)
      const done = await this.draft()
      if (done.state.stage !== 'ask' || done.state.field !== state.field) return done
    }
    throw new Error(`no answer fits ${this.way.form}, ${state.field}: say in WAYS which`)
  }

  async sends() {
    if (this.way.form === 'voice') this.stage.world.sendsVoice(this.who, this.who, read('../voices/loi-ke.ogg'))
    else this.stage.world.sendsPhotos(this.who, this.who, [{ name: 'anh.png', bytes: read('duong-hoa-1.png') }])
    await this.stage.settled()
  }
}

const read = (name: string) => readFileSync(new URL(`./photos/${name}`, import.meta.url))
