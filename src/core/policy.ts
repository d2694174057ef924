import { Problem } from './problem.ts'

/** Who may do what to what. Every action asks here, on the server, whatever button was pressed. */

export type RoleKind = 'cadre' | 'reviewer' | 'committee' | 'admin'

export interface Holding {
  kind: RoleKind
  unit: number
  /** ids from the root down to the unit: "/1/4/9/" */
  path: string
}

/** A person as the rules see them: only roles that are active. */
export interface Holder {
  id: number
  roles: Holding[]
}

/** A place in the organisation. */
export interface Place {
  path: string
}

const covers = (role: Holding, { path }: Place) => path.startsWith(role.path)
const holds = (who: Holder, place: Place, ...kinds: RoleKind[]) =>
  who.roles.some((role) => kinds.includes(role.kind) && covers(role, place))

export const may = {
  /** A cadre registers models of the unit that they work for. */
  register: (who: Holder, unit: Place & { id: number }) =>
    who.roles.some((role) => role.kind === 'cadre' && role.unit === unit.id),

  /** A reviewer of the reviewing unit, or of a unit above it. Nobody decides on what they sent in themselves. */
  decide: (who: Holder, submission: { authorId: number; reviewUnit: Place }) =>
    who.id !== submission.authorId && holds(who, submission.reviewUnit, 'reviewer'),

  /** The author, and everybody with a role in its unit or in one above it. */
  see: (who: Holder, submission: { authorId: number; unit: Place }) =>
    who.id === submission.authorId || holds(who, submission.unit, 'cadre', 'reviewer', 'committee', 'admin'),

  correct: (who: Holder, submission: { authorId: number }) => who.id === submission.authorId,

  /** Roles are given by an admin of the unit or above; a reviewer may let cadres in. */
  grant: (who: Holder, kind: RoleKind, unit: Place) =>
    holds(who, unit, 'admin') || (kind === 'cadre' && holds(who, unit, 'reviewer')),

  /** The group chat of a unit. */
  bindGroup: (who: Holder, unit: Place) => holds(who, unit, 'reviewer', 'admin'),
}

/** Stops with a sentence for the person unless the rule says yes. */
export function allow(rule: boolean, otherwise: string): asserts rule {
  if (!rule) throw new Problem(otherwise)
}
