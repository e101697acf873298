import { z } from 'zod'
import { calendarDate, deadline, event, nothing, texts, word } from '@/lib/audit/event-parts'

const assessment = z.strictObject({
  health: z.string(),
  stage: z.string(),
  moveBy: z.string(),
  nextStep: z.string().nullable(),
  nextStepDueOn: calendarDate.nullable(),
})
/** What of a commitment can be edited; an event holds what was changed. Partners stand by their role, as printed. */
const editable = z.strictObject({
  originalLanguage: z.string().optional(),
  titleEn: z.string().nullable().optional(),
  titleZh: z.string().nullable().optional(),
  titleDe: z.string().nullable().optional(),
  summaryEn: z.string().nullable().optional(),
  summaryZh: z.string().nullable().optional(),
  summaryDe: z.string().nullable().optional(),
  commitmentKind: z.string().optional(),
  bindingStrength: z.string().optional(),
  promisedBy: z.string().optional(),
  moveBy: z.string().optional(),
  stageTemplate: z.string().optional(),
  stage: z.string().optional(),
  confidentiality: z.string().optional(),
  counterpart: z.string().nullable().optional(),
  signatory: z.string().nullable().optional(),
  intermediary: z.string().nullable().optional(),
  beneficiary: z.string().nullable().optional(),
})
/** What resolving a check can correct in the record. */
const correctable = z.strictObject({
  promisedBy: z.string().optional(),
  verifiedName: z.string().nullable().optional(),
  heldOn: calendarDate.nullable().optional(),
})
const lead = z.strictObject({ leadUnit: texts, leadUnitBasis: z.string(), owner: z.string().nullable() })
const leadWithReason = z.strictObject({ ...lead.shape, reason: z.string().nullable() })
const support = z.strictObject({ supportingUnits: texts.nullable() })
const viewers = z.strictObject({ viewers: z.string().nullable() })
/** How an item stands; what it was merged into is not in the event, since not everybody who reads it sees that item. */
const state = z.strictObject({ state: z.string() })
const suspension = z.strictObject({ ...state.shape, suspendedUntil: calendarDate.nullable() })
const stateWithReason = z.strictObject({ ...state.shape, reason: z.string() })
const updateReview = z.strictObject({ decision: z.string(), author: z.string() })
const cadence = z.strictObject({ cadence: z.string().nullable() })
const updatePause = z.strictObject({ pausedUntil: calendarDate.nullable() })
const ownership = z.strictObject({ owner: z.string().nullable() })
const stepOwnership = z.strictObject({ stepOwner: z.string().nullable() })

/** Of an item itself: what it says, who leads it, its updates, stages, deadlines and end. */
export const itemEvents = [
  event(
    'commitment.recorded',
    nothing,
    z.strictObject({ number: z.string(), title: z.string(), bindingStrength: z.string(), ...deadline.shape }),
  ),
  event('commitment.edited', editable, editable),
  event('commitment.archived', nothing, z.strictObject({ reason: z.string() })),
  event('commitment.restored', nothing, nothing),
  event('mention.added', nothing, z.strictObject({ session: z.string(), paragraph: z.int().nullable() })),
  event(
    'check.resolved',
    correctable,
    z.strictObject({
      ...correctable.shape,
      checkField: z.string(),
      confirmed: z.boolean(),
      checkValue: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  event('deadline.recomputed', deadline, deadline),
  event('commitment.leadUnitConfirmed', lead, lead),
  event('commitment.leadUnitChanged', lead, lead),
  event('commitment.handedOver', lead, leadWithReason),
  event('commitment.handOverAccepted', nothing, z.strictObject({ leadUnit: texts })),
  event('commitment.handedBack', lead, leadWithReason),
  event('commitment.supportingUnitsSet', support, support),
  event('commitment.viewersSet', viewers, viewers),
  event('commitment.ownerSet', ownership, ownership),
  event('commitment.stepOwnerSet', stepOwnership, stepOwnership),
  event(
    'statusUpdate.posted',
    assessment,
    z.strictObject({ ...assessment.shape, realProgress: z.boolean(), stageReason: z.string().optional() }),
  ),
  event(
    'statusUpdate.corrected',
    assessment,
    z.strictObject({ ...assessment.shape, realProgress: z.boolean(), stageReason: z.string().optional() }),
  ),
  event('statusUpdate.unchanged', nothing, z.strictObject({ unchanged: z.int() })),
  event('statusUpdate.approved', nothing, updateReview),
  event('statusUpdate.returned', nothing, updateReview),
  event('commitment.cadenceSet', cadence, cadence),
  event('commitment.updatesPaused', updatePause, updatePause.extend({ reason: z.string() })),
  event('commitment.updatesResumed', updatePause, updatePause),
  event(
    'stage.changed',
    z.strictObject({ stage: z.string() }),
    z.strictObject({ stage: z.string(), reason: z.string().optional() }),
  ),
  event('commitment.completed', state, z.strictObject({ ...state.shape, achieved: z.string() })),
  event('commitment.terminated', state, stateWithReason),
  event('commitment.suspended', suspension, z.strictObject({ ...suspension.shape, reason: z.string() })),
  event('commitment.merged', state, stateWithReason),
  event('commitment.reopened', state, stateWithReason),
  event('deadline.confirmed', deadline, deadline),
  event(
    'deadline.changed',
    deadline,
    z.strictObject({ ...deadline.shape, reason: z.string(), extension: z.string().optional() }),
  ),
  event(
    'deadline.changedAfterExpiry',
    deadline,
    z.strictObject({
      ...deadline.shape,
      reason: z.string(),
      daysOverdue: z.int(),
      extension: z.string().optional(),
    }),
  ),
  event('stage.verified', nothing, z.strictObject({ stage: z.string(), document: word, note: word })),
] as const
