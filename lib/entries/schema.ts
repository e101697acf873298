import { z } from 'zod'
import {
  bindingStrengths,
  commitmentKinds,
  commitmentPartnerRoles,
  isStageOf,
  moveByValues,
  promisedByValues,
  type StageTemplate,
  stages,
  stageTemplates,
} from '@/lib/commitments/rules'
import type { RecordCommitment } from '@/lib/commitments/schema'
import { confidentialities } from '@/lib/entries/rules'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { optionalText, text } from '@/lib/forms/text'
import { type Language, languages } from '@/lib/i18n/locale'
import { missingHalf, type PassageInput, passageFields } from '@/lib/mentions/schema'

/** The most partners that a form sends, each in a row of its own: `partner1` with `role1`, and so on. */
export const partnerRows = 50

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid') })
const title = optionalText({ max: 300 })
const summary = optionalText({ max: 4000, lines: 'many' })

const rows = Array.from({ length: partnerRows }, (_, index) => index + 1)
/** Their names are made here, so a type cannot tell them; `partnersOf` reads them. */
const partnerFields = Object.fromEntries(
  rows.flatMap((row): [string, z.ZodType][] => [
    [`partner${row}`, z.uuid('errors.invalid').optional()],
    [`role${row}`, choice(commitmentPartnerRoles).optional()],
  ]),
) as Record<never, z.ZodType>

const facts = {
  originalLanguage: choice(languages),
  titleEn: title,
  titleZh: title,
  titleDe: title,
  summaryEn: summary,
  summaryZh: summary,
  summaryDe: summary,
  commitmentKind: choice(commitmentKinds),
  bindingStrength: choice(bindingStrengths),
  promisedBy: choice(promisedByValues),
  moveBy: choice(moveByValues),
  stage: choice(stages),
  confidentiality: choice(confidentialities),
  ...partnerFields,
}

type Facts = z.infer<z.ZodObject<typeof facts>>
type Problem = { field: string; error: string }

/** Title and summary come together, the original language has both, and nobody is a partner twice. */
function problemsOf(input: Facts): Problem[] {
  const problems: Problem[] = []
  for (const language of languages) {
    const { title: heading, summary: body } = wordingOf(input, language)
    const needed = language === input.originalLanguage || heading !== undefined || body !== undefined
    if (needed && heading === undefined)
      problems.push({ field: fieldOf('title', language), error: 'errors.required' })
    if (needed && body === undefined)
      problems.push({ field: fieldOf('summary', language), error: 'errors.required' })
  }
  const seen = new Set<unknown>()
  for (const row of rows) {
    const partner = (input as Record<string, unknown>)[`partner${row}`]
    if (partner !== undefined && seen.has(partner))
      problems.push({ field: `partner${row}`, error: 'errors.partnerTwice' })
    seen.add(partner)
  }
  return problems
}

function refuse(input: Facts & PassageInput, context: z.RefinementCtx) {
  const problems = problemsOf(input)
  const missing = missingHalf(input)
  if (missing) problems.push({ field: missing, error: 'errors.required' })
  for (const { field, error } of problems)
    context.addIssue({ code: 'custom', path: [field], message: error, input })
}

/** What a person enters to add a commitment; `another` says that it is none of the similar ones. */
export const enterCommitmentSchema = z
  .strictObject({
    id: z.uuid('errors.invalid'),
    visitId: z.uuid('errors.invalid'),
    sessionId: text({ max: 36 }).pipe(z.uuid('errors.invalid')),
    ...passageFields,
    ...facts,
    leadUnitId: text({ max: 36 }).pipe(z.uuid('errors.invalid')),
    dueOn: calendarDateSchema.optional(),
    dueBasis: z.enum(['agreed', 'statedInSource'], 'errors.invalid').optional(),
    another: z.boolean(),
  })
  .superRefine((input, context) => {
    refuse(input, context)
    if (input.dueOn !== undefined && input.dueBasis === undefined)
      context.addIssue({ code: 'custom', path: ['dueBasis'], message: 'errors.required', input })
  })
export type EnterCommitment = z.infer<typeof enterCommitmentSchema>

export const editCommitmentSchema = z
  .strictObject({ commitmentId: z.uuid('errors.invalid'), version: z.int().positive(), ...facts })
  .superRefine(refuse)
export type EditCommitment = z.infer<typeof editCommitmentSchema>

/** The name of a language's field of a form: `titleDe`. */
export function fieldOf(field: 'title' | 'summary', language: Language) {
  const end = ({ en: 'En', zh: 'Zh', de: 'De' } as const)[language]
  return `${field}${end}` as const
}

/** Title and summary of a language as they were entered. */
export function wordingOf(input: Facts, language: Language) {
  return { title: input[fieldOf('title', language)], summary: input[fieldOf('summary', language)] }
}

/** The texts of a form, by language. */
export function textsOf(input: Facts): RecordCommitment['texts'] {
  const texts: RecordCommitment['texts'] = {}
  for (const language of languages) {
    const { title: heading, summary: body } = wordingOf(input, language)
    if (heading !== undefined && body !== undefined) texts[language] = { title: heading, summary: body }
  }
  return texts
}

/** The partners of a form with their roles; a row without a role is a counterpart. */
export function partnersOf(input: Facts): RecordCommitment['partners'] {
  const values = input as Record<string, string | undefined>
  return rows.flatMap((row) => {
    const partnerId = values[`partner${row}`]
    const role = (values[`role${row}`] ?? 'counterpart') as RecordCommitment['partners'][number]['role']
    return partnerId ? [{ partnerId, role }] : []
  })
}

/** The template that a stage lies on; no stage lies on two. */
export function templateOf(stage: EnterCommitment['stage']): StageTemplate {
  return stageTemplates.find((template) => isStageOf(template, stage)) ?? 'cooperation'
}
