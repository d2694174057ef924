import { badRequest } from '../calls/refusal.ts'
import { publish } from '../files.ts'
import type { Method } from './method.ts'

const MAX_DOWNLOAD = 20 * 1024 * 1024

export const getFile: Method = (state, { params }) => {
  const id = params.text('file_id')
  if (!id) throw badRequest('file_id not specified')
  const file = state.files.get(id)
  if (!file) throw badRequest('invalid file_id')
  if (file.bytes.length > MAX_DOWNLOAD) throw badRequest('file is too big')
  const { file_id, file_unique_id, bytes } = file
  return { file_id, file_unique_id, file_size: bytes.length, file_path: publish(state, file) }
}
