import { gramsOfWord, wordsOf } from '@/lib/search/rules'
import type { Prisma } from '@/prisma/generated/client'

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
export function containing(word: string): { contains: string } {
  return { contains: word.replace(/[\\%_]/g, '\\$&') }
}
