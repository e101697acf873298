import { z } from 'zod'
import { text } from '@/lib/forms/text'
import { directions, listNames } from '@/lib/lists/rules'

const label = text({ max: 80 })
const labels = { labelEn: label, labelZh: label, labelDe: label }
const key = z.string('errors.invalid').regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'errors.invalid')
const list = z.enum(listNames, 'errors.invalid')

export const addEntrySchema = z.strictObject({ list, ...labels })
export type AddEntry = z.infer<typeof addEntrySchema>

/** `version` is 0 for an entry whose labels have never been changed. */
const entry = { list, key, version: z.int('errors.invalid').min(0, 'errors.invalid') }
export const entryVersionSchema = z.strictObject(entry)
export type EntryVersion = z.infer<typeof entryVersionSchema>

export const labelEntrySchema = z.strictObject({ ...entry, ...labels })
export type LabelEntry = z.infer<typeof labelEntrySchema>

export const moveEntrySchema = z.strictObject({ ...entry, direction: z.enum(directions, 'errors.invalid') })
export type MoveEntry = z.infer<typeof moveEntrySchema>
