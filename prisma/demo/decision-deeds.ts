import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { writeComment } from '@/lib/comments/commands'
import { writeCommentSchema } from '@/lib/comments/schema'
import { transaction } from '@/lib/db/transaction'
import { answerProblem, markInstructionDone, raiseProblem, resolveProblem } from '@/lib/problems/commands'
import {
  answerProblemSchema,
  markInstructionDoneSchema,
  raiseProblemSchema,
  resolveProblemSchema,
} from '@/lib/problems/schema'
import { dayIn } from '@/prisma/demo/days'
import type { ItemBeat } from '@/prisma/demo/shape'
import { must, personId, type World } from '@/prisma/demo/world'

type Subject = { commitmentId: string }

/** Problems, what became of them, and comments. Whether the deed was one of these. */
export async function tellDecisions(
  { today }: World,
  actor: Actor,
  { commitmentId }: Subject,
  beat: ItemBeat,
  at: Date,
): Promise<boolean> {
  switch (beat.does) {
    case 'raise': {
      const { level, language, stuck: description, asks: decisionAsked, dueIn, of } = beat
      const askedOfId = of && (await personId(of))
      const raised = {
        id: randomUUID(),
        commitmentId,
        level,
        language,
        description,
        decisionAsked,
        askedOfId,
      }
      await raiseProblem(
        actor,
        raiseProblemSchema.parse({ ...raised, decisionDueOn: dayIn(today, dueIn) }),
        at,
      )
      return true
    }
    case 'answer': {
      const problemId = await latestProblem(commitmentId)
      const { language, answer } = beat
      await answerProblem(actor, answerProblemSchema.parse({ problemId, language, answer }), at)
      return true
    }
    case 'carryOut': {
      const done = { problemId: await latestProblem(commitmentId), note: beat.note }
      await markInstructionDone(actor, markInstructionDoneSchema.parse(done), at)
      return true
    }
    case 'settle': {
      const settled = { problemId: await latestProblem(commitmentId), resolution: beat.why }
      await resolveProblem(actor, resolveProblemSchema.parse(settled), at)
      return true
    }
    case 'comment': {
      const onUpdate = beat.onUpdate && { statusUpdateId: await latestUpdate(commitmentId) }
      const written = { id: randomUUID(), commitmentId, text: beat.text, mentioned: [], ...onUpdate }
      await writeComment(actor, writeCommentSchema.parse(written), at)
      return true
    }
    default:
      return false
  }
}

/** The update of an item that was posted last. */
async function latestUpdate(commitmentId: string): Promise<string> {
  const update = await transaction((tx) =>
    tx.statusUpdate.findFirst({
      where: { commitmentId },
      select: { id: true },
      orderBy: { postedAt: 'desc' },
    }),
  )
  return must(update).id
}

/** The problem of an item that was raised last. */
async function latestProblem(commitmentId: string): Promise<string> {
  const problem = await transaction((tx) =>
    tx.problem.findFirst({ where: { commitmentId }, select: { id: true }, orderBy: { raisedAt: 'desc' } }),
  )
  return must(problem).id
}
