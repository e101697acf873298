'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { reportNoChange } from '@/lib/no-changes/commands'
import { reportNoChangeOfRowSchema, reportNoChangeSchema } from '@/lib/no-changes/schema'

export const reportNoChangeAction = formAction(
  reportNoChangeSchema,
  async ({ actor, now }, input) => {
    await reportNoChange(actor, input, now)
    refresh()
    return { key: 'done.noChangeReported' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const reportNoChangeOfRowAction = formAction(
  reportNoChangeOfRowSchema,
  async ({ actor, now }, { row }) => {
    const number = await reportNoChange(actor, row, now)
    refresh()
    return { key: 'done.noChangeOfRow', values: { number } }
  },
)
