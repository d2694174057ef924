/** The life of a submission, and what a decision does to it and to its model. */

export type Verdict = 'approve' | 'return' | 'reject'
export type SubmissionState = 'submitted' | 'returned' | 'approved' | 'rejected'
export type Stage = 'registered' | 'running' | 'declined' | 'ended' | 'withdrawn'
export type SubmissionKind = 'registration' | 'progress' | 'recognition'

/** Only a decision on the registration moves the model itself; a report about a running model leaves it running. */
export const VERDICTS: Record<Verdict, { state: SubmissionState; stage: Stage }> = {
  approve: { state: 'approved', stage: 'running' },
  return: { state: 'returned', stage: 'registered' },
  reject: { state: 'rejected', stage: 'declined' },
}

/** What a reviewer may say of each kind. A report is taken or goes back; on a recognition the council decides. */
export const ANSWERS: Record<SubmissionKind, Verdict[]> = {
  registration: ['approve', 'return', 'reject'],
  progress: ['approve', 'return'],
  recognition: [],
}
