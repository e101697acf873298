export const partnerKinds = [
  'company',
  'association',
  'innovationCentre',
  'consulate',
  'financialInstitution',
  'researchBody',
] as const
export const sectors = [
  'automotive',
  'electrical',
  'environment',
  'association',
  'innovation',
  'technology',
  'chemicals',
  'lifeSciences',
  'insurance',
  'diplomacy',
] as const

export type PartnerKind = (typeof partnerKinds)[number]
export type Sector = (typeof sectors)[number]
