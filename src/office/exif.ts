import ExifReader, { type ExpandedTags } from 'exifreader'

/** What a camera wrote into its photo. */
export interface Exif {
  takenAt?: Date
  latitude?: number
  longitude?: number
  device?: string
}

/** Reads it as far as it makes sense: a camera that writes nonsense has still taken a good photo. */
export function readExif(bytes: Uint8Array): Exif | undefined {
  const { exif, gps } = tagsOf(bytes)
  const words = (tag: (typeof TAGS)[number]) => wordsOf(exif?.[tag]?.value)
  const takenAt = dateOf(words('DateTimeOriginal'), words('OffsetTimeOriginal'))
  const { Latitude: latitude, Longitude: longitude } = gps ?? {}
  const device = deviceOf(words('Make'), words('Model'))
  const found: Exif = {
    ...(takenAt && { takenAt }),
    ...(isWithin(latitude, 90) && isWithin(longitude, 180) && { latitude, longitude }),
    ...(device && { device }),
  }
  return Object.keys(found).length > 0 ? found : undefined
}

const TAGS = ['DateTimeOriginal', 'OffsetTimeOriginal', 'Make', 'Model'] as const

function tagsOf(bytes: Uint8Array): ExpandedTags {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return ExifReader.loadView(view, { expanded: true, includeTags: { exif: [...TAGS], gps: true } })
  } catch {
    return {} // there is none, or it cannot be read: the photo counts, not its label
  }
}

const isWithin = (degrees: number | undefined, most: number): degrees is number =>
  Number.isFinite(degrees) && Math.abs(degrees!) <= most

/** EXIF texts are lists of texts; nobody says that they are short or printable. */
function wordsOf(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : ''
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 60)
}

/** "2026:05:12 07:30:00", by the clock of the place. A phone that does not say which zone is in Viet Nam. */
function dateOf(said: string, zone: string): Date | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(said)
  if (!parts) return undefined
  const [, year, month, day, time] = parts
  const date = new Date(`${year}-${month}-${day}T${time}${/^[+-]\d\d:\d\d$/.test(zone) ? zone : '+07:00'}`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** "OPPO" and "OPPO A57" is "OPPO A57". */
const deviceOf = (make: string, model: string) =>
  (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`).trim()
