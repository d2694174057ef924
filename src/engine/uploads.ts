import { randomUUID } from 'node:crypto'
import { insist } from '../insist.ts'
import { examinePaper } from '../office/paper.ts'
import { examine } from '../office/picture.ts'
import { examineVoice } from '../office/voice.ts'
import { type App, type ChannelName, StorageTrouble, TooLarge } from '../ports.ts'
import { keyOf } from '../uploads.ts'
import { type Found, keep, lose, putOff, wait } from './upload-ends.ts'

export interface Claimed {
  id: number
  kind: 'photo' | 'voice' | 'file'
  file: string | null
  name: string | null
  channel: ChannelName
  personId: number
  attempts: number
  lease: string
}

/**
 * Brings one photo, voice note or file into our own storage. Safe to run twice or at once: the row is claimed by a lease, the
 * bytes lie under names that are the same each time, and only the holder of the lease says that they are there.
 */
export async function fetchUpload(app: App, id: number) {
  const upload = await claim(app, id)
  if (!upload) return
  const end = await bring(app, upload).catch((error: unknown) => () => stumble(app, upload, error))
  await insist(end)
}

async function claim({ db, config }: App, id: number): Promise<Claimed | undefined> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update "Upload" u
    set lease = ${randomUUID()}, "leaseUntil" = now() + make_interval(secs => ${config.pace.lease / 1000}),
        attempts = u.attempts + 1
    from "Account" a
    where u.id = ${id} and a.id = u."accountId" and u.state = 'awaited' and u."dueAt" <= now()
      and (u."leaseUntil" is null or u."leaseUntil" < now())
    returning u.id, u.kind, u.file, u.name, u."personId", u.attempts, u.lease, a.channel`
  return claimed
}

/** Downloads, examines and puts it away; then what is to be written down. */
async function bring(app: App, upload: Claimed): Promise<() => Promise<unknown>> {
  const { id, kind, file, channel } = upload
  const speaker = app.channels[channel]
  if (!speaker || file === null) throw new Error('the messenger that has this file is not connected')
  const bytes = await speaker.download(file)
  const found = await TAKE[kind](app, upload, bytes)
  if (!('refused' in found)) return () => keep(app, upload, found)
  app.log.info({ upload: id, refused: found.refused, detail: found.detail }, 'a file cannot be used')
  return () => lose(app, upload, 'refused', found.refused)
}

const TAKE = { photo: takePhoto, voice: takeVoice, file: takeFile }

type Taken = Found | { refused: string; detail?: string }

async function takePhoto({ files }: App, { id }: Claimed, bytes: Uint8Array): Promise<Taken> {
  const found = await examine(bytes)
  if ('refused' in found) return found
  const { full, shown, thumb, exif, takenAt: _, ...known } = found
  await files.put(keyOf(id, 'full'), full)
  await files.put(keyOf(id, 'thumb'), thumb)
  await files.put(keyOf(id, 'shown'), shown)
  return { ...known, ...(exif && { traces: { ...exif } }) }
}

async function takeVoice({ files }: App, { id }: Claimed, bytes: Uint8Array): Promise<Taken> {
  const found = await examineVoice(bytes)
  if (!('refused' in found)) await files.put(keyOf(id, 'voice'), bytes)
  return found
}

async function takeFile({ files }: App, { id, name }: Claimed, bytes: Uint8Array): Promise<Taken> {
  const found = await examinePaper(bytes, name ?? '')
  if (!('refused' in found)) await files.put(keyOf(id, 'file'), bytes)
  return found
}

/** The storage's trouble is not the photo's: it is tried for as long as it takes. The messenger's has an end. */
function stumble(app: App, upload: Claimed, error: unknown): Promise<unknown> {
  const about = { error, upload: upload.id, attempts: upload.attempts }
  if (error instanceof StorageTrouble) {
    app.log.error(about, `the storage is ${error.why}: photos wait`)
    return wait(app, upload, error.why)
  }
  if (error instanceof TooLarge) return lose(app, upload, 'refused', 'too-large')
  app.log.warn(about, 'a file did not come, trying again')
  return putOff(app, upload)
}
