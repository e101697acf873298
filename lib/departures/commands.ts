import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { saveCommitment } from '@/lib/commitments/commands'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { readColleagues, readWorks, type WorkItem } from '@/lib/departures/queries'
import { type Colleague, canDecide, canOwn, countLeftBehind, isOwned } from '@/lib/departures/rules'
import type { HandOverWork } from '@/lib/departures/schema'
import { allow, DomainError } from '@/lib/errors'
import {
  findPersonFor,
  holdPerson,
  type LockedPerson,
  requireActiveOther,
  saveAccess,
  shutOut,
} from '@/lib/people/commands'
import { canManagePeople } from '@/lib/people/policy'
import type { ChangePerson } from '@/lib/people/schema'

/**
 * Shuts a person out at once and hands over what is in their hands, all or nothing: each item and next step to somebody of the
 * unit that leads it or to nobody, each problem to somebody who may decide it or to its level alone. Throws DomainError
 * 'ownAccess', 'lastAdministrator' (CC-4), 'choiceMissing' (of a unit, also one that came in meanwhile), 'ownerNotOfUnit',
 * 'cannotDecide', and 'notFound', 'forbidden', 'conflict' (CC-1).
 */
export function deactivatePerson(actor: Actor, input: HandOverWork, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const person = await findWithWorks(tx, actor, input.personId)
    await requireActiveOther(tx, actor, person)
    const moved = await passOn({ tx, actor, now, person }, withoutStaying(input))
    await shutOut(tx, input, now)
    const subject = { personId: person.id }
    await recordEvent(tx, actor, now, subject, { action: 'person.deactivated', before: {}, after: moved })
  })
}

/**
 * Hands over what is in a person's hands, who stays: before they leave a unit, or when they are away for long. What is said to
 * stay with them stays. Throws DomainError 'choiceMissing', 'ownerNotOfUnit', 'cannotDecide', and 'notFound', 'forbidden',
 * 'conflict' (CC-1).
 */
export function handOverWork(actor: Actor, input: HandOverWork, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const person = await findWithWorks(tx, actor, input.personId)
    if (person.version !== input.version) throw new DomainError('conflict')
    const moved = await passOn({ tx, actor, now, person }, input)
    if (Object.keys(moved).length === 0) return
    const subject = { personId: person.id }
    await recordEvent(tx, actor, now, subject, { action: 'person.workHandedOver', before: {}, after: moved })
  })
}

/**
 * Sets role and units of a person (`saveAccess`). A change after which they could no longer act for what is in their hands is
 * refused rather than asked about: role and units are one question and who goes on with the work is another, and part of the
 * work may stay with them. Throws DomainError 'leavesWork' and what `saveAccess` throws.
 */
export function changePerson(actor: Actor, input: ChangePerson, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const person = await findPersonFor(tx, actor, input.personId)
    const before = toColleague(person)
    const after = { ...before, ...input, id: person.id }
    if (!person.deactivatedAt) {
      const count = countLeftBehind(before, after, await readWorks(tx, person.id))
      const field = input.role === person.role ? 'unitIds' : 'role'
      if (count > 0) throw new DomainError('leavesWork', field, { count })
    }
    await saveAccess(tx, actor, person, input, now)
  })
}

function toColleague({ id, role, seesAllUnits, units }: LockedPerson): Colleague {
  return { id, role, seesAllUnits, unitIds: units.map(({ unitId }) => unitId) }
}

/** Of somebody who is shut out nothing stays. Throws DomainError('choiceMissing'). */
function withoutStaying(input: HandOverWork): HandOverWork {
  for (const field of ['successors', 'deciders'] as const)
    if (input[field].some(({ to }) => to === 'stays')) throw new DomainError('choiceMissing', field)
  return input
}

/**
 * A person with everything that is in their hands, all of it locked. Items are locked before people everywhere; what somebody
 * has given the person just before is found once the person is locked, and nothing more can come.
 */
async function findWithWorks(tx: Tx, actor: Actor, id: string): Promise<LockedPerson> {
  allow(canManagePeople(actor))
  await lockWorks(tx, id)
  const person = await findPersonFor(tx, actor, id)
  await lockWorks(tx, id)
  return person
}

