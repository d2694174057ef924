import { titleKey } from '../../core/likeness.ts'
import type { Tx } from '../../db.ts'
import { isAlike } from '../../look-alikes.ts'

export interface LookAlike {
  id: number
  code: string
  title: string
  unit: string
}

/**
 * Up to three models with a title like this one, the likest first. It looks across all units, wider than anybody may
 * see, and therefore shows only name, code and unit.
 */
export const lookAlikes = (tx: Tx, title: string, except = 0): Promise<LookAlike[]> =>
  tx.$queryRaw<LookAlike[]>`
    select i.id, i.code, i.title, u.kind || ' ' || u.name || coalesce(', ' || p.kind || ' ' || p.name, '') as unit
    from "Initiative" i
    join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    where i.stage <> 'declined' and i.id <> ${except} and ${isAlike(title)}
    order by similarity(i."titleKey", ${titleKey(title)}) desc, i.id desc
    limit 3`
