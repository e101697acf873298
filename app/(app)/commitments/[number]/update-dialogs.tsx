import { UpdateDialog } from '@/app/(app)/update-dialog'
import { PaceDialog } from '@/components/cadences/pace-dialog'
import { ReviewDialog } from '@/components/reviews/review-dialog'
import type { Actor } from '@/lib/auth/actor'
import type { PaceItem } from '@/lib/cadences/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type UpdateDialogsProps = {
  actor: Actor
  commitment: CommitmentItem
  updates: StatusUpdateItem[]
  pace: PaceItem
  params: Pick<SearchParams, 'dialog' | 'update' | 'corrects'>
}

/** The dialog about updates that the address names, if the reader may use it. */
export function UpdateDialogs({ actor, commitment, updates, pace, params }: UpdateDialogsProps) {
  const { dialog, update, corrects } = params
  const { number } = commitment
  const closeHref = `/commitments/${number}`
  if (dialog === 'review') return <ReviewDialog number={number} updates={updates} id={update} />
  if (dialog === 'pace') return <PaceDialog commitment={commitment} pace={pace} />
  if (dialog !== 'update') return null
  const corrected = updates.find(({ id, can: may }) => id === corrects && may.correct)
  if (corrects !== undefined && !corrected) return null
  return <UpdateDialog actor={actor} commitment={commitment} closeHref={closeHref} corrected={corrected} />
}
