export const reviewDecisions = ['approved', 'returned'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** Where a reviewer can say something: about the whole, and beside each part of an update. */
export const reviewComments = ['comment', 'onProgress', 'onProblems', 'onNextStep'] as const
export type ReviewComments = Record<(typeof reviewComments)[number], string | null>

/** Whether a reviewer has said anything; without a word nobody knows what to correct. */
export function hasComment(review: Partial<ReviewComments>): boolean {
  return reviewComments.some((field) => (review[field] ?? '') !== '')
}
