import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FIELDS } from '../prisma/villages.ts'
import { createTranslator } from '../src/adapters/fluent.ts'
import type { Context } from '../src/context.ts'
import { DOSSIERS } from '../src/core/dossier.ts'
import { EVENTS } from '../src/core/events.ts'
import { advance, type Input, type Option, type Scene, type State } from '../src/core/form.ts'
import { view } from '../src/core/form-view.ts'
import type { Message } from '../src/core/message.ts'
import { Problem } from '../src/core/problem.ts'
import { CONCLUSIONS } from '../src/core/scoring.ts'
import { newToken } from '../src/core/secrets.ts'
import type { Wizard } from '../src/feature.ts'
import { features } from '../src/features/index.ts'
import { nameOf } from '../src/organisation.ts'
import { GAP, sources } from './support/source.ts'
import { openStage } from './support/stage.ts'

/** A button carries at most 64 bytes, and whatever it carries somebody must understand. */

const MOST = 64
const LARGEST = '2147483647'
const bytes = (data: string) => Buffer.byteLength(data)
const code = sources('src/features', 'src/menu.ts', 'src/waiting.ts')
const forms = features.flatMap(({ forms = [] }) => forms)
const commands = features.flatMap(({ commands = {} }) => Object.keys(commands))

describe('the buttons of features', () => {
  const names = features.map(({ name }) => name)
  const produced = code
    .flatMap(({ literals }) => literals)
    .filter((literal) => names.includes(literal.split('.')[0]!) && /^[a-z]+\.[a-z]+/.test(literal))
    .filter((literal) => !(EVENTS as readonly string[]).includes(literal))

  /** With the largest ids, the longest command, and the secret of an invitation. */
  const filled = produced.flatMap((literal) =>
    literal === `help.do.${GAP}`
      ? commands.map((name) => `help.do.${name}`)
      : literal === `onboarding.agree${GAP}`
        ? ['onboarding.agree', `onboarding.agree.${newToken()}`]
        : [literal.replaceAll(GAP, LARGEST)],
  )
  const handlers = features.flatMap(({ name, buttons = {} }) =>
    Object.keys(buttons).map((action) => `${name}.${action}`),
  )
  const actionOf = (data: string) => data.split('.').slice(0, 2).join('.')

  test('are short enough', () => {
    expect(filled.length).toBeGreaterThan(20)
    expect(filled.filter((data) => bytes(data) > MOST)).toEqual([])
  })

  test('are all handled', () => {
    expect(filled.filter((data) => !handlers.includes(actionOf(data)))).toEqual([])
  })

  test('are all offered somewhere', () => {
    expect(handlers.filter((handler) => !filled.map(actionOf).includes(handler))).toEqual([])
  })

  test('name commands that exist', () => {
    const named = filled.filter((data) => data.startsWith('help.do.')).map((data) => data.split('.')[2])
    expect(named.filter((name) => !commands.includes(name!))).toEqual([])
  })

  test('cannot be taken for those of a form', () => {
    expect(names).not.toContain('form')
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('links into the private chat', () => {
  const links = features.flatMap(({ links = {} }) => Object.keys(links))
  const payloads = code
    .flatMap(({ code }) => [...code.matchAll(/\blead\(ctx, `([^`]+)`\)/g)].map((match) => match[1]!))
    .flatMap((payload) =>
      payload.startsWith('$') ? links.map((link) => payload.replace(/\$\{\w+\}/, link)) : [payload],
    )
    .map((payload) => payload.replaceAll(/\$\{\w+\}/g, LARGEST))

  test('hold what a link can hold, and somebody opens them', () => {
    expect(payloads).toContain(`full-${LARGEST}`)
    expect(payloads).toContain(`return-${LARGEST}-${LARGEST}`)
    for (const payload of payloads) {
      expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      expect(links).toContain(payload.split('-')[0])
    }
  })

  test('an invitation is none of them', () => {
    expect(newToken()).toMatch(/^[a-z0-9]{1,64}$/)
    expect(links.filter((link) => link.length >= newToken().length)).toEqual([])
  })
})

describe.each(['vi', 'en'] as const)('the buttons of forms in %s', (language) => {
  const t = createTranslator()(language)
  const units = [
    { kind: 'thôn', name: 'Nam Tân Trường Xuân Thượng', parent: { kind: 'xã', name: 'Tân Lâm Hương' } },
    { kind: 'xã', name: 'Thạch Đài', parent: { kind: 'tỉnh', name: 'Hà Tĩnh' } },
  ].map(
    (unit, at): Option => ({
      value: String(Number(LARGEST) - at),
      label: nameOf({ ...unit, parent: { ...unit.parent, parentId: 1 } }),
    }),
  )

  /** What the database would offer. */
  const OFFERS: Record<string, Option[]> = {
    'introduction-unit': units,
    'search-place': units,
    'search-field': FIELDS.map(({ code, name, nameEn }) => ({ value: code, label: language === 'en' ? nameEn : name })),
    'plan-model': [{ value: LARGEST, label: 'DVK-26-0042 · Nhà sạch, vườn đẹp' }],
    'invitation-unit': units,
    'broadcast-unit': units,
    'broadcast-field': FIELDS.map(({ code, name }) => ({ value: code, label: name })),
    'registration-unit': units,
    'paper-unit': units,
    'certificate-decidedOn': [{ value: '2026-11-23', label: t('certificate-today') }],
    'delegation-role': units.map(({ value, label }) => ({ value: `reviewer:${value}`, label })),
    'delegation-to': units,
    'registration-field': FIELDS.map(({ code, name, nameEn }) => ({
      value: code,
      label: language === 'en' ? nameEn : name,
    })),
    'return-fields': DOSSIERS.registration.correctable.map((value) => ({
      value,
      label: t(`registration-${value}.label`),
    })),
    'progress-period': ['2026-10-01_2026-12-31', '2026-07-01_2026-09-30'].map((value) => ({ value, label: value })),
    'upgrade-level': ['above', 'province', 'sector'].map((value) => ({
      value,
      label: t(`registration-level-${value}`),
    })),
    'conclusion-reason': CONCLUSIONS.flatMap((conclusion) =>
      ['a', 'b', 'c'].map((value) => ({ value: conclusion + value, label: t(`conclusion-${conclusion}-${value}`) })),
    ),
    'registration-alike': ['1', '2', '3'].flatMap((number) => [
      {
        value: `inspired:${LARGEST}`.slice(0, -1) + number,
        label: t('registration-alike-inspired', { letter: number }),
      },
      {
        value: `same:${LARGEST}`.slice(0, -1) + number,
        label: t('registration-alike-same', { letter: number }),
        data: `initiatives.same.${LARGEST}`.slice(0, -1) + number,
      },
    ]),
  }
  /** The rest needs no more than this of the world. */
  const ctx = {
    t,
    language,
    app: { clock: { now: () => new Date('2026-11-23T02:00:00Z') } },
    who: { id: 1, name: 'Nguyễn Thị Lan', roles: [{ kind: 'admin', unit: 1, path: '/1/' }] },
  } as unknown as Context

  async function sceneAt(form: Wizard, field: string): Promise<Scene> {
    const known = OFFERS[`${form.name}-${field}`]
    const options = known ?? (await form.options?.(ctx, { field, answers: {}, about: '' })) ?? []
    return { options, today: '2026-11-23' }
  }

  /** Some answer that the question takes. */
  function answerTo(form: Wizard, field: string, scene: Scene): unknown {
    const inputs: Input[] = [
      ...scene.options
        .filter(({ data }) => !data)
        .map(({ value }): Input => ({ type: 'button', at: field, press: `pick:${value}` })),
      { type: 'text', text: '45 hộ có vườn đẹp, từ 15/3/2027 đến 30/11/2027' },
      { type: 'text', text: '15/3/2027' },
      { type: 'photo', photo: { file: 'file', key: 'key' } },
      { type: 'voice', voice: { file: 'file', key: 'key' } },
      { type: 'file', file: { file: 'file', key: 'key', name: 'ke-hoach.pdf' } },
      { type: 'text', text: '8:00 ngày 30/11' },
      { type: 'place', place: { latitude: 18.4, longitude: 105.9 } },
    ]
    for (const input of inputs) {
      try {
        return form.fields[field]!.parse(input, scene, undefined)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
    throw new Error(`no answer fits ${form.name}-${field}`)
  }

  async function* moments(form: Wizard) {
    const scenes = new Map<string, Scene>()
    for (const field of Object.keys(form.fields)) scenes.set(field, await sceneAt(form, field))
    const answers = Object.fromEntries([...scenes].map(([field, scene]) => [field, answerTo(form, field, scene)]))
    // "sent" is said by the form's own submit.
    for (const stage of ['ask', 'confirm', 'edit', 'discard', 'resume', 'later', 'gone'] as const)
      for (const [field, scene] of scenes)
        for (const given of [{}, answers])
          for (const editing of [false, true]) {
            const state: State = { stage, field, answers: given, editing, noted: field }
            const here = stage === 'ask' ? scene : { ...scene, options: [] }
            yield { state, scene: here, message: view(form, state, t, here, Number(LARGEST)) }
          }
  }

  const dataOf = ({ buttons = [] }: Message) =>
    buttons.flat().flatMap((button) => ('data' in button ? button.data : []))
  /** As the engine reads it: "form.17.goal.back". */
  const inputOf = (data: string): Input => {
    const [, , at = '', ...press] = data.split('.')
    return { type: 'button', at, press: press.join('.') }
  }

  test.each(forms.map((form) => [form.name, form] as const))('%s', async (_, form) => {
    let seen = 0
    for await (const { state, scene, message } of moments(form)) {
      const data = dataOf(message)
      seen += data.length
      const where = `${state.stage} ${state.field}`
      expect(
        data.filter((one) => bytes(one) > MOST),
        where,
      ).toEqual([])
      expect(new Set(data).size, where).toBe(data.length)
      for (const one of data.filter((one) => one.startsWith('form.'))) {
        expect(one).toMatch(new RegExp(`^form\\.${LARGEST}\\.`))
        const { problem } = advance(form, state, inputOf(one), scene)
        expect([one, problem?.key]).not.toEqual([one, 'form-old-button'])
      }
      for (const { text } of message.buttons?.flat() ?? []) expect(text.trim(), where).not.toBe('')
    }
    expect(seen).toBeGreaterThan(20)
  })
})

test('a whole round goes well with ids at the end of their range', async () => {
  const stage = await openStage()
  try {
    await stage.db.$executeRaw`DO $$ BEGIN
      PERFORM setval(seqrelid, 2147480000) FROM pg_sequence
        JOIN pg_class ON pg_class.oid = seqrelid JOIN pg_namespace n ON n.oid = relnamespace
        WHERE n.nspname = current_schema();
    END $$`
    await stage.play(readFileSync(new URL('./stories/tra-lai.story', import.meta.url), 'utf8'))
    const sent = JSON.stringify(stage.world.journal.map(({ payload }) => payload))
    const data = [...sent.matchAll(/"callback_data\\*":\\*"([^"\\]+)/g)].map((match) => match[1]!)
    expect(data.filter((one) => bytes(one) > MOST)).toEqual([])
    for (const large of [/^form\.21474800/, /^review\.approve\.21474800/, /^initiatives\.fix\.21474800/])
      expect(data.some((one) => large.test(one))).toBe(true)
  } finally {
    await stage.close()
  }
})
