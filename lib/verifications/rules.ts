import { isStageOf, type Stage, stagePosition, stageTemplates } from '@/lib/commitments/rules'

/** The types of documents that mean something of their own; a type that an administrator adds counts as `other`. */
const knownTypes = ['contract', 'memorandum', 'minutes', 'instruction', 'photo', 'other'] as const
type KnownType = (typeof knownTypes)[number]

/**
 * What can prove that a stage was reached: a signature by what was signed, money and registration by what a bank or an office
 * wrote (`other`) or a contract, work by what can be seen of it, talks by what was written down of them.
 */
const proofs: Record<Stage, readonly KnownType[]> = {
  lead: ['minutes', 'instruction', 'other'],
  inNegotiation: ['minutes', 'memorandum', 'other'],
  signed: ['contract', 'memorandum'],
  registered: ['contract', 'other'],
  paidIn: ['contract', 'minutes', 'other'],
  underConstruction: ['minutes', 'photo', 'other'],
  inOperation: ['minutes', 'photo', 'other'],
  firstContact: ['minutes', 'instruction', 'other'],
  inTalks: ['minutes', 'memorandum', 'other'],
  agreed: ['contract', 'memorandum', 'minutes'],
  underWay: ['contract', 'minutes', 'photo', 'other'],
  delivered: ['contract', 'minutes', 'photo', 'other'],
}

/** Whether a document of a type can prove that a stage was reached. */
export function proves(stage: Stage, documentType: string): boolean {
  const type = knownTypes.find((each) => each === documentType) ?? 'other'
  return proofs[stage].includes(type)
}

type Verified = { stage: Stage; verifiedAt: Date }
type Step = { toStage: Stage; changedAt: Date }

/**
 * The verification of a stage that still holds: the latest one, unless the item has not only gone forward since. Whoever goes back,
 * or comes to the stage again, has it only reported.
 */
export function verificationOf<Each extends Verified>(
  stage: Stage,
  verifications: readonly Each[],
  steps: readonly Step[],
): Each | null {
  const [latest] = verifications
    .filter((each) => each.stage === stage)
    .sort((a, b) => b.verifiedAt.getTime() - a.verifiedAt.getTime())
  if (!latest) return null
  const since = steps.filter(({ changedAt }) => changedAt > latest.verifiedAt)
  return since.every(({ toStage }) => liesBehind(stage, toStage)) ? latest : null
}

/** Whether a stage comes after another on the same path. */
function liesBehind(stage: Stage, further: Stage): boolean {
  return stageTemplates.some(
    (template) =>
      isStageOf(template, stage) &&
      isStageOf(template, further) &&
      stagePosition(template, further) > stagePosition(template, stage),
  )
}
