import { z } from 'zod'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }
const unit = z.uuid({
  error: (issue) => (issue.input === undefined ? 'errors.choiceMissing' : 'errors.invalid'),
})

export const setLeadUnitSchema = z.strictObject({ ...subject, leadUnitId: unit })
export type SetLeadUnit = z.infer<typeof setLeadUnitSchema>

export const setSupportingUnitsSchema = z.strictObject({
  ...subject,
  unitIds: z.array(z.uuid('errors.invalid')).max(50),
})
export type SetSupportingUnits = z.infer<typeof setSupportingUnitsSchema>

export const setNamedViewersSchema = z.strictObject({
  ...subject,
  personIds: z.array(z.uuid('errors.invalid')).max(50),
})
export type SetNamedViewers = z.infer<typeof setNamedViewersSchema>

/** Without a person nobody is the owner. */
export const setOwnerSchema = z.strictObject({ ...subject, ownerId: z.uuid('errors.invalid').optional() })
export type SetOwner = z.infer<typeof setOwnerSchema>

/** What a row of the list sends when it is ticked: its number, the version that was seen, and an id that makes a repeat harmless. */
const selectedForm = /^([A-Z]{2}[0-9]{2}[B-Z]?-[0-9]{3,6})_([1-9][0-9]{0,8})_([0-9a-f-]{36})$/
const selected = z.string().transform((value, context) => {
  const [, number = '', version, id = ''] = selectedForm.exec(value) ?? []
  if (version === undefined || !z.uuid().safeParse(id).success) {
    context.addIssue({ code: 'custom', message: 'errors.invalid' })
    return z.NEVER
  }
  return { number, version: Number(version), id }
})
export type Selected = z.infer<typeof selected>

/** The inverse: what the box of a row holds. */
export function selectedValue({ number, version, id }: Selected): string {
  return `${number}_${version}_${id}`
}

export const bulkOperations = ['confirmDeadline', 'confirmLeadUnit', 'handOver', 'setOwner'] as const
export type BulkOperation = (typeof bulkOperations)[number]

/** One decision for each of a selection; what it needs besides must have been chosen. */
export const assignInBulkSchema = z
  .strictObject({
    selected: z.array(selected).min(1, 'errors.choiceMissing').max(100),
    operation: z.enum(bulkOperations, 'errors.choiceMissing'),
    toUnitId: z.uuid('errors.invalid').optional(),
    ownerId: z.uuid('errors.invalid').optional(),
  })
  .refine(({ operation, toUnitId }) => operation !== 'handOver' || toUnitId !== undefined, {
    error: 'errors.choiceMissing',
    path: ['toUnitId'],
  })
  .refine(({ operation, ownerId }) => operation !== 'setOwner' || ownerId !== undefined, {
    error: 'errors.choiceMissing',
    path: ['ownerId'],
  })
export type AssignInBulk = z.infer<typeof assignInBulkSchema>
