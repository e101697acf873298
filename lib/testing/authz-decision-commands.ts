import type { Actor } from '@/lib/auth/actor'
import { writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { answerProblem, markInstructionDone, raiseProblem, resolveProblem } from '@/lib/problems/commands'
import type { Item, ItemCommand } from '@/lib/testing/authz-item-commands'
import { testNow as now } from '@/lib/testing/factories'
import { formId as id } from '@/lib/testing/form-ids'
import { toRaise } from '@/lib/testing/inputs'

const reason = 'The units have agreed on it.'
/** A problem of the item, raised by somebody who may, and answered where that comes first. */
const raised = (actor: Actor, item: Item) => raiseProblem(actor, toRaise(item), now)
const answered = async (actor: Actor, item: Item) => {
  await raised(actor, item)
  await answerProblem(actor, { problemId: await problemOf(item), language: 'en', answer: 'Yes.' }, now)
}
const problemOf = async ({ id: commitmentId }: Item) =>
  (await db().problem.findFirst({ where: { commitmentId }, select: { id: true } }))?.id ?? id()

/** The commands about problems and comments on an item. */
export const decisionCommands: Record<string, ItemCommand> = {
  raiseProblem: {
    ability: 'postStatusUpdate',
    run: (actor, item) => raiseProblem(actor, toRaise(item), now),
  },
  answerProblem: {
    ability: 'answerProblem',
    prepare: raised,
    run: async (actor, item) =>
      answerProblem(actor, { problemId: await problemOf(item), language: 'en', answer: 'Yes.' }, now),
  },
  markInstructionDone: {
    ability: 'postStatusUpdate',
    prepare: answered,
    run: async (actor, item) => markInstructionDone(actor, { problemId: await problemOf(item) }, now),
  },
  resolveProblem: {
    ability: 'postStatusUpdate',
    prepare: raised,
    run: async (actor, item) =>
      resolveProblem(actor, { problemId: await problemOf(item), resolution: reason }, now),
  },
  writeComment: {
    ability: 'see',
    run: (actor, item) =>
      writeComment(actor, { id: id(), commitmentId: item.id, text: reason, mentioned: [] }, now),
  },
}
