import { gramsOfWord, wordsOf } from '@/lib/search/rules'
import { Prisma } from '@/prisma/generated/client'

type Where = Prisma.SearchEntryWhereInput

/**
 * The entries that hold every word of a question: found by their grams, then proven by the folded text itself. A question
 * without any word holds for none. It says nothing of who may see them: combine it with a scope.
 */
export function whereQuestion(question: string): Where {
  return whereWords(wordsOf(question))
}

/** The same for words that are folded already. */
export function whereWords(words: readonly string[]): Where {
  if (words.length === 0) return { id: { in: [] } }
  const grams = [...new Set(words.flatMap(gramsOfWord))]
  return { AND: [{ grams: { hasEvery: grams } }, ...words.map((word) => ({ folded: containing(word) }))] }
}

/** A column that holds a word; without the backslashes % and _ would match anything (IO-8). */
function containing(word: string): { contains: string } {
  return { contains: word.replace(/[\\%_]/g, '\\$&') }
}

/**
 * `whereWords` once more, as a condition in SQL on an entry `e`; there is at least one word. Of `strpos` the planner expects nothing:
 * from a pattern it would guess far too few rows.
 */
export function holdingWords(words: readonly string[]): Prisma.Sql {
  const grams = [...new Set(words.flatMap(gramsOfWord))]
  const held = words.map((word) => Prisma.sql`strpos(e.folded, ${word}) <> 0`)
  return Prisma.sql`e.grams @> ${grams}::text[] AND ${Prisma.join(held, ' AND ')}`
}

/** `whereQuestion` once more, as a condition in SQL on a commitment. */
export function holdingQuestion(question: string): Prisma.Sql {
  const words = wordsOf(question)
  if (words.length === 0) return Prisma.sql`false`
  return Prisma.sql`id IN (SELECT e.commitment_id FROM search_entry e WHERE e.subject = 'commitment' AND ${holdingWords(words)})`
}
