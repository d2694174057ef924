/** The life of a submission, and what a decision does to it and to its model. */

export type Verdict = 'approve' | 'return' | 'reject'
export type SubmissionState = 'submitted' | 'returned' | 'approved' | 'rejected'
export type Stage = 'registered' | 'running' | 'declined'

export const VERDICTS: Record<Verdict, { state: SubmissionState; stage: Stage; needsReason: boolean }> = {
  approve: { state: 'approved', stage: 'running', needsReason: false },
  return: { state: 'returned', stage: 'registered', needsReason: true },
  reject: { state: 'rejected', stage: 'declined', needsReason: true },
}

export const isVerdict = (word: string): word is Verdict => Object.hasOwn(VERDICTS, word)
