/**
 * What a person can cause. Each code is also a key below `errors` in the words' files.
 * Codes are a closed union: a new one needs its words in every language.
 */
export type DomainErrorCode =
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'duplicate'
  | 'busy'
  | 'repeatDiffers'
  | 'addressTaken'
  | 'viewNameTaken'
  | 'ownAccess'
  | 'lastAdministrator'
  | 'personDeactivated'
  | 'unitRetired'
  | 'unitLeadsItems'
  | 'invitationOver'
  | 'passwordWrong'
  | 'passwordPause'
  | 'passwordShort'
  | 'passwordShortAdministrator'
  | 'passwordLong'
  | 'passwordCommon'
  | 'passwordContext'
  | 'commitmentClosed'
  | 'deadlineUnchanged'
  | 'deadlineNotProposed'
  | 'extensionWithoutDate'
  | 'extensionTooLate'
  | 'extensionNotLater'
  | 'extensionWaits'
  | 'extensionDecided'
  | 'extensionOwn'
  | 'extensionDatePassed'
  | 'milestoneAhead'
  | 'milestoneReached'
  | 'milestoneUnchanged'
  | 'stageOfOtherTemplate'
  | 'updateReviewed'
  | 'updateCorrected'
  | 'returnWithoutComment'
  | 'updateNotLatest'
  | 'updateReturned'
  | 'nothingReported'
  | 'outcomeMissing'
  | 'happenedOutside'
  | 'pauseOutside'
  | 'notPaused'
  | 'stageUnchanged'
  | 'stageReasonMissing'
  | 'stageBack'
  | 'suspensionDate'
  | 'mergeIntoItself'
  | 'mergeTargetMissing'
  | 'mergeTargetClosed'
  | 'handOverWaits'
  | 'notEnded'
  | 'leadsAlready'
  | 'ownerNotOfUnit'
  | 'leavesWork'
  | 'handOverAnswered'
  | 'choiceMissing'
  | 'partnerInUse'
  | 'partnerMerged'
  | 'partnerExists'
  | 'archived'
  | 'similarCommitment'
  | 'passageNotFound'
  | 'sentenceNotFound'
  | 'alreadyMatched'
  | 'notInVisit'
  | 'participantHeld'
  | 'wordingKept'
  | 'alreadyArchived'
  | 'notArchived'
  | 'checkResolved'
  | 'outsideVisit'
  | 'date'
  | 'year'
  | 'invalid'
  | 'decisionDayPassed'
  | 'cannotDecide'
  | 'problemOver'
  | 'noInstruction'
  | 'sameYear'
  | 'confidentialityBelow'
  | 'documentReplaced'
  | 'documentNotProof'
  | 'ownStage'
  | 'stageVerified'
  | 'amountWithdrawn'
  | 'required'
  | 'quota'
  | 'entryExists'
  | 'entryKey'
  | 'holidayExists'
  | 'jobWaits'
  | 'jobNotFailed'
  | 'exportsUnderWay'
  | 'exportsTooMany'
  | 'exportNotRepeatable'
  | 'briefingOpen'
  | 'briefingTooLarge'
  | 'briefingNotDraft'
  | 'briefingNotSignedOff'
  | 'briefingOwn'

export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly field: string | undefined
  /** What its sentence mentions. */
  readonly values: Readonly<Record<string, string | number>> | undefined

  /** `field` names the input that the message belongs to; without it the message belongs to the whole form. */
  constructor(code: DomainErrorCode, field?: string, values?: Readonly<Record<string, string | number>>) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.field = field
    this.values = values
  }
}

/** Passes when the policy said yes. Throws DomainError('forbidden') otherwise. */
export function allow(verdict: boolean): void {
  if (!verdict) throw new DomainError('forbidden')
}
