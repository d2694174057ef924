import { badRequest } from '../refusal.ts'
import type { Method } from './index.ts'

const MAX_DOWNLOAD = 20 * 1024 * 1024

const FOLDERS = { photo: 'photos', document: 'documents', voice: 'voice', sticker: 'stickers' }
const EXTENSIONS: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'audio/ogg': '.oga' }

/** Names a path where the file can be downloaded from now on. */
export const getFile: Method = (state, { params }) => {
  const id = params.text('file_id')
  if (!id) throw badRequest('file_id not specified')
  const file = state.files.get(id)
  if (!file) throw badRequest('invalid file_id')
  if (file.bytes.length > MAX_DOWNLOAD) throw badRequest('file is too big')
  const extension = /\.\w+$/.exec(file.name ?? '')?.[0] ?? EXTENSIONS[file.mime] ?? ''
  file.path ??= `${FOLDERS[file.kind]}/file_${++state.count}${extension}`
  const { file_id, file_unique_id, bytes, path } = file
  return { file_id, file_unique_id, file_size: bytes.length, file_path: path }
}
