/** A text in the three languages of the product. */
export type Localized = { en: string; zh: string; de: string }

/** A name may be missing in a language in which it is not a known fact. */
export type PartialLocalized = Partial<Localized>

/** A place in the source document: `exact` is part of that paragraph of our summary. */
export type AnchorSeed = {
  paragraph: number
  exact: string
  /** At most eight words of the press report, by which the place is found in the original. */
  locator?: string
}

export type CheckKind = 'proposed' | 'notStated' | 'asPrinted' | 'oddInSource'

export type CheckField =
  | 'year'
  | 'place'
  | 'delegation'
  | 'heldOn'
  | 'order'
  | 'name'
  | 'title'
  | 'identity'
  | 'country'
  | 'partners'
  | 'promisedBy'
  | 'stage'
  | 'speaker'
  | 'city'
  | 'text'

/** Something that a person still has to confirm; no subject has two checks of one field. */
export type CheckSeed = { field: CheckField; kind: CheckKind; note: Localized }

export type DelegateSeed = {
  key: string
  role: 'head' | 'member'
  printedName: string
  title: Localized
  printedTitle: string
  anchor: AnchorSeed
  checks: CheckSeed[]
}

/** The year is not part of the record: it is a setting or proposed, and checked. */
export type VisitSeed = {
  country: 'DE'
  title: Localized
  summary: Localized
  startsOn: { month: number; day: number }
  endsOn: { month: number; day: number }
  timeZone: 'Europe/Berlin'
  places: Localized
  headOfDelegation: DelegateSeed
  anchor: AnchorSeed
  checks: CheckSeed[]
}

export type SourceParagraph = { number: number; sentences: string[] }

export type SourceDocumentSeed = {
  language: 'en'
  title: Localized
  label: Localized
  paragraphs: SourceParagraph[]
}

export type PartnerKind =
  | 'company'
  | 'association'
  | 'innovationCentre'
  | 'consulate'
  | 'financialInstitution'
  | 'researchBody'

export type PartnerSeed = {
  key: string
  kind: PartnerKind
  /** A key of the list of sectors. */
  sector: string
  country: 'DE' | 'CN'
  /** Where a body of one country works in another. */
  hostCountry?: 'DE'
  name: PartialLocalized
  shortName: PartialLocalized
  printedName: string
  anchor: AnchorSeed
  checks: CheckSeed[]
}

export type ContactSeed = {
  key: string
  partner: string
  printedName: string
  title: Localized
  printedTitle: string
  anchor: AnchorSeed
  checks: CheckSeed[]
}

export type SessionKind = 'conference' | 'symposium' | 'companyVisit' | 'bilateralTalk' | 'courtesyCall'

export type ParticipantSeed = {
  partner: string
  contacts?: string[]
  role: 'host' | 'guest' | 'speaker' | 'counterpart'
}

export type SessionSeed = {
  key: string
  kind: SessionKind
  title: Localized
  place?: PartialLocalized
  order: number
  participants: ParticipantSeed[]
  /** Keys of the members of the delegation who took part. */
  delegation: string[]
  anchor: AnchorSeed
  checks: CheckSeed[]
}

export type InvestmentStage =
  | 'lead'
  | 'inNegotiation'
  | 'signed'
  | 'registered'
  | 'paidIn'
  | 'underConstruction'
  | 'inOperation'

export type CooperationStage = 'firstContact' | 'inTalks' | 'agreed' | 'underWay' | 'delivered'

export type StageSeed =
  | { stageTemplate: 'investment'; stage: InvestmentStage }
  | { stageTemplate: 'cooperation'; stage: CooperationStage }

export type BindingStrength =
  | 'contract'
  | 'frameworkAgreement'
  | 'memorandum'
  | 'declaredIntention'
  | 'talkingPoint'
  | 'signedKindNotStated'

export type PromisedBy = 'ourSide' | 'partner' | 'both' | 'notStated' | 'followUpProposedByUs'

export type CommitmentPartnerSeed = {
  partner: string
  role: 'counterpart' | 'signatory' | 'intermediary' | 'beneficiary'
}

export type CommitmentSeed = {
  key: string
  title: Localized
  summary: Localized
  kind: 'project' | 'investment' | 'cooperation' | 'exchange' | 'contact'
  bindingStrength: BindingStrength
  promisedBy: PromisedBy
  /** Who promised has the move; where nobody promised it is ours; what we asked for is the partner's. */
  moveBy: 'ours' | 'partner' | 'both'
  partners: CommitmentPartnerSeed[]
  mentions: { session: string; anchor: AnchorSeed }[]
  checks: CheckSeed[]
} & StageSeed
