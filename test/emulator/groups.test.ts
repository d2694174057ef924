import { expect, test } from 'vitest'
import { call, emulate, lan, last, lines, minh } from './support.ts'

const GROUP = -4_100_000_001
const committee = { id: GROUP, title: 'Ban chỉ đạo', members: [lan.id, minh.id] }
const heard = async (emulator: Awaited<ReturnType<typeof emulate>>) => {
  const { result } = await call(emulator, 'getUpdates')
  const offset = (result.at(-1)?.update_id ?? 0) + 1
  await call(emulator, 'getUpdates', { offset })
  return result.map((update: Record<string, { text?: string }>) => update.message?.text ?? Object.keys(update)[1])
}

test.each<[privacy: boolean, admin: boolean, heard: string[]]>([
  [true, false, ['/duyet 42', '/duyet@dan_van_kheo_bot', 'trả lời bot', 'nhờ @Dan_Van_Kheo_Bot xem']],
  [
    false,
    false,
    [
      'chuyện riêng',
      '/duyet 42',
      '/duyet@dan_van_kheo_bot',
      '/duyet@other_bot',
      'xem /duyet nhé',
      'trả lời bot',
      'nhờ @Dan_Van_Kheo_Bot xem',
    ],
  ],
  [
    true,
    true,
    [
      'chuyện riêng',
      '/duyet 42',
      '/duyet@dan_van_kheo_bot',
      '/duyet@other_bot',
      'xem /duyet nhé',
      'trả lời bot',
      'nhờ @Dan_Van_Kheo_Bot xem',
    ],
  ],
])('privacy mode %s, administrator %s: the bot hears this', async (privacy, admin, expected) => {
  const emulator = await emulate({ privacy, groups: [committee] })
  const { world } = emulator
  if (admin) world.addBot(GROUP, { admin })
  await heard(emulator)
  const { result } = await call(emulator, 'sendMessage', { chat_id: GROUP, text: 'Có hồ sơ mới' })
  for (const text of ['chuyện riêng', '/duyet 42', '/duyet@dan_van_kheo_bot', '/duyet@other_bot', 'xem /duyet nhé']) {
    world.says(lan, GROUP, text)
  }
  world.says(minh, GROUP, 'trả lời bot', { replyTo: result.message_id })
  world.says(minh, GROUP, 'nhờ @Dan_Van_Kheo_Bot xem')
  expect(await heard(emulator)).toEqual(expected)
})

test('coming, going, being added and being removed', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const { id } = world.addGroup({ title: 'Thôn', members: [lan] })
  const write = () => call(emulator, 'sendMessage', { chat_id: id, text: 'x' })
  expect((await write()).description).toBe('Forbidden: bot is not a member of the group chat')
  world.says(lan, id, '/start')
  expect(await heard(emulator)).toEqual([])
  world.addBot(id)
  expect(await heard(emulator)).toEqual(['my_chat_member', 'message'])
  expect(await write()).toMatchObject({ ok: true })
  world.join(id, minh)
  world.leaves(id, minh)
  expect(await heard(emulator)).toEqual(['message', 'message'])
  expect(() => world.says(minh, id, 'x')).toThrow('Minh is not in group')
  world.kickBot(id)
  expect(await heard(emulator)).toEqual(['my_chat_member'])
  expect((await write()).description).toBe('Forbidden: bot was kicked from the group chat')
  expect(lines(emulator, id)).toEqual([
    'Lan: /start',
    'Lan: Dân vận khéo đã vào nhóm',
    'bot: x',
    'Minh: Minh đã vào nhóm',
    'Minh: Minh đã rời nhóm',
  ])
})

test('a link adds the bot to a group and says why', async () => {
  const emulator = await emulate()
  const { id } = emulator.world.addGroup({ title: 'Thôn', members: [lan] })
  emulator.world.addBot(id, { payload: 'xa_42' })
  expect((await heard(emulator)).at(-1)).toBe('/start@dan_van_kheo_bot xa_42')
  expect(() => emulator.world.addBot(id, { payload: 'a b' })).toThrow('cannot be in a t.me link')
})

test('who comes and goes is told to administrators who ask for it', async () => {
  const emulator = await emulate({ groups: [committee] })
  const { world } = emulator
  const seen = async () => (await heard(emulator)).filter((kind: string) => kind === 'chat_member').length
  world.addBot(GROUP, { admin: true })
  world.leaves(GROUP, minh)
  expect(await seen()).toBe(0)
  await call(emulator, 'getUpdates', { allowed_updates: ['message', 'chat_member'] })
  world.join(GROUP, minh)
  expect(await seen()).toBe(1)
})

