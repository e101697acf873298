import type { Subject } from './doors'
import type { OtherAction } from './sent-actions'

const id = () => crypto.randomUUID()
const access = { role: 'viewer', unitIds: [] }
const personVersion = ({ ownerId }: Subject) => ({ personId: ownerId, version: 1 })
const participantVersion = ({ participantId }: Subject) => ({ id: participantId, version: 1 })

/** Actions on people and on those who took part in a session, as their forms send them: a new one is a line here. */
export const peopleActions: Record<string, OtherAction> = {
  addParticipantAction: {
    ability: 'recordVisit',
    hidden: true,
    fields: ({ visit }) => ({
      id: id(),
      sessionId: visit.sessionId,
      memberName: 'Somebody',
      participantRole: 'member',
    }),
  },
  correctParticipantAction: {
    ability: 'recordVisit',
    hidden: true,
    fields: (subject) => ({
      ...participantVersion(subject),
      memberName: 'Another',
      participantRole: 'head',
    }),
  },
  removeParticipantAction: { ability: 'recordVisit', hidden: true, fields: participantVersion },
  invitePersonAction: {
    ability: 'managePeople',
    fields: () => ({ ...access, name: 'New', email: `${id()}@example.org` }),
  },
  renewInvitationAction: { ability: 'managePeople', fields: ({ ownerId }) => ({ personId: ownerId }) },
  changePersonAction: {
    ability: 'managePeople',
    fields: (subject) => ({ ...personVersion(subject), ...access }),
  },
  deactivatePersonAction: { ability: 'managePeople', fields: personVersion },
  handOverWorkAction: { ability: 'managePeople', fields: personVersion },
  reactivatePersonAction: { ability: 'managePeople', fields: personVersion },
}
