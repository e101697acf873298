import { closingCommitments } from './commitments-closing'
import { exchangeCommitments } from './commitments-exchange'
import { industryCommitments } from './commitments-industry'
import { merckCommitments } from './commitments-merck'
import { symposiumCommitments } from './commitments-symposium'
import type { CommitmentSeed } from './shape'

/** In the order of their numbers. */
export const commitments: CommitmentSeed[] = [
  ...exchangeCommitments,
  ...symposiumCommitments,
  ...industryCommitments,
  ...merckCommitments,
  ...closingCommitments,
]
