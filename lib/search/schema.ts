import { z } from 'zod'
import { text } from '@/lib/forms/text'

const questionSchema = z.strictObject({ q: text({ max: 200 }) })

/**
 * The question of an address. Without one there is nothing to find; one that cannot be asked, such as a text far too long,
 * is given back as it was typed, with the key of the reason.
 */
export function parseQuestion(q: string | string[] | undefined): {
  question: string
  problem: string | null
} {
  const typed = (Array.isArray(q) ? q[0] : q) ?? ''
  if (typed.trim() === '') return { question: '', problem: null }
  const parsed = questionSchema.safeParse({ q: typed })
  if (parsed.success) return { question: parsed.data.q, problem: null }
  return { question: typed.slice(0, 1000), problem: parsed.error.issues[0]?.message ?? 'errors.invalid' }
}
