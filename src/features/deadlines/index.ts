import type { Feature } from '../../feature.ts'
import { closing, opening } from './moments.ts'
import { remind } from './remind.ts'
import { views } from './views.ts'
import { whom } from './whom.ts'

/**
 * Nhắc việc: what should be done by a day, and who is reminded of it before, on and after that day. A further kind is a
 * row of Reminding, somebody who opens it, and a feature that answers `deadline.neared` with a view of its own.
 */
export const deadlines: Feature = {
  name: 'deadlines',
  tick: remind,
  on: { ...opening, ...closing, 'deadline.neared': whom },
  views,
  passive: Object.keys(views),
  spare: ['report-late'],
}
