import { nameIn } from './core/search.ts'
import { Prisma } from './db.ts'
import { nameOfModel } from './models.ts'

/**
 * Which models `i` a search means, as SQL: the one whose name was typed, or those in which every word begins some word
 * of the model or of its unit. The index of trigrams answers for the one, that of units for the other.
 */
export function meant(query: string, words: string[]): Prisma.Sql {
  const name = nameIn(query)
  if (name) return Prisma.sql`i.code = ${nameOfModel(name.year, name.number)}`
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(words.map(has), ' and ')
}

function has(word: string): Prisma.Sql {
  const like = `% ${word}%`
  return Prisma.sql`(i.words like ${like}
    or i."unitId" = any(array(select id from "Unit" where words like ${like})))`
}
