import { inDays } from './fixtures'
import type { ItemAction } from './sent-actions'

const id = () => crypto.randomUUID()
const reason = 'The units have agreed on it.'

/** The actions about problems and comments, as their forms send them. */
export const decisionActions: Record<string, ItemAction> = {
  raiseProblemAction: {
    ability: 'postStatusUpdate',
    fields: ({ id: commitmentId }) => ({
      commitmentId,
      id: id(),
      level: 'unit',
      language: 'en',
      description: 'Nobody can interpret in March.',
      decisionAsked: 'Release two interpreters?',
      decisionDueOn: inDays(20),
    }),
  },
  answerProblemAction: {
    ability: 'answerProblem',
    fields: ({ problemId }) => ({ problemId, language: 'en', answer: 'Yes.' }),
  },
  markInstructionDoneAction: {
    ability: 'postStatusUpdate',
    fields: ({ problemId }) => ({ problemId }),
    allowed: 'noInstruction',
  },
  resolveProblemAction: {
    ability: 'postStatusUpdate',
    fields: ({ problemId }) => ({ problemId, resolution: reason }),
  },
  writeCommentAction: {
    ability: 'see',
    fields: ({ id: commitmentId }) => ({ commitmentId, id: id(), text: reason }),
  },
}
