import { db } from '@/lib/db/client'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import type { Item, ItemCommand } from '@/lib/testing/authz-item-commands'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPerson, buildUnit } from '@/lib/testing/factories'

/** The units that items stand to, the owner of all of them, and who prepares them. */
export type Setting = { units: Item['units']; ownerId: string; administrator: PersonActor }

/** Of a test file's own, for as many items as it makes. */
export async function buildSetting(): Promise<Setting> {
  const units = { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() }
  const { id: ownerId } = await buildPerson({ unitIds: [units.lead] })
  return { units, ownerId, administrator: await buildActor('administrator') }
}

/** An item on which the command could be done, by somebody who may. */
export async function buildItem(
  { facts, prepare }: ItemCommand,
  confidentiality: Item['confidentiality'],
  { units, ownerId, administrator }: Setting,
): Promise<Item> {
  const checks = [{ field: 'promisedBy', kind: 'notStated' as const, note: { en: 'Not said who.' } }]
  const given = { leadUnitId: units.lead, supportingUnitIds: [units.supporting], dueOn: '2026-11-21', checks }
  const built = await buildCommitment({ ...given, ...facts, confidentiality })
  const [check] = await db().check.findMany({ where: { commitmentId: built.id }, select: { id: true } })
  const item = { ...built, units, confidentiality, ownerId, checkId: check?.id ?? '' }
  await prepare?.(administrator, item)
  const { version } = await db().commitment.findUniqueOrThrow({
    where: { id: built.id },
    select: { version: true },
  })
  return { ...item, version }
}
