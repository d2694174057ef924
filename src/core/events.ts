/** What can happen, in the past tense. The names are the product's memory: they are added to, never renamed. */
export const EVENTS = [
  'person.joined',
  'role.requested',
  'role.granted',
  'role.refused',
  'invitation.made',
  'invitation.used',
  'group.bound',
  'account.linked',
  'account.unlinked',
  'submission.submitted',
  'submission.decided',
  'digest.made',
] as const

export type EventName = (typeof EVENTS)[number]
