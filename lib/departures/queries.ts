import type { Actor } from '@/lib/auth/actor'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { whereFilters } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import { byLeadUnit, canDecide, canOwn, isOwned } from '@/lib/departures/rules'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { canManagePeople } from '@/lib/people/policy'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/** A problem that waits for the decision of this person. */
const askedOf = (personId: string) =>
  ({ askedOfId: personId, answeredAt: null, resolvedAt: null }) satisfies Prisma.ProblemWhereInput

/** The open items of which something is in a person's hands; suspended ones come back and count. What has ended keeps its names. */
export async function readWorks(from: Db, personId: string) {
  const rows = await from.commitment.findMany({
    where: {
      archivedAt: null,
      state: { in: ['open', 'suspended'] },
      OR: [{ ownerId: personId }, { nextStepOwnerId: personId }, { problems: { some: askedOf(personId) } }],
    },
    select: {
      id: true,
      number: true,
      version: true,
      leadUnitId: true,
      confidentiality: true,
      ownerId: true,
      nextStep: true,
      nextStepLanguage: true,
      nextStepOwnerId: true,
      leadUnit: { select: { nameEn: true, nameZh: true, nameDe: true } },
      supportingUnits: { select: { unitId: true } },
      viewers: { select: { personId: true } },
      texts: { select: { language: true, title: true } },
      problems: {
        where: askedOf(personId),
        select: { id: true, level: true, language: true, decisionAsked: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ leadUnit, supportingUnits, viewers, texts, ownerId, nextStepOwnerId, ...work }) => ({
    ...work,
    owns: ownerId === personId,
    takesStep: nextStepOwnerId === personId,
    leadUnit: fromColumns('name', leadUnit),
    supportingUnitIds: supportingUnits.map(({ unitId }) => unitId),
    namedViewerIds: viewers.map((viewer) => viewer.personId),
    title: Object.fromEntries(texts.map((text) => [text.language, text.title])) as Localized,
  }))
}

export type WorkItem = Awaited<ReturnType<typeof readWorks>>[number]

/** Everybody active besides this person, by name. */
export async function readColleagues(from: Db, personId: string) {
  const rows = await from.person.findMany({
    where: { deactivatedAt: null, id: { not: personId } },
    select: { id: true, name: true, role: true, seesAllUnits: true, units: { select: { unitId: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ units, ...person }) => ({ ...person, unitIds: units.map(({ unitId }) => unitId) }))
}

type Named = { id: string; name: string }
/** What of a unit's items is in a person's hands, and who can take it over. */
export type UnitWork = {
  id: string
  name: Localized
  owned: number
  steps: number
  problems: number
  successors: Named[]
  deciders: Named[]
}

/** A unit that this person alone manages, with the extensions that wait there for a decision. */
export type ManagedUnit = { id: string; name: Localized; extensions: number }

/**
 * What is in the hands of a person, item by item and by the units that lead it, with who can take it over, and the units that
 * nobody else manages: administrators decide there then. Null for other readers than administrators.
 */
export async function readHoldings(actor: Actor, personId: string, reading: Reading) {
  if (!canManagePeople(actor)) return null
  const [works, colleagues, managed] = await Promise.all([
    readWorks(db(), personId),
    readColleagues(db(), personId),
    listManagedAlone(personId),
  ])
  const units = [...byLeadUnit(works)].map(([id, ofUnit]): UnitWork => {
    const asked = ofUnit.filter(({ problems }) => problems.length > 0)
    return {
      id,
      name: ofUnit[0]?.leadUnit ?? {},
      owned: ofUnit.filter(({ owns }) => owns).length,
      steps: ofUnit.filter(({ takesStep }) => takesStep).length,
      problems: asked.reduce((sum, { problems }) => sum + problems.length, 0),
      successors: ofUnit.some(isOwned) ? colleagues.filter((person) => canOwn(person, id)) : [],
      deciders: colleagues.filter((person) => asked.every((work) => canDecide(person, work))),
    }
  })
  return { works, units, managed: await withExtensions(managed, reading) }
}

export type Holdings = NonNullable<Awaited<ReturnType<typeof readHoldings>>>

/** The units in use of which a person is the only active manager. */
async function listManagedAlone(personId: string) {
  const manages: Prisma.PersonWhereInput = { role: 'manager', deactivatedAt: null }
  return db().unit.findMany({
    where: {
      retiredAt: null,
      people: { some: { person: { ...manages, id: personId } } },
      NOT: { people: { some: { person: { ...manages, id: { not: personId } } } } },
    },
    select: { id: true, nameEn: true, nameZh: true, nameDe: true },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
  })
}

/** With as many extensions as the list of the unit shows behind the number. */
async function withExtensions(
  units: Awaited<ReturnType<typeof listManagedAlone>>,
  reading: Reading,
): Promise<ManagedUnit[]> {
  const { filters } = parseCommitmentFilters({ reason: 'extensionAsked' })
  const counts = await db().commitment.groupBy({
    by: ['leadUnitId'],
    where: {
      AND: [
        whereFilters(filters, reading),
        { leadUnitBasis: 'confirmed', leadUnitId: { in: units.map(({ id }) => id) } },
      ],
    },
    _count: true,
  })
  return units.map(({ id, ...names }) => ({
    id,
    name: fromColumns('name', names),
    extensions: counts.find(({ leadUnitId }) => leadUnitId === id)?._count ?? 0,
  }))
}
