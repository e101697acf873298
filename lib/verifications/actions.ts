'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { verifyStage } from '@/lib/verifications/commands'
import { verifyStageSchema } from '@/lib/verifications/schema'

export const verifyStageAction = formAction(
  verifyStageSchema,
  async ({ actor, now }, input) => {
    await verifyStage(actor, input, now)
    refresh()
    return { key: 'done.stageVerified' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
