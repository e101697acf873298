import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { optionalText, text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { problemLevels } from '@/lib/problems/rules'

const chosen = ({ input }: { input?: unknown }) =>
  input === undefined ? 'errors.choiceMissing' : 'errors.invalid'
const problemId = z.uuid('errors.invalid')

export const raiseProblemSchema = z.strictObject({
  id: problemId,
  commitmentId: z.uuid('errors.invalid'),
  /** The update that the words were written in first. */
  statusUpdateId: z.uuid('errors.invalid').optional(),
  level: z.enum(problemLevels, { error: chosen }),
  language: z.enum(languages, 'errors.invalid'),
  description: text({ max: 4000, lines: 'many' }),
  decisionAsked: text({ max: 1000, lines: 'many' }),
  askedOfId: z.uuid('errors.invalid').optional(),
  decisionDueOn: calendarDateSchema,
})
export type RaiseProblem = z.infer<typeof raiseProblemSchema>

export const answerProblemSchema = z.strictObject({
  problemId,
  language: z.enum(languages, 'errors.invalid'),
  answer: text({ max: 4000, lines: 'many' }),
})
export type AnswerProblem = z.infer<typeof answerProblemSchema>

export const markInstructionDoneSchema = z.strictObject({
  problemId,
  note: optionalText({ max: 1000, lines: 'many' }),
})
export type MarkInstructionDone = z.infer<typeof markInstructionDoneSchema>

export const resolveProblemSchema = z.strictObject({
  problemId,
  resolution: text({ max: 1000, lines: 'many' }),
})
export type ResolveProblem = z.infer<typeof resolveProblemSchema>
