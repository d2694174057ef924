import { describe, expect, it, test } from 'vitest'
import { allow, type Holder, insteadOf, may, type RoleKind, rolesThatMay } from '../../src/core/policy.ts'
import { Problem } from '../../src/core/problem.ts'

/** A small country: a unit's path holds the ids from the root down to it. */
const PATHS = {
  province: '/1/',
  commune: '/1/4/',
  village: '/1/4/9/',
  hamlet: '/1/4/9/12/',
  sibling: '/1/4/90/',
  otherCommune: '/1/42/',
  otherProvince: '/2/',
}
const place = (path: string) => ({ id: Number(path.split('/').at(-2)), path })

/** Where somebody's role lies, seen from the village. */
const RELATIONS = {
  own: PATHS.village,
  above: PATHS.commune,
  'far above': PATHS.province,
  below: PATHS.hamlet,
  beside: PATHS.sibling,
  elsewhere: PATHS.otherCommune,
  'in another province': PATHS.otherProvince,
}
type Relation = keyof typeof RELATIONS
const KINDS: RoleKind[] = ['cadre', 'reviewer', 'committee', 'admin', 'chair']
const HERE: Relation[] = ['own']
const OVER: Relation[] = ['own', 'above', 'far above']

/**
 * The rules in plain words, for something that is about the village. Whoever is not named may not. `author`: what
 * changes when they sent it in themselves.
 */
const RULES: Record<string, { who: Partial<Record<RoleKind, Relation[]>>; author?: 'always' | 'never' | 'alone' }> = {
  'register a model of the village': { who: { cadre: HERE } },
  'decide on what the village reviews': { who: { reviewer: OVER }, author: 'never' },
  'see what the village sent in': {
    who: { cadre: OVER, reviewer: OVER, committee: OVER, admin: OVER, chair: OVER },
    author: 'always',
  },
  'score what is put forward': { who: { reviewer: HERE }, author: 'never' },
  'decide on recognition': { who: { chair: OVER }, author: 'never' },
  'report on a model of the village': { who: { cadre: HERE } },
  'inspect a model of the village': { who: { reviewer: OVER, committee: OVER, chair: OVER } },
  'correct what was sent in': { who: {}, author: 'alone' },
  'let a cadre in': { who: { reviewer: OVER, admin: OVER } },
  'make a reviewer': { who: { admin: OVER } },
  'make a committee member': { who: { admin: OVER } },
  'make an admin': { who: { admin: OVER } },
  'bind the group of the village': { who: { reviewer: OVER, admin: OVER } },
  'count the models of the village': { who: { reviewer: OVER, committee: OVER, admin: OVER, chair: OVER } },
  'speak to everybody in the village': { who: { committee: OVER, admin: OVER } },
  'say when the village reads its digests': { who: { committee: OVER, admin: OVER } },
}

const village = place(PATHS.village)
const sent = (authorId: number) => ({ kind: 'registration' as const, authorId, unit: village, reviewUnit: village })
const ASK: Record<keyof typeof RULES, (who: Holder, authorId: number) => boolean> = {
  'register a model of the village': (who) => may.register(who, village),
  'decide on what the village reviews': (who, author) => may.decide(who, sent(author)),
  'see what the village sent in': (who, author) => may.see(who, sent(author)),
  'score what is put forward': (who, author) => may.score(who, sent(author)),
  'decide on recognition': (who, author) => may.preside(who, sent(author)),
  'report on a model of the village': (who, author) => may.carry(who, sent(author)),
  'inspect a model of the village': (who) => may.inspect(who, village),
  'correct what was sent in': (who, author) => may.correct(who, sent(author)),
  'let a cadre in': (who) => may.grant(who, 'cadre', village),
  'make a reviewer': (who) => may.grant(who, 'reviewer', village),
  'make a committee member': (who) => may.grant(who, 'committee', village),
  'make an admin': (who) => may.grant(who, 'admin', village),
  'bind the group of the village': (who) => may.bindGroup(who, village),
  'count the models of the village': (who) => may.count(who, village),
  'speak to everybody in the village': (who) => may.broadcast(who, village),
  'say when the village reads its digests': (who) => may.planDigest(who, village),
}

const relations = Object.keys(RELATIONS) as Relation[]
const ME = 7
const roleAt = (kind: RoleKind, relation: Relation) => {
  const { id: unit, path } = place(RELATIONS[relation])
  return { kind, unit, path }
}
const expected = (action: string, roles: [RoleKind, Relation][], isAuthor: boolean) => {
  const { who, author } = RULES[action]!
  if (isAuthor && author === 'never') return false
  if (isAuthor && (author === 'always' || author === 'alone')) return true
  return roles.some(([kind, relation]) => who[kind]?.includes(relation))
}

