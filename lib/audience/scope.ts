import type { CommitmentSubject } from '@/lib/commitments/policy'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The people who may know of an item: `visibleCommitments` asked the other way round, and a test holds the two together. Whoever
 * is deactivated sees nothing any more.
 */
export function whoSees({
  id,
  leadUnitId,
  supportingUnitIds,
  confidentiality,
}: CommitmentSubject & { id: string }): Prisma.PersonWhereInput {
  const inUnits = (unitIds: readonly string[]): Prisma.PersonWhereInput => ({
    units: { some: { unitId: { in: [...unitIds] } } },
  })
  const administrator: Prisma.PersonWhereInput = { role: 'administrator' }
  const works: Prisma.PersonWhereInput = { role: { in: ['manager', 'staff'] } }
  const who: Prisma.PersonWhereInput[] =
    confidentiality === 'restricted'
      ? [
          { AND: [works, inUnits([leadUnitId])] },
          { role: 'viewer', viewerGrants: { some: { commitmentId: id } } },
        ]
      : [inUnits([leadUnitId, ...supportingUnitIds]), { role: 'viewer', seesAllUnits: true }]
  return { deactivatedAt: null, OR: [administrator, ...who] }
}
