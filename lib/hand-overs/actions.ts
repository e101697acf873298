'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { acceptHandOver, handBack, handOver } from '@/lib/hand-overs/commands'
import { acceptHandOverSchema, handBackSchema, handOverSchema } from '@/lib/hand-overs/schema'
import { findChangesSince } from '@/lib/history/queries'

// Who hands a commitment away may not see it any more: the answer leads to a page that they do see.
export const handOverAction = formAction(
  handOverSchema,
  async ({ actor, now }, input) => {
    const number = await handOver(actor, input, now)
    redirect(number ? `/commitments/${number}?done=handedOver` : '/commitments?done=handedOver')
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const acceptHandOverAction = formAction(
  acceptHandOverSchema,
  async ({ actor, now }, input) => {
    await acceptHandOver(actor, input, now)
    refresh()
    return { key: 'done.handOverAccepted' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const handBackAction = formAction(
  handBackSchema,
  async ({ actor, now }, input) => {
    const number = await handBack(actor, input, now)
    redirect(number ? `/commitments/${number}?done=handedBack` : '/?done=handedBack')
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
