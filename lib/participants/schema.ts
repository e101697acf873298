import { z } from 'zod'
import { optionalText } from '@/lib/forms/text'
import { participantRoles } from '@/lib/visits/rules'

const id = z.uuid('errors.invalid')
const version = z.int('errors.invalid').positive('errors.invalid')

/** A partner or one of its contacts, or by name a member of the delegation: one of the two. */
const person = {
  who: z
    .string()
    .regex(/^(partner|contact):/, 'errors.invalid')
    .refine((value) => z.uuid().safeParse(value.replace(/^[a-z]+:/, '')).success, 'errors.invalid')
    .optional(),
  memberName: optionalText({ max: 300 }),
  participantRole: z.enum(participantRoles, 'errors.invalid'),
}
type Named = { who?: string | undefined; memberName?: string | undefined }
const isNamed = ({ who, memberName }: Named) => who !== undefined || memberName !== undefined
const isOne = ({ who, memberName }: Named) => who === undefined || memberName === undefined
const nobody = { error: 'errors.required', path: ['who'] }
const two = { error: 'errors.oneParticipant', path: ['memberName'] }

/** Somebody who took part; the id comes with the form. */
export const addParticipantSchema = z
  .strictObject({ id, sessionId: id, ...person })
  .refine(isNamed, nobody)
  .refine(isOne, two)
export type AddParticipant = z.infer<typeof addParticipantSchema>

/** The version is that of the session, whose list was seen. */
export const correctParticipantSchema = z
  .strictObject({ id, version, ...person })
  .refine(isNamed, nobody)
  .refine(isOne, two)
export type CorrectParticipant = z.infer<typeof correctParticipantSchema>

export const removeParticipantSchema = z.strictObject({ id, version })
export type RemoveParticipant = z.infer<typeof removeParticipantSchema>
