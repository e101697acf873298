import { moveByValues, type Stage, stagesOf } from '@/lib/commitments/rules'
import { db } from '@/lib/db/client'
import { buildPartner, buildPerson, testNow } from '@/lib/testing/factories'

const week = 7 * 24 * 60 * 60 * 1000
/** Just within the last week, exactly at its limit, and just before it. */
const times = [week - 1, week, week + 1].map((ago) => new Date(testNow.getTime() - ago))

type Item = { id: string; visitId: string; state: string }

/**
 * Gives every item of the database, whatever it is, what the overview counts besides lights and reasons: partners, sides, paths,
 * units that are only proposed, and changes of each kind on both sides of the last week's limit. Returns the partners' keys.
 */
export async function buildRecentChanges(): Promise<string[]> {
  const items = await db().commitment.findMany({
    select: { id: true, visitId: true, state: true },
    orderBy: [{ visitId: 'asc' }, { runningNumber: 'asc' }],
  })
  const owner = await buildPerson({ role: 'manager' })
  const every = (of: number, at: number) => items.filter((_, index) => index % of === at)
  for (const [at, moveBy] of moveByValues.entries()) await update(every(3, at), { moveBy })
  for (const [at, stage] of stagesOf.cooperation.entries())
    await update(every(13, at), { stage, stageTemplate: 'cooperation' })
  for (const [at, stage] of stagesOf.investment.entries())
    await update(every(13, at + 5), { stage, stageTemplate: 'investment' })
  await update(every(5, 1), { leadUnitBasis: 'proposed' })
  await update(every(4, 1), { ownerId: owner.id })
  for (const [at, time] of times.entries()) {
    await update(every(7, at), { createdAt: time })
    await update(
      every(3, at).filter(({ state }) => ['completed', 'terminated', 'merged'].includes(state)),
      { endedAt: time },
    )
    const reported = await db().commitment.findMany({
      where: { id: { in: every(7, at + 2).map(({ id }) => id) }, lastUpdateAt: { not: null } },
      select: { id: true },
    })
    await update(reported, { lastUpdateAt: time })
    await addChanges(every(11, at), time, owner)
  }
  return addPartners(items)
}

function update(items: readonly { id: string }[], change: Parameters<typeof changeAll>[1]) {
  return changeAll(
    items.map(({ id }) => id),
    change,
  )
}

function changeAll(
  ids: string[],
  data: {
    moveBy?: (typeof moveByValues)[number]
    stage?: Stage
    stageTemplate?: 'investment' | 'cooperation'
    leadUnitBasis?: 'proposed'
    ownerId?: string
    createdAt?: Date
    endedAt?: Date
    lastUpdateAt?: Date
  },
) {
  return db().commitment.updateMany({ where: { id: { in: ids } }, data })
}

/** Two of each kind for every item, so that an item that changed twice still counts once. */
async function addChanges(items: readonly Item[], at: Date, by: { id: string; name: string }) {
  const twice = items.flatMap((item) => [item, item])
  await db().stageChange.createMany({
    data: twice.map(({ id }, index) => ({
      commitmentId: id,
      fromStage: 'firstContact' as const,
      toStage: 'inTalks' as const,
      changedById: by.id,
      changedByName: by.name,
      changedAt: new Date(at.getTime() - (index % 2)),
    })),
  })
  await db().deadlineChange.createMany({
    data: twice.map(({ id }) => ({
      id: crypto.randomUUID(),
      commitmentId: id,
      kind: 'confirmed' as const,
      newDueOn: new Date('2026-12-01'),
      newBasis: 'agreed' as const,
      requestedById: by.id,
      grantedById: by.id,
      changedAt: at,
    })),
  })
  await db().statusUpdate.createMany({
    data: twice.map(({ id }, index) => ({
      id: crypto.randomUUID(),
      commitmentId: id,
      authorId: by.id,
      authorName: by.name,
      postedAt: at,
      language: 'en' as const,
      progress: 'Spoken on the telephone.',
      health: 'atRisk' as const,
      stage: 'inTalks' as const,
      moveBy: 'ours' as const,
      realProgress: false,
      healthChanged: index % 3 > 0,
    })),
  })
}

async function addPartners(items: readonly Item[]): Promise<string[]> {
  const partners = [await buildPartner(), await buildPartner(), await buildPartner()]
  const [first = '', second = ''] = partners.map(({ id }) => id)
  await db().commitmentPartner.createMany({
    data: items.flatMap(({ id }, index) => [
      ...(index % 2 === 0 ? [{ commitmentId: id, partnerId: first, role: 'counterpart' as const }] : []),
      ...(index % 5 === 0 ? [{ commitmentId: id, partnerId: second, role: 'signatory' as const }] : []),
    ]),
  })
  return partners.map(({ key }) => key)
}
