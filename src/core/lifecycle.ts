/** The life of a submission, and what a decision does to it and to its model. */

export type Verdict = 'approve' | 'return' | 'reject'
export type SubmissionState = 'submitted' | 'returned' | 'approved' | 'rejected'
export type Stage = 'registered' | 'running' | 'declined'

export const VERDICTS: Record<Verdict, { state: SubmissionState; stage: Stage }> = {
  approve: { state: 'approved', stage: 'running' },
  return: { state: 'returned', stage: 'registered' },
  reject: { state: 'rejected', stage: 'declined' },
}
