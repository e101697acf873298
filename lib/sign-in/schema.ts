import { z } from 'zod'
import { emailSchema } from '@/lib/people/schema'

/** What the sign-in form and the plain credentials callback send; the password counts exactly as typed. */
export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(1000),
})
export type SignIn = z.infer<typeof signInSchema>
