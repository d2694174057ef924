import type { Context } from '../../context.ts'
import { dayOf } from '../../core/day.ts'
import type { Option } from '../../core/form.ts'
import { NAME, VALUES } from '../../core/registration.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Wizard } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { isNew, originalIn } from './about.ts'
import { lookAlikes } from './look-alikes.ts'

/** What can be tapped at each question. */
export const options: Wizard['options'] = async (ctx, { field, answers, about }) => {
  if (VALUES[field]) return VALUES[field].map((value) => ({ value, label: ctx.t(`${NAME}-${field}-${value}`) }))
  switch (field) {
    case 'unit':
      // A correction stays where it was registered.
      return isNew(about) ? myUnits(ctx) : [answers.unit as Option]
    case 'alike':
      return isNew(about) && typeof answers.title === 'string' ? alike(ctx, answers.title, originalIn(about)) : []
    case 'field':
      return allFields(ctx)
    case 'period':
      return untilNewYear(ctx)
    default:
      return []
  }
}

export async function myUnits({ app, who }: Context): Promise<Option[]> {
  const ids = who!.roles.filter(({ kind }) => kind === 'cadre').map(({ unit }) => unit)
  const units = await app.db.unit.findMany({ where: { id: { in: ids } }, ...named, orderBy: { id: 'asc' } })
  return units.map((unit) => ({ value: String(unit.id), label: nameOf(unit) }))
}

async function allFields({ app, language }: Context): Promise<Option[]> {
  const fields = await app.db.field.findMany({ orderBy: { position: 'asc' } })
  return fields.map(({ code, name, nameEn }) => ({ value: code, label: language === 'en' ? nameEn : name }))
}

function untilNewYear({ app, t }: Context): Option[] {
  const today = dayOf(app.clock.now())
  return [{ value: `${today}_${today.slice(0, 4)}-12-31`, label: t('registration-period-this-year') }]
}

/** No numbers: where there are no buttons the choices have numbers of their own. */
const LETTERS = ['A', 'B', 'C']

/** Three choices for each look-alike would be nine buttons: "different" is said once for all. */
async function alike({ app, t }: Context, title: string, original?: number): Promise<Option[]> {
  const found = await lookAlikes(app.db, title, original)
  if (found.length === 0) return []
  const choices = found.flatMap((it, at): Option[] => [
    {
      value: `inspired:${it.id}`,
      label: t('registration-alike-inspired', { letter: LETTERS[at]! }),
      detail: `${LETTERS[at]}. “${shorten(it.title, 80)}” – ${it.unit} (${it.code})`,
    },
    {
      value: `same:${it.id}`,
      label: t('registration-alike-same', { letter: LETTERS[at]! }),
      data: `initiatives.same.${it.id}`,
    },
  ])
  return [...choices, { value: 'different', label: t('registration-alike-different') }]
}
