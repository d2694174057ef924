import { type Context, Hono } from 'hono'
import { isRecord } from '../calls/params.ts'
import { fileByUniqueId } from '../files.ts'
import { privateCommands } from '../methods/commands.ts'
import type { State } from '../state.ts'
import type { World } from '../world.ts'
import { eventStream } from './events.ts'
import { respondWith } from './range.ts'
import { readMultipart } from './request.ts'
import type { Env } from './respond.ts'

const JOURNAL = 500
const DONE = { ok: true }

/** What the page can do: the same as a test, over HTTP. */
export function control(state: State, world: World): Hono<Env> {
  const sim = new Hono<Env>()
  sim.use(async (context, next) => (isForeign(context) ? context.text('not from another site', 403) : next()))

  sim.get('/state', (context) => {
    const { id, first_name, username } = state.bot
    return context.json({
      bot: { id, first_name, username },
      people: world.people(),
      groups: world.groups(),
      now: state.time.now().toISOString(),
      commands: privateCommands(state),
      ...(world.story && { story: world.story }),
    })
  })
  sim.get('/chats/:chat', (context) => {
    const { messages, ...chat } = world.chat(Number(context.req.param('chat')))
    return context.json({ ...chat, messages: messages.map(({ reply_markup: _, ...message }) => message) })
  })
  sim.get('/files/:id', (context) => {
    const file = fileByUniqueId(state, context.req.param('id'))
    if (!file) return context.notFound()
    const isHarmless = /^(?:image\/(?:jpeg|png)|audio\/\w+)$/.test(file.mime)
    const type = isHarmless ? file.mime : 'application/octet-stream'
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' }
    return respondWith(file.bytes, context.req.header('range'), headers)
  })
  sim.get('/journal', (context) => context.json(world.journal.slice(-JOURNAL)))
  sim.get('/events', () => eventStream(state))

  sim.post('/text', async (context) => {
    const { person, chat, text } = await read(context)
    return context.json({ message_id: world.says(Number(person), Number(chat), String(text)).message_id })
  })
  sim.post('/start', async (context) => {
    const { person, payload } = await read(context)
    return context.json({ message_id: world.starts(Number(person), String(payload ?? '')).message_id })
  })
  sim.post('/photos', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    const { values, files } = await readMultipart(context.req.header('content-type') ?? '', body)
    const photos = files.map(({ filename, bytes, mime }) => ({ name: filename, bytes, mime }))
    const options = { caption: values.caption ?? '', asFile: ['true', '1', 'on'].includes(values.asFile ?? '') }
    const sent = world.sendsPhotos(Number(values.person), Number(values.chat), photos, options)
    return context.json({ message_ids: sent.map(({ message_id }) => message_id) })
  })
  sim.post('/voice', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    const { values, files } = await readMultipart(context.req.header('content-type') ?? '', body)
    if (!files[0]) throw new Error('expected a voice note')
    const duration = Math.round(Number(values.duration)) || undefined
    const sent = world.sendsVoice(Number(values.person), Number(values.chat), files[0].bytes, duration)
    return context.json({ message_id: sent.message_id })
  })
  sim.post('/edit', async (context) => {
    const { person, chat, message_id, text } = await read(context)
    world.edits(Number(person), Number(chat), Number(message_id), String(text))
    return context.json(DONE)
  })
  sim.post('/location', async (context) => {
    const { person, chat, latitude, longitude } = await read(context)
    const sent = world.sendsLocation(Number(person), Number(chat), Number(latitude), Number(longitude))
    return context.json({ message_id: sent.message_id })
  })
  sim.post('/press', async (context) => {
    const { person, chat, message_id, row, column, text } = await read(context)
    const button = { row: Number(row), column: Number(column), ...(typeof text === 'string' && { text }) }
    const answer = await world.presses(Number(person), Number(chat), Number(message_id), button).answered
    return context.json({ answered: answer !== undefined, ...answer })
  })
  const acts: Record<string, (person: number, chat: number) => unknown> = {
    block: world.blocks,
    unblock: world.unblocks,
    sticker: world.sendsSticker,
    unsupported: world.sendsUnsupported,
    protect: (person) => world.protects(person),
    follow: world.follows,
    unfollow: world.unfollows,
  }
  for (const [name, act] of Object.entries(acts)) {
    sim.post(`/${name}`, async (context) => {
      const { person, chat = person } = await read(context)
      act(Number(person), Number(chat))
      return context.json(DONE)
    })
  }
  sim.post('/person', async (context) => {
    const { name, seat } = await read(context)
    if (typeof name !== 'string' || !name.trim()) throw new Error('a person needs a name')
    if (seat !== 'cadre' && seat !== 'reviewer' && seat !== 'committee') throw new Error(`nobody sits as "${seat}"`)
    return context.json(world.addPerson({ name: name.trim(), seat }))
  })
  sim.post('/reset', async (context) => {
    await world.reset()
    return context.json(DONE)
  })

  sim.onError((error, context) => context.json({ error: error.message }, 400))
  return sim
}

async function read(context: Context): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json()
  if (!isRecord(body)) throw new Error('expected a JSON object')
  return body
}

/** A page of another site must not move people about, even though it can reach this machine. */
function isForeign(context: Context): boolean {
  const origin = context.req.header('origin')
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== context.req.header('host'))
}
