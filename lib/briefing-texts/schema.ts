import { z } from 'zod'
import { briefingFields } from '@/lib/briefings/schema'
import { text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { briefingSections } from '@/lib/reports/briefing-content'

const place = {
  ...briefingFields,
  section: z.enum(briefingSections, 'errors.invalid'),
  language: z.enum(languages, 'errors.invalid'),
}

export const editBriefingTextSchema = z.strictObject({ ...place, text: text({ max: 5000, lines: 'many' }) })
export type EditBriefingText = z.infer<typeof editBriefingTextSchema>

export const resetBriefingTextSchema = z.strictObject(place)
export type ResetBriefingText = z.infer<typeof resetBriefingTextSchema>
