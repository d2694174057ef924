import type { Stage, SubmissionKind } from './lifecycle.ts'
import { Problem } from './problem.ts'

/** Who may do what to what. Every action asks here, on the server, whatever button was pressed. */

export type RoleKind = 'cadre' | 'reviewer' | 'committee' | 'admin' | 'chair'

export interface Holding {
  kind: RoleKind
  unit: number
  /** ids from the root down to the unit: "/1/4/9/" */
  path: string
  /** "thay mặt": the role is somebody else's, lent for a time */
  insteadOf?: { id: number; name: string }
  /** lent for these kinds of dossier only; for all of them without */
  kinds?: SubmissionKind[]
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
/** Whoever stands in for somebody may do what that person may with dossiers, and nothing else of theirs. */
const holds = (who: Holder, place: Place, ...kinds: RoleKind[]) =>
  who.roles.some((role) => !role.insteadOf && kinds.includes(role.kind) && covers(role, place))

/** Something to be decided on. */
export interface Case {
  kind: SubmissionKind
  authorId: number
  reviewUnit: Place
}

/** The roles by which somebody decides on a case: their own before those that were lent to them. */
function rolesFor(who: Holder, kind: RoleKind, { kind: dossier, authorId, reviewUnit }: Case): Holding[] {
  if (who.id === authorId) return []
  const fitting = who.roles.filter(
    (role) =>
      role.kind === kind &&
      covers(role, reviewUnit) &&
      role.insteadOf?.id !== authorId &&
      (!role.kinds?.length || role.kinds.includes(dossier)),
  )
  return [...fitting.filter((role) => !role.insteadOf), ...fitting.filter((role) => role.insteadOf)]
}

/** "Thay mặt": whose right is used, when it is not their own. */
export const insteadOf = (who: Holder, kind: 'reviewer' | 'chair', submission: Case) =>
  rolesFor(who, kind, submission)[0]?.insteadOf

export const may = {
  /** A cadre registers models of the unit that they work for. */
  register: (who: Holder, unit: Place & { id: number }) =>
    who.roles.some((role) => role.kind === 'cadre' && role.unit === unit.id),

  /** A reviewer of the reviewing unit, or of a unit above it. Nobody decides on what they sent in themselves. */
  decide: (who: Holder, submission: Case) => rolesFor(who, 'reviewer', submission).length > 0,

  /** The council are the reviewers of exactly that unit: a score from above would weigh like one from there. */
  score: (who: Holder, submission: Case & { reviewUnit: Place & { id: number } }) =>
    rolesFor(who, 'reviewer', submission).some(({ unit }) => unit === submission.reviewUnit.id),

  /** The chair of the unit or of one above decides on recognition. */
  preside: (who: Holder, submission: Case) => rolesFor(who, 'chair', submission).length > 0,

  /**
   * The author, and everybody with a role in its unit or in one above it. A role that was lent for some kinds of dossier
   * shows dossiers of those kinds, and nothing else.
   */
  see: (who: Holder, it: { authorId: number; unit: Place; kind?: SubmissionKind }) =>
    who.id === it.authorId ||
    who.roles.some(
      (role) =>
        covers(role, it.unit) && (!role.kinds?.length || (it.kind !== undefined && role.kinds.includes(it.kind))),
    ),

  correct: (who: Holder, submission: { authorId: number }) => who.id === submission.authorId,

  /** A running model is reported on, put forward, renewed and ended by the cadres of its unit: its author while they are one. */
  carry: (who: Holder, { unit }: { unit: Place & { id: number } }) => may.register(who, unit),

  /** Units above a model visit it: their reviewers, committees and chairs. */
  inspect: (who: Holder, unit: Place) => holds(who, unit, 'reviewer', 'committee', 'chair'),

  /** Figures, papers and pages of a unit and everything below it: whoever watches over it. */
  count: (who: Holder, unit: Place) => holds(who, unit, 'reviewer', 'committee', 'admin', 'chair'),

  /** When and where the digests of a unit are read. */
  planDigest: (who: Holder, unit: Place) => holds(who, unit, 'committee', 'admin'),

  /** Speaks to everybody below: the committee, and the admin. */
  broadcast: (who: Holder, unit: Place) => holds(who, unit, 'committee', 'admin'),

  /** The right to decide is lent by whoever has it themselves. */
  lend: (who: Holder, role: { kind: RoleKind; unit: number }) =>
    (role.kind === 'reviewer' || role.kind === 'chair') &&
    who.roles.some((own) => !own.insteadOf && own.kind === role.kind && own.unit === role.unit),

  /** Roles are given by an admin of the unit or above; a reviewer may let cadres in. */
  grant: (who: Holder, kind: RoleKind, unit: Place) =>
    holds(who, unit, 'admin') || (kind === 'cadre' && holds(who, unit, 'reviewer')),

  /** The group chat of a unit. */
  bindGroup: (who: Holder, unit: Place) => holds(who, unit, 'reviewer', 'admin'),
}

/** The roles of their own by which somebody may do that, those of the widest units first. */
export const rolesThatMay = (who: Holder, rule: (who: Holder, place: Place) => boolean): Holding[] =>
  who.roles
    .filter((role) => rule({ id: who.id, roles: [role] }, role))
    .toSorted((a, b) => a.path.length - b.path.length || a.unit - b.unit)

/** A model that is being carried out. */
export const isLive = ({ stage }: { stage: Stage }) => stage === 'running'

/** It has not come to its end: it may still be taken back. */
export const isAlive = ({ stage }: { stage: Stage }) => stage === 'registered' || stage === 'running'

/** Taken back by its unit: nothing about it is decided or sent in any more. What has ended may still be judged. */
export const isWithdrawn = ({ stage }: { stage: Stage }) => stage === 'withdrawn'

/** Stops with a sentence for the person unless the rule says yes. */
export function allow(rule: boolean, otherwise: string): asserts rule {
  if (!rule) throw new Problem(otherwise)
}
