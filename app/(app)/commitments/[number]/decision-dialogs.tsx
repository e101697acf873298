import { CommentDialog } from '@/components/comments/comment-dialog'
import { ProblemDialog } from '@/components/problems/problem-dialog'
import { RaiseProblemDialog } from '@/components/problems/raise-problem-dialog'
import { listAudience } from '@/lib/audience/queries'
import type { Actor } from '@/lib/auth/actor'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { SearchParams } from '@/lib/commitments/schema'
import { listAskable, type ProblemItem } from '@/lib/problems/queries'
import { stuckWordsOf } from '@/lib/problems/rules'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type DecisionDialogsProps = {
  actor: Actor
  commitment: CommitmentItem
  problems: ProblemItem[]
  updates: StatusUpdateItem[]
  params: Pick<SearchParams, 'dialog' | 'problem' | 'update'>
}

/** The dialog about problems or comments that the address names; whom to ask or mention is read for it alone. */
export async function DecisionDialogs(props: DecisionDialogsProps) {
  const { actor, commitment, problems, updates, params } = props
  const { dialog, problem } = params
  const { number, can, standing, archived } = commitment
  if (dialog === 'comment' && !archived) {
    const update = updates.find(({ id }) => id === params.update)
    if (params.update !== undefined && !update) return null
    return (
      <CommentDialog commitment={commitment} people={await listAudience(actor, commitment)} update={update} />
    )
  }
  if (dialog === 'problem' && can.postStatusUpdate && isOpen(standing)) {
    const people = await listAskable(actor, commitment)
    const stuck = stuckWordsOf(updates)
    const taken = problems.some(({ statusUpdateId }) => stuck !== null && statusUpdateId === stuck.id)
    return <RaiseProblemDialog commitment={commitment} people={people} stuck={taken ? null : stuck} />
  }
  return (
    <ProblemDialog
      name={dialog}
      id={problem}
      problems={problems}
      closeHref={`/commitments/${number}`}
      eyebrow={number}
    />
  )
}
