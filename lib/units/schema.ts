import { z } from 'zod'
import { text } from '@/lib/forms/text'

const name = text({ max: 120 })

export const addUnitSchema = z.strictObject({ name: z.strictObject({ en: name, zh: name, de: name }) })
export type AddUnit = z.infer<typeof addUnitSchema>
