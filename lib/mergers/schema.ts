import { z } from 'zod'

const id = z.uuid('errors.invalid')
const version = z.int().positive()

/** Two partners that are one: the one that is kept and the one that goes into it, each in the version that was seen. */
export const mergePartnersSchema = z.strictObject({ id, version, otherId: id, otherVersion: version })
export type MergePartners = z.infer<typeof mergePartnersSchema>
