import type { Stage } from '@/lib/commitments/rules'

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
