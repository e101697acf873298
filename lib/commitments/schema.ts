import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import {
  amountKinds,
  attentionReasons,
  bindingStrengths,
  commitmentKinds,
  commitmentPartnerRoles,
  dueBases,
  healths,
  isStageOf,
  type LookAhead,
  lights,
  lookAheads,
  moveByValues,
  promisedByValues,
  recentChanges,
  stages,
  stageTemplates,
} from '@/lib/commitments/rules'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { anchorSchema } from '@/lib/visits/schema'

const wording = z.strictObject({ title: text({ max: 300 }), summary: text({ max: 4000, lines: 'many' }) })

export const recordCommitmentSchema = z
  .strictObject({
    /** Comes with the form: sent twice it is recorded once. */
    id: z.uuid().optional(),
    visitId: z.uuid(),
    originalLanguage: z.enum(languages),
    texts: z.strictObject({ en: wording.optional(), zh: wording.optional(), de: wording.optional() }),
    kind: z.enum(commitmentKinds),
    bindingStrength: z.enum(bindingStrengths),
    promisedBy: z.enum(promisedByValues),
    moveBy: z.enum(moveByValues),
    stageTemplate: z.enum(stageTemplates),
    stage: z.enum(stages),
    confidentiality: z.enum(['public', 'internal', 'restricted']),
    leadUnitId: z.uuid(),
    leadUnitBasis: z.enum(['proposed', 'confirmed']),
    deadline: z.strictObject({ dueOn: calendarDateSchema, basis: z.enum(dueBases) }).optional(),
    partners: z.array(z.strictObject({ partnerId: z.uuid(), role: z.enum(commitmentPartnerRoles) })).max(50),
    mentions: z
      .array(z.strictObject({ sessionId: z.uuid(), anchor: anchorSchema.optional() }))
      .min(1)
      .max(50),
    checks: z.array(checkSchema).max(20),
  })
  .refine((input) => isStageOf(input.stageTemplate, input.stage), {
    error: 'errors.stageOfOtherTemplate',
    path: ['stage'],
  })
  .refine((input) => input.texts[input.originalLanguage] !== undefined, {
    error: 'errors.required',
    path: ['texts'],
  })
export type RecordCommitment = z.infer<typeof recordCommitmentSchema>

/** `counted` is everything once: what was merged into another item counts there. */
export const stateFilters = ['open', 'closed', 'all', 'counted', 'archived'] as const
/**
 * Began as an intention: binds nobody yet, or did not before it was edited. Converted: has come to a contract since, by its
 * strength or by a stage at which it is signed or agreed.
 */
export const intentionFilters = ['begun', 'converted'] as const
/** What is not assigned yet: the lead unit is only proposed, or nobody is the owner. */
export const assignmentFilters = ['proposed', 'none'] as const
/** The deadline has moved at all, or after it had passed. */
export const movedFilters = ['any', 'afterExpiry'] as const
/** The stage, or the one of `reached`, needs proof: it is only reported yet, or somebody has verified it against a document. */
export const proofFilters = ['reported', 'verified'] as const
export const sortKeys = ['deadline', 'number', 'updated', 'stage', 'health', 'binding'] as const
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional()
const key = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,80}$/)
  .optional()

/** The filters of list, board, counts, ledger and export, as they stand in the address. One parser for all of them. */
const filterFields = {
  q: text({ max: 200 }).optional(),
  visit: key,
  session: z
    .string()
    .regex(/^[A-Z]{2}[0-9]{2}[B-Z]?-[0-9]{1,3}$/)
    .optional(),
  partner: key,
  /** One of the partners is of this sector. */
  sector: key,
  unit: z.uuid().optional(),
  stage: choice(stages),
  /** Stands at this stage or at a later one of its path. */
  reached: choice(stages),
  health: choice(healths),
  light: choice(lights),
  binding: choice(bindingStrengths),
  intention: choice(intentionFilters),
  move: choice(moveByValues),
  template: choice(stageTemplates),
  assignment: choice(assignmentFilters),
  /** The current deadline, agreed or only proposed, lies in this part of the look-ahead. */
  due: choice(Object.keys(lookAheads) as [LookAhead, ...LookAhead[]]),
  /** The current deadline, agreed or only proposed, is this day. */
  dueOn: calendarDateSchema.optional(),
  /** The next step is due on this day; of viewers, one that they may read. */
  stepOn: calendarDateSchema.optional(),
  /** A milestone is planned or expected on this day, or was reached on it. */
  milestoneOn: calendarDateSchema.optional(),
  /** An amount that stands is of this kind, and in this currency: one that is both. */
  amount: choice(amountKinds),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  moved: choice(movedFilters),
  proof: choice(proofFilters),
  changed: choice(recentChanges),
  reason: choice([...attentionReasons, 'any']),
  state: z.enum(stateFilters).default('open'),
  sort: z.enum(sortKeys).default('deadline'),
  dir: z.enum(['asc', 'desc']).default('asc'),
  page: z
    .string()
    .regex(/^[1-9][0-9]{0,5}$/)
    .transform(Number)
    .default(1),
} as const
export const filterKeys = Object.keys(filterFields) as (keyof typeof filterFields)[]
const filtersSchema = z.strictObject(filterFields)
export type CommitmentFilters = z.infer<typeof filtersSchema>

export type SearchParams = Record<string, string | string[] | undefined>

/**
 * Reads filters from an address. A value that is not one of ours, or is given twice, falls back to its default and is
 * named in `rejected`: a page says so, an export refuses. Empty values are absent: a form sends them for "any".
 */
export function parseCommitmentFilters(params: SearchParams): {
  filters: CommitmentFilters
  rejected: (keyof CommitmentFilters)[]
} {
  const accepted: Record<string, unknown> = {}
  const rejected: (keyof CommitmentFilters)[] = []
  for (const name of filterKeys) {
    const value = params[name]
    if (value === undefined || value === '') continue
    if (filterFields[name].safeParse(value).success) accepted[name] = value
    else rejected.push(name)
  }
  return { filters: filtersSchema.parse(accepted), rejected }
}

const defaults = filtersSchema.parse({}) as Record<string, unknown>

/** The inverse: filters as a query string, without what is default. */
export function commitmentFiltersToQuery(filters: Partial<CommitmentFilters>): string {
  const query = new URLSearchParams()
  for (const name of filterKeys) {
    const value = filters[name]
    if (value !== undefined && value !== defaults[name]) query.set(name, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}
