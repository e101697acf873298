import { z } from 'zod'

export const reportNoChangeSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
})
export type ReportNoChange = z.infer<typeof reportNoChangeSchema>

/** What the button of a row sends: the item, the version that was seen, and an id that makes a repeat harmless. */
const rowForm = /^([0-9a-f-]{36})_([1-9][0-9]{0,8})_([0-9a-f-]{36})$/

/** The inverse: what the button of a row holds. */
export function rowValue({ commitmentId, version, id }: ReportNoChange): string {
  return `${commitmentId}_${version}_${id}`
}

/** One form for all rows of a list: the button that was pressed says which row it is. */
export const reportNoChangeOfRowSchema = z.strictObject({
  row: z
    .string('errors.invalid')
    .regex(rowForm, { error: 'errors.invalid', abort: true })
    .transform((value) => {
      const [, commitmentId, version, id] = rowForm.exec(value) ?? []
      return { commitmentId, version: Number(version), id }
    })
    .pipe(reportNoChangeSchema),
})
