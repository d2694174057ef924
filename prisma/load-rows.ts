/** What a file to be loaded says, once it is known to be right. */
export interface Rows {
  fields: { code: string; name: string; nameEn: string }[]
  /** what is not named stays as it is */
  campaigns: {
    code: string
    name: string
    year: number
    opensOn?: Date | null
    closesOn?: Date | null
    reportEvery?: number
  }[]
  /** units and campaigns by their code; `fieldCode` is "" for all fields together */
  targets: { campaign: string; unit: string; fieldCode: string; models: number }[]
}

/** A file that cannot be loaded, with all of its mistakes: whoever wrote it corrects them in one go. */
export class Unfit extends Error {
  override name = 'Unfit'
  readonly mistakes: string[]

  constructor(mistakes: string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

type Row = Record<string, unknown>
/** Why a value is wrong, or nothing. */
type Rule = (value: unknown) => string | undefined

const filled: Rule = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? undefined : 'words are needed'
const whole =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `a whole number from ${least} to ${most} is needed`
const fieldCode: Rule = (value) =>
  typeof value === 'string' && /^[A-Z0-9]{1,10}$/.test(value) ? undefined : 'capital letters and digits, at most 10'
const day: Rule = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'a day such as "2026-03-15" is needed'
const every: Rule = (value) => ([1, 3, 6, 12].includes(Number(value)) ? undefined : '1, 3, 6 or 12 months')
const orNothing =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined || value === null ? undefined : rule(value)

/** What each list may have in a row. Whatever else stands there was mistyped. */
const FORMS: Record<keyof Rows, Record<string, Rule>> = {
  fields: { code: fieldCode, name: filled, nameEn: filled },
  campaigns: {
    code: filled,
    name: filled,
    year: whole(2000, 2100),
    opensOn: orNothing(day),
    closesOn: orNothing(day),
    reportEvery: orNothing(every),
  },
  targets: { campaign: filled, unit: filled, field: orNothing(fieldCode), models: whole(0, 1_000_000) },
}

/** The rows of a file. Throws Unfit with everything that is wrong. */
export function readRows(file: unknown): Rows {
  if (!isRow(file)) throw new Unfit(['the file is no object with "fields", "campaigns" and "targets"'])
  const lists = Object.keys(FORMS) as (keyof Rows)[]
  const mistakes = [
    ...Object.keys(file)
      .filter((name) => !Object.hasOwn(FORMS, name))
      .map((name) => `${name}: only ${lists.join(', ')} can be loaded`),
    ...lists.flatMap((list) => mistakesIn(list, file[list] ?? [])),
  ]
  if (mistakes.length > 0) throw new Unfit(mistakes)
  const rows = (list: keyof Rows) => (file[list] ?? []) as Row[]
  const dayOrNull = (value: unknown) => (value ? new Date(value as string) : null)
  return {
    fields: rows('fields') as unknown as Rows['fields'],
    campaigns: rows('campaigns').map(({ code, name, year, opensOn, closesOn, reportEvery }) => ({
      ...({ code, name, year } as { code: string; name: string; year: number }),
      ...(opensOn !== undefined && { opensOn: dayOrNull(opensOn) }),
      ...(closesOn !== undefined && { closesOn: dayOrNull(closesOn) }),
      ...(reportEvery != null && { reportEvery: Number(reportEvery) }),
    })),
    targets: rows('targets').map(({ campaign, unit, field, models }) => ({
      ...({ campaign, unit, models } as { campaign: string; unit: string; models: number }),
      fieldCode: String(field ?? ''),
    })),
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

function mistakesIn(list: keyof Rows, rows: unknown): string[] {
  if (!Array.isArray(rows)) return [`${list}: a list is needed`]
  const form = FORMS[list]
  return rows.flatMap((row: unknown, at) => {
    if (!isRow(row)) return [`${list}[${at}]: an object is needed`]
    const unknown = Object.keys(row).filter((name) => !Object.hasOwn(form, name))
    return [
      ...unknown.map((name) => `${list}[${at}].${name}: only ${Object.keys(form).join(', ')} are known`),
      ...Object.entries(form).flatMap(([name, rule]) => {
        const wrong = rule(row[name])
        return wrong ? [`${list}[${at}].${name}: ${wrong}`] : []
      }),
    ]
  })
}
