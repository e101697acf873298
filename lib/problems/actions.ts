'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { answerProblem, markInstructionDone, raiseProblem, resolveProblem } from '@/lib/problems/commands'
import {
  answerProblemSchema,
  markInstructionDoneSchema,
  raiseProblemSchema,
  resolveProblemSchema,
} from '@/lib/problems/schema'

export const raiseProblemAction = formAction(raiseProblemSchema, async ({ actor, now }, input) => {
  await raiseProblem(actor, input, now)
  refresh()
  return { key: 'done.problemRaised' }
})

export const answerProblemAction = formAction(answerProblemSchema, async ({ actor, now }, input) => {
  await answerProblem(actor, input, now)
  refresh()
  return { key: 'done.problemAnswered' }
})

export const markInstructionDoneAction = formAction(
  markInstructionDoneSchema,
  async ({ actor, now }, input) => {
    await markInstructionDone(actor, input, now)
    refresh()
    return { key: 'done.instructionDone' }
  },
)

export const resolveProblemAction = formAction(resolveProblemSchema, async ({ actor, now }, input) => {
  await resolveProblem(actor, input, now)
  refresh()
  return { key: 'done.problemResolved' }
})
