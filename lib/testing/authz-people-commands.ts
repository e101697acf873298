import { changePerson, deactivatePerson, handOverWork } from '@/lib/departures/commands'
import { invitePerson, renewInvitation } from '@/lib/invitations/commands'
import { reactivatePerson } from '@/lib/people/commands'
import { first, type Subject, type WorkspaceCommand } from '@/lib/testing/authz-workspace-commands'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPerson, buildUnit, testNow as now } from '@/lib/testing/factories'

const person = async () => first(await buildPerson())
const ofPerson = ({ id: personId, version }: Subject) => ({ personId, version })
const access = { role: 'viewer' as const, unitIds: [], seesAllUnits: false }
const toNobody = { successors: [], deciders: [] }
const leadOf = new Map<string, string>()
/** Somebody who owns an item. */
const ownerOfItem = async () => {
  const leadUnitId = await buildUnit()
  const { id: ownerId } = await buildPerson({ unitIds: [leadUnitId] })
  await buildCommitment({ leadUnitId, ownerId })
  leadOf.set(ownerId, leadUnitId)
  return first(ownerId)
}
const owned = ({ id: ownerId }: Subject) => ({ unitId: leadOf.get(ownerId) ?? '', to: 'nobody' })

/** Every command on people, with the ability that it takes: a new one is a line here. */
export const peopleCommands: Record<string, WorkspaceCommand> = {
  invitePerson: {
    ability: 'managePeople',
    run: (actor) =>
      invitePerson(actor, { ...access, name: 'New', email: `${crypto.randomUUID()}@example.org` }, now),
  },
  renewInvitation: {
    ability: 'managePeople',
    subject: person,
    run: (actor, { id: personId }) => renewInvitation(actor, { personId }, now),
  },
  changePerson: {
    ability: 'managePeople',
    subject: person,
    run: (actor, subject) => changePerson(actor, { ...ofPerson(subject), ...access }, now),
  },
  deactivatePerson: {
    ability: 'managePeople',
    subject: person,
    run: (actor, subject) => deactivatePerson(actor, { ...ofPerson(subject), ...toNobody }, now),
  },
  handOverWork: {
    ability: 'managePeople',
    subject: ownerOfItem,
    run: (actor, subject) =>
      handOverWork(actor, { ...ofPerson(subject), ...toNobody, successors: [owned(subject)] }, now),
  },
  reactivatePerson: {
    ability: 'managePeople',
    subject: async () => first(await buildPerson({ deactivatedAt: now })),
    run: (actor, subject) => reactivatePerson(actor, ofPerson(subject), now),
  },
}