test('a group becomes a supergroup: the old id only says where to go', async () => {
  const emulator = await emulate({ groups: [committee] })
  const { world } = emulator
  const moved = world.migrate(GROUP)
  expect(String(moved)).toMatch(/^-100\d+$/)
  expect(await call(emulator, 'sendMessage', { chat_id: GROUP, text: 'x' })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: moved },
  })
  const { result } = await call(emulator, 'getUpdates')
  expect(result.map(({ message }: { message: object }) => message)).toMatchObject([
    { chat: { id: GROUP, type: 'group' }, migrate_to_chat_id: moved },
    { chat: { id: moved, type: 'supergroup' }, migrate_from_chat_id: GROUP },
  ])
  expect(await call(emulator, 'sendMessage', { chat_id: moved, text: 'x' })).toMatchObject({ ok: true })
  expect(() => world.says(lan, GROUP, 'x')).toThrow(`write to ${moved}`)
  expect(world.groups().map(({ id }) => id)).toEqual([moved])
  expect(() => world.migrate(moved)).toThrow('supergroup already')
})

test('an administrator is described with its rights', async () => {
  const emulator = await emulate({ groups: [committee] })
  emulator.world.addBot(GROUP, { admin: true })
  const { result } = await call(emulator, 'getChatMember', { chat_id: GROUP, user_id: 1000000001 })
  expect(result).toMatchObject({ status: 'administrator', can_delete_messages: true, can_promote_members: false })
})

test('a group forbids deleting what others wrote, unless the bot is an administrator', async () => {
  const emulator = await emulate({ groups: [committee] })
  const { world } = emulator
  const { message_id } = world.says(lan, GROUP, '/x')
  const remove = () => call(emulator, 'deleteMessage', { chat_id: GROUP, message_id })
  expect((await remove()).description).toBe(`Bad Request: message can't be deleted`)
  world.addBot(GROUP, { admin: true })
  expect(await remove()).toMatchObject({ ok: true })
  expect(last(emulator, GROUP).message_id).not.toBe(message_id)
})

test('a bot’s own message older than two days stays', async () => {
  let now = new Date('2026-11-22T08:00:00+07:00')
  const emulator = await emulate({ clock: { now: () => now } })
  emulator.world.starts(lan)
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'x' })
  expect(result.date).toBe(now.getTime() / 1000)
  now = new Date('2026-11-24T08:00:01+07:00')
  const answer = await call(emulator, 'deleteMessage', { chat_id: lan.id, message_id: result.message_id })
  expect(answer.description).toBe(`Bad Request: message can't be deleted for everyone`)
})

test('chats and their members can be looked up', async () => {
  const emulator = await emulate({ groups: [{ ...committee, members: [minh.id] }] })
  emulator.world.starts(minh)
  const member = (chat_id: number, user_id: number) => call(emulator, 'getChatMember', { chat_id, user_id })
  expect(await call(emulator, 'getChat', { chat_id: GROUP })).toMatchObject({
    result: { id: GROUP, type: 'group', title: 'Ban chỉ đạo' },
  })
  expect(await call(emulator, 'getChat', { chat_id: minh.id })).toMatchObject({
    result: { type: 'private', first_name: 'Minh', username: 'minh_bcd' },
  })
  expect(await member(GROUP, minh.id)).toMatchObject({ result: { status: 'member', user: { id: minh.id } } })
  expect(await member(GROUP, lan.id)).toMatchObject({ result: { status: 'left' } })
  expect(await member(GROUP, 1000000001)).toMatchObject({ result: { status: 'member', user: { is_bot: true } } })
  expect(await member(GROUP, 99)).toMatchObject({ description: 'Bad Request: user not found' })
  expect(await member(minh.id, lan.id)).toMatchObject({ description: 'Bad Request: user not found' })
})

test('a channel: the bot is in it as an administrator, its posts are the channel’s, and people read', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const { id } = world.addGroup({ title: 'Dân vận khéo Hà Tĩnh', type: 'channel', members: [lan, minh] })
  const write = () => call(emulator, 'sendMessage', { chat_id: id, text: 'Bản tin' })
  expect((await write()).description).toBe('Forbidden: bot is not a member of the channel chat')
  expect(() => world.addBot(id)).toThrow('as an administrator')
  world.addBot(id, { admin: true, by: minh })
  const { result } = await call(emulator, 'getUpdates')
  expect(result).toMatchObject([
    {
      my_chat_member: {
        chat: { id, type: 'channel', title: 'Dân vận khéo Hà Tĩnh' },
        from: { id: minh.id },
        new_chat_member: { status: 'administrator', can_post_messages: true },
      },
    },
  ])
  const posted = await write()
  expect(posted.result).toMatchObject({ sender_chat: { id, type: 'channel' }, chat: { id }, text: 'Bản tin' })
  expect(posted.result.from).toBeUndefined()
  const edited = { chat_id: id, message_id: posted.result.message_id, text: 'Bản tin, đã sửa' }
  expect(await call(emulator, 'editMessageText', edited)).toMatchObject({ ok: true })
  expect(() => world.says(lan, id, 'x')).toThrow('people only read there')
  expect(() => world.join(id, lan)).toThrow('name its readers')
  expect(lines(emulator, id)).toEqual([expect.stringContaining('Bản tin, đã sửa')])
  world.kickBot(id, minh)
  expect((await write()).description).toBe('Forbidden: bot was kicked from the channel chat')
})
