/** Văn bản: files that offices hand in, made by a worker. */

export const KINDS = ['report', 'register', 'tables', 'csv', 'album'] as const
/** One that is asked for of a unit and a period; a certificate is asked for of a model. */
export type Kind = (typeof KINDS)[number]
export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text)

/** Three official forms: of the Party, of the state (Decree 30/2020), of the Fatherland Front. */
export const FORMS = ['party', 'state', 'front'] as const
export type OfficialForm = (typeof FORMS)[number]

/** Why a paper could not be made: there is nothing to put in it, it does not add up, it takes too long, or a fault. */
export const WHYS = ['nothing', 'uncounted', 'too-long', 'storage', 'broken'] as const
export type Why = (typeof WHYS)[number]

/** It cannot be made, and trying again by itself would not help. Whoever asked for it is told why. */
export class Unmade extends Error {
  override name = 'Unmade'
  readonly why: Why

  constructor(why: Why, reason: string = why) {
    super(reason)
    this.why = why
  }
}
