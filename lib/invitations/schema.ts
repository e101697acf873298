import { z } from 'zod'
import { newPersonSchema } from '@/lib/people/schema'

export const invitePersonSchema = newPersonSchema
export type InvitePerson = z.infer<typeof invitePersonSchema>

export const renewInvitationSchema = z.strictObject({ personId: z.uuid('errors.invalid') })
export type RenewInvitation = z.infer<typeof renewInvitationSchema>

/** What 256 random bits look like in an address; anything else is no link of ours. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'errors.invitationOver')

export const acceptInvitationSchema = z.strictObject({
  token: tokenSchema,
  newPassword: z
    .string({ error: 'errors.required' })
    // How long it may be is counted in code points, by the rule for passwords; this only bounds the work.
    .max(1000, 'errors.passwordLong'),
})
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>