describe.each(Object.keys(RULES))('may somebody %s?', (action) => {
  const cells = KINDS.flatMap((kind) =>
    relations.flatMap((relation) => [false, true].map((isAuthor) => ({ kind, relation, isAuthor }))),
  )
  it.each(cells)('$kind $relation, author: $isAuthor', ({ kind, relation, isAuthor }) => {
    const who = { id: ME, roles: [roleAt(kind, relation)] }
    expect(ASK[action]!(who, isAuthor ? ME : 8)).toBe(expected(action, [[kind, relation]], isAuthor))
  })

  it('with any two roles: what one of them allows, never more', () => {
    const all = KINDS.flatMap((kind) => relations.map((relation): [RoleKind, Relation] => [kind, relation]))
    for (const one of all)
      for (const other of all)
        for (const isAuthor of [false, true]) {
          const who = { id: ME, roles: [roleAt(...one), roleAt(...other)] }
          expect(ASK[action]!(who, isAuthor ? ME : 8)).toBe(expected(action, [one, other], isAuthor))
        }
  })

  it('without a role', () => {
    for (const isAuthor of [false, true])
      expect(ASK[action]!({ id: ME, roles: [] }, isAuthor ? ME : 8)).toBe(expected(action, [], isAuthor))
  })
})

test.each([
  ['/1/4/', '/1/42/', false],
  ['/1/4/', '/1/4/', true],
  ['/1/4/', '/1/4/2/', true],
  ['/1/42/', '/1/4/', false],
  ['/4/', '/1/4/', false],
  ['/1/', '/11/', false],
  ['/1/', '/1/1/', true],
])('a reviewer of %s decides at %s: %s', (of, at, expected) => {
  const who: Holder = { id: ME, roles: [{ kind: 'reviewer', unit: 0, path: of }] }
  expect(may.decide(who, { kind: 'registration', authorId: 8, reviewUnit: place(at) })).toBe(expected)
})

describe('whoever stands in for somebody', () => {
  const lent = { kind: 'reviewer', unit: 9, path: PATHS.village, insteadOf: { id: 5, name: 'Hùng' } } as const
  const own = roleAt('reviewer', 'above')

  it('neither counts nor speaks in their place', () => {
    const roles = [lent, roleAt('committee', 'own'), roleAt('committee', 'above'), roleAt('cadre', 'far above')]
    const those = rolesThatMay({ id: ME, roles }, may.count).map(({ kind, path }) => [kind, path])
    expect(those).toEqual([
      ['committee', PATHS.commune],
      ['committee', PATHS.village],
    ])
  })

  it('decides as that person could', () => {
    expect(may.decide({ id: ME, roles: [lent] }, sent(8))).toBe(true)
    expect(insteadOf({ id: ME, roles: [lent] }, 'reviewer', sent(8))).toEqual(lent.insteadOf)
  })

  it('uses a right of their own first', () => {
    expect(insteadOf({ id: ME, roles: [lent, own] }, 'reviewer', sent(8))).toBeUndefined()
  })

  it('decides neither on what they nor on what that person sent in', () => {
    for (const author of [ME, 5]) expect(may.decide({ id: ME, roles: [lent] }, sent(author))).toBe(false)
  })

  it('keeps to the kinds of dossier that it was for', () => {
    const who: Holder = { id: ME, roles: [{ ...lent, kinds: ['progress'] }] }
    expect(may.decide(who, sent(8))).toBe(false)
    expect(may.decide(who, { ...sent(8), kind: 'progress' })).toBe(true)
  })

  it('sees dossiers of those kinds, and of a model nothing else', () => {
    const who: Holder = { id: ME, roles: [{ ...lent, kinds: ['progress'] }] }
    expect(may.see(who, { ...sent(8), kind: 'progress' })).toBe(true)
    expect(may.see(who, sent(8))).toBe(false)
    expect(may.see(who, { authorId: 8, unit: village })).toBe(false)
    expect(may.see({ id: ME, roles: [lent] }, { authorId: 8, unit: village })).toBe(true)
  })

  it('gets nothing else that is theirs, and lends it to nobody', () => {
    const who = { id: ME, roles: [lent] }
    expect(may.grant(who, 'cadre', village)).toBe(false)
    expect(may.bindGroup(who, village)).toBe(false)
    expect(may.inspect(who, village)).toBe(false)
    expect(may.lend(who, lent)).toBe(false)
    expect(may.lend({ id: 5, roles: [roleAt('reviewer', 'own')] }, lent)).toBe(true)
  })
})

test('allow stops with a sentence for the person', () => {
  expect(() => allow(true, 'policy-register')).not.toThrow()
  expect(() => allow(false, 'policy-register')).toThrow(new Problem('policy-register'))
})
