import type { Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import type { State } from '../state.ts'
import type { Method } from './method.ts'

export const getMe: Method = (state) => state.bot

export const setMyName: Method = (state, { params }) => keep(state, params, 'name', 64)
export const setMyDescription: Method = (state, { params }) => keep(state, params, 'description', 512)
export const setMyShortDescription: Method = (state, { params }) => keep(state, params, 'short_description', 120)

function keep(state: State, params: Params, field: string, max: number): true {
  const text = params.text(field)
  if (text.length > max) throw badRequest(`${field.replace('_', ' ')} length must not exceed ${max}`)
  state.profile.set([field, params.text('language_code')].join(' ').trim(), text)
  return true
}