async function lockWorks(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM commitment WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND (
      owner_id = ${personId}::uuid OR next_step_owner_id = ${personId}::uuid
      OR id IN (SELECT commitment_id FROM problem WHERE asked_of_id = ${personId}::uuid))
    ORDER BY id FOR UPDATE`
}

/** How much of what was handed over; what there was none of is left out. */
type Moved = { items?: number; nextSteps?: number; problems?: number }
type Handing = { tx: Tx; actor: Actor; now: Date; person: LockedPerson }
type Receiver = { id: string; name: string } | null

/** Hands over item by item; each change is one version of the item and one event. */
async function passOn(handing: Handing, input: HandOverWork): Promise<Moved> {
  const { tx, person } = handing
  const works = await readWorks(tx, person.id)
  for (const id of receiversIn(input)) await holdPerson(tx, id)
  const colleagues = await readColleagues(tx, person.id)
  const moved = { items: 0, nextSteps: 0, problems: 0 }
  for (const work of works) {
    const owner = isOwned(work) ? receiverOf('successors', work, input, colleagues) : 'stays'
    const decider = work.problems.length > 0 ? receiverOf('deciders', work, input, colleagues) : 'stays'
    if (owner !== 'stays') {
      const { items, nextSteps } = await passItem(handing, work, owner)
      moved.items += items
      moved.nextSteps += nextSteps
    }
    if (decider !== 'stays') moved.problems += await passProblems(handing, work, decider)
  }
  return Object.fromEntries(Object.entries(moved).filter(([, count]) => count > 0))
}

/** Everybody who is to receive something, in one order, so that two hand-overs wait for each other. */
function receiversIn({ successors, deciders }: HandOverWork): string[] {
  const ids = new Set([...successors, ...deciders].map(({ to }) => to))
  return [...ids].filter((id) => id !== 'nobody' && id !== 'stays').sort()
}

/** Who was chosen for the unit that leads the item, as far as that person may have it. Throws 'choiceMissing', 'ownerNotOfUnit', 'cannotDecide'. */
function receiverOf(
  field: 'successors' | 'deciders',
  work: WorkItem,
  input: HandOverWork,
  colleagues: readonly (Colleague & { name: string })[],
): Receiver | 'stays' {
  const { to } = input[field].find(({ unitId }) => unitId === work.leadUnitId) ?? {}
  if (to === undefined) throw new DomainError('choiceMissing', field)
  if (to === 'stays') return to
  if (to === 'nobody') return null
  const person = colleagues.find(({ id }) => id === to)
  if (field === 'successors') {
    if (!person || !canOwn(person, work.leadUnitId)) throw new DomainError('ownerNotOfUnit', field)
  } else if (!person || !canDecide(person, work)) throw new DomainError('cannotDecide', field)
  return person
}

async function passItem(handing: Handing, work: WorkItem, to: Receiver) {
  const before = handing.person.name
  const [id, after] = [to?.id ?? null, to?.name ?? null]
  if (work.owns)
    await save(handing, work, {
      change: { ownerId: id },
      event: { action: 'commitment.ownerSet', before: { owner: before }, after: { owner: after } },
    })
  if (work.takesStep)
    await save(handing, work, {
      change: { nextStepOwnerId: id },
      event: {
        action: 'commitment.stepOwnerSet',
        before: { stepOwner: before },
        after: { stepOwner: after },
      },
    })
  return { items: Number(work.owns), nextSteps: Number(work.takesStep) }
}

async function passProblems(handing: Handing, work: WorkItem, to: Receiver): Promise<number> {
  const before = { askedOf: handing.person.name }
  const [askedOfId, askedOf] = [to?.id ?? null, to?.name ?? null]
  for (const { id, decisionAsked } of work.problems) {
    const data = { askedOfId, version: { increment: 1 } }
    await handing.tx.problem.update({ where: { id }, data, select: { id: true } })
    const after = { decisionAsked, askedOf }
    await save(handing, work, { change: {}, event: { action: 'problem.readdressed', before, after } })
  }
  return work.problems.length
}

type Kept = { change: Parameters<typeof saveCommitment>[3]; event: Event }

/** The rows are locked: the version that was read goes up by one with each change. */
async function save({ tx, actor, now }: Handing, work: WorkItem, { change, event }: Kept): Promise<void> {
  await saveCommitment(tx, work.id, work.version, change)
  work.version += 1
  await recordEvent(tx, actor, now, { commitmentId: work.id }, event)
}
