import { ALIKE, titleKey, titleWords } from '../../core/likeness.ts'
import type { Tx } from '../../db.ts'

export interface LookAlike {
  id: number
  code: string
  title: string
  unit: string
}

/**
 * Up to three models with a title like this one, the likest first. It looks across all units, wider than anybody may
 * see, and therefore shows only name, code and unit. Indexes answer which titles share trigrams or words; that the
 * words stand together keeps “Tổ tự quản” out of “Tổ tuyên truyền … tư tưởng … quan điểm”.
 */
export const lookAlikes = (tx: Tx, title: string, except = 0): Promise<LookAlike[]> => {
  const key = titleKey(title)
  const words = titleWords(title)
  return tx.$queryRaw<LookAlike[]>`
    select i.id, i.code, i.title, u.kind || ' ' || u.name || coalesce(', ' || p.kind || ' ' || p.name, '') as unit
    from "Initiative" i
    join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    where i.stage <> 'declined' and i.id <> ${except}
      and ((i."titleKey" % ${key} and similarity(i."titleKey", ${key}) >= ${ALIKE})
        or (i."titleWords" @> ${words} and position(${` ${key} `} in ' ' || i."titleKey" || ' ') > 0)
        or (i."titleWords" <@ ${words} and cardinality(i."titleWords") > 1
          and position(' ' || i."titleKey" || ' ' in ${` ${key} `}) > 0))
    order by similarity(i."titleKey", ${key}) desc, i.id desc
    limit 3`
}
