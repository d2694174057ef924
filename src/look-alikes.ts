import { ALIKE, titleKey, titleWords } from './core/likeness.ts'
import { Prisma } from './db.ts'

/**
 * Whether the model `i` has a title like this one, as a condition of a query. Indexes answer which titles share
 * trigrams or words; that the words stand together keeps “Tổ tự quản” out of “Tổ tuyên truyền … tư tưởng … quan điểm”.
 */
export function isAlike(title: string): Prisma.Sql {
  const key = titleKey(title)
  const words = titleWords(title)
  return Prisma.sql`
    ((i."titleKey" % ${key} and similarity(i."titleKey", ${key}) >= ${ALIKE})
      or (i."titleWords" @> ${words} and position(${` ${key} `} in ' ' || i."titleKey" || ' ') > 0)
      or (i."titleWords" <@ ${words} and cardinality(i."titleWords") > 1
        and position(' ' || i."titleKey" || ' ' in ${` ${key} `}) > 0))`
}
