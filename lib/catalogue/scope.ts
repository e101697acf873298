import type { Actor } from '@/lib/auth/actor'
import { needsProof, type Stage, stages } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.CommitmentWhereInput

/** Whose next step is due on a day; viewers are not told of a step that waits for approval, by no filter either. */
export function whereStep({ role }: Actor, date: CalendarDate): Where {
  return { nextStepDueOn: toDateColumn(date), ...(role === 'viewer' && { nextStepApproved: true }) }
}

/**
 * Among the stages that need proof: those that somebody has verified, or the rest. `outdated` are items verified too early. Asked
 * of a stage that was reached, it is the proof of that one.
 */
export function whereProof(
  proof: 'reported' | 'verified',
  outdated: readonly string[],
  reached?: Stage,
): Where {
  const id = { notIn: [...outdated] }
  if (reached) {
    if (!needsProof(reached)) return { id: { in: [] } }
    const proven: Where = { verifications: { some: { stage: reached } }, id }
    return proof === 'verified' ? proven : { NOT: proven }
  }
  const stage = { in: stages.filter(needsProof) }
  const verified: Where = {
    OR: stages.map((each) => ({ stage: each, verifications: { some: { stage: each } } })),
    id,
  }
  return proof === 'verified' ? { stage, ...verified } : { stage, NOT: verified }
}

/** The order of a list: stored columns, with the id last so that pages never overlap. */
export function orderBy({
  sort,
  dir,
}: Pick<CommitmentFilters, 'sort' | 'dir'>): Prisma.CommitmentOrderByWithRelationInput[] {
  const columns: Record<CommitmentFilters['sort'], Prisma.CommitmentOrderByWithRelationInput> = {
    deadline: { dueOn: { sort: dir, nulls: 'last' } },
    number: { number: dir },
    updated: { lastUpdateAt: { sort: dir, nulls: dir === 'asc' ? 'first' : 'last' } },
    stage: { stage: dir },
    health: { health: dir },
    binding: { bindingStrength: dir },
  }
  return [columns[sort], ...(sort === 'number' ? [] : [{ number: 'asc' as const }]), { id: 'asc' }]
}
