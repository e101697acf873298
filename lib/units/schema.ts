import { z } from 'zod'
import { text } from '@/lib/forms/text'

const name = text({ max: 120 })

export const addUnitSchema = z.strictObject({ name: z.strictObject({ en: name, zh: name, de: name }) })
export type AddUnit = z.infer<typeof addUnitSchema>

/** The names as the fields of a form. */
export const unitFormSchema = z.strictObject({ nameEn: name, nameZh: name, nameDe: name })

const version = z.int('errors.invalid').positive('errors.invalid')
export const unitVersionSchema = z.strictObject({ unitId: z.uuid('errors.invalid'), version })
export type UnitVersion = z.infer<typeof unitVersionSchema>

export const setApprovalSchema = z.strictObject({
  ...unitVersionSchema.shape,
  /** Whether what this unit reports is printed only once a manager has approved it. */
  approvalRequired: z.boolean('errors.invalid'),
})
export type SetApproval = z.infer<typeof setApprovalSchema>

export const renameUnitSchema = z.strictObject({ ...unitVersionSchema.shape, ...unitFormSchema.shape })
export type RenameUnit = z.infer<typeof renameUnitSchema>
