import { isDeepStrictEqual } from 'node:util'
import type { Answers, Form } from './form.ts'
import { own } from './lookup.ts'
import type { Translate } from './message.ts'
import { progress } from './progress.ts'
import { registration } from './registration.ts'

/** Hồ sơ: a form that is sent in for somebody to decide on, and how a reviewer reads it. */
export interface Dossier extends Form {
  /** what the reviewer's card shows, in this order */
  essentials: string[]
  /** what a reviewer may name as in need of work; each has a sentence ready, `return-reason-goal` */
  correctable: string[]
}

export const DOSSIERS = { registration, progress } satisfies Record<string, Dossier>
export type DossierKind = keyof typeof DOSSIERS

export const isDossier = (kind: string): kind is DossierKind => Object.hasOwn(DOSSIERS, kind)

/** One answer as people read it; empty when there is none. */
export const written = ({ fields }: Dossier, answers: Answers, name: string, t: Translate): string => {
  const value = own(answers, name)
  return value === undefined ? '' : (own(fields, name)?.format(value, t) ?? '')
}

/** Every answer that was given, with its label. */
export const lines = (dossier: Dossier, answers: Answers, t: Translate): string[] =>
  Object.keys(dossier.fields).flatMap((name) => {
    const value = written(dossier, answers, name, t)
    return value ? [`${t(`${dossier.name}-${name}.label`)}: ${value}`] : []
  })

/** The fields that differ between two versions. */
export const changed = ({ fields }: Dossier, before: Answers, after: Answers): string[] =>
  Object.keys(fields).filter((name) => !isDeepStrictEqual(before[name], after[name])) // the database keeps keys in an order of its own
