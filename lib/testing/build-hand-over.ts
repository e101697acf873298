import type { HandOver } from '@/lib/hand-overs/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import type { TestDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

export type Between = {
  giver: string
  receiver: string
  manager: PersonActor
  taker: PersonActor
  commitment: BuiltCommitment
}

/** An item of one unit that another one supports, somebody who may give it and somebody who may take it. */
export async function buildBetween(): Promise<Between> {
  const giver = await buildUnit({ name: 'Giving office' })
  const receiver = await buildUnit({ name: 'Receiving office' })
  const manager = await buildActor('manager', [giver])
  const taker = await buildActor('staff', [receiver])
  const owner = await buildActor('staff', [giver], { name: 'Zhou Ping' })
  const supported = { supportingUnitIds: [receiver], leadUnitBasis: 'proposed' as const }
  const commitment = await buildCommitment({ leadUnitId: giver, ownerId: owner.id, ...supported })
  return { giver, receiver, manager, taker, commitment }
}

/** What the form of handing an item over sends. */
export function toHandOn(
  { commitment, receiver }: Pick<Between, 'commitment' | 'receiver'>,
  change: Partial<HandOver> = {},
): HandOver {
  return {
    id: crypto.randomUUID(),
    commitmentId: commitment.id,
    version: 1,
    toUnitId: receiver,
    ...change,
  }
}

/** Who leads, owns and supports an item. */
export const readLead = (database: TestDatabase, { id }: { id: string }) =>
  database.asOwner(
    `SELECT version, lead_unit_id AS lead, lead_unit_basis AS basis, owner_id AS owner,
            (SELECT count(*)::int FROM commitment_supporting_unit s WHERE s.commitment_id = c.id) AS supporting
       FROM commitment c WHERE id = $1`,
    [id],
  )

/** Every hand-over, with its answer. */
export const readHandOvers = (database: TestDatabase) =>
  database.asOwner(
    `SELECT from_unit_id AS "from", to_unit_id AS "to", reason, accepted_at IS NOT NULL AS accepted, handed_back_at IS NOT NULL AS back,
            back_reason AS "backReason", answered_by_id AS by FROM hand_over ORDER BY accepted_at NULLS LAST`,
  )

/** What the history has of hand-overs. */
export const readHandOverEvents = (database: TestDatabase) =>
  database.asOwner(
    "SELECT action, actor_id, before, after FROM audit_event WHERE action LIKE 'commitment.hand%' ORDER BY id",
  )
