import { type OfficialForm, Unmade } from '../../core/papers.ts'
import type { Period } from '../../core/period.ts'
import { fold } from '../../core/vietnamese.ts'
import type { Prisma, Tx } from '../../db.ts'
import type { App } from '../../ports.ts'

/** What a paper of a unit and a period is asked for with. */
export interface Asked {
  unit: number
  period: Period
  form?: OfficialForm
}

export const askedIn = (params: unknown) => params as Asked

/** One look at the database: all figures of a paper are of the same moment, whatever is written meanwhile. */
export const snapshot = <T>({ db, config }: App, look: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(look, { isolationLevel: 'RepeatableRead', timeout: config.pace.paper, maxWait: 30_000 })

/** How many there are, counted apart from every table: what a paper is checked against. */
export async function countModels(tx: Tx, models: Prisma.Sql): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from "Initiative" i join "Unit" u on u.id = i."unitId" where ${models}`
  return count
}

/** A paper whose lines do not add up is not handed out. */
export function reconcile(counted: number, sums: Record<string, number>) {
  for (const [what, sum] of Object.entries(sums))
    if (sum !== counted) throw new Unmade('uncounted', `${what}: ${sum} of ${counted}`)
}

/** "du-thao-bao-cao-quy-iv-2026-xa-tan-lam-huong.docx" */
export const fileName = (ending: string, ...words: string[]) =>
  `${fold(words.join(' ')).replaceAll(' ', '-').slice(0, 120).replace(/-$/, '')}.${ending}`
