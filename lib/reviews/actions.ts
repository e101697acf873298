'use server'

import { formAction } from '@/lib/forms/form-action'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { reviewStatusUpdateSchema } from '@/lib/reviews/schema'

/** Refreshes nothing: its dialog would be gone before it could say what was done, and leads to a page that is read anew. */
export const reviewStatusUpdateAction = formAction(
  reviewStatusUpdateSchema,
  async ({ actor, now }, input) => {
    await reviewStatusUpdate(actor, input, now)
    return { key: input.decision === 'approved' ? 'done.updateApproved' : 'done.updateReturned' }
  },
)
