'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { changeStage } from '@/lib/stages/commands'
import { changeStageSchema } from '@/lib/stages/schema'

export const changeStageAction = formAction(
  changeStageSchema,
  async ({ actor, now }, input) => {
    await changeStage(actor, input, now)
    refresh()
    return { key: 'done.stageChanged' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
