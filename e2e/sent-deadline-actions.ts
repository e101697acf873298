import type { Subject } from './doors'
import { inDays } from './fixtures'
import type { ItemAction } from './sent-actions'

const id = () => crypto.randomUUID()
const on = ({ id: commitmentId, version }: Subject) => ({ commitmentId, version })
const reason = 'The units have agreed on it.'

/** The actions about dates, as their forms send them. */
export const deadlineActions: Record<string, ItemAction> = {
  changeDeadlineAction: {
    ability: 'changeDeadline',
    fields: (subject) => ({ ...on(subject), id: id(), dueOn: '2027-01-31', reason }),
  },
  confirmDeadlineAction: {
    ability: 'changeDeadline',
    fields: (subject) => ({ ...on(subject), id: id() }),
  },
  askExtensionAction: {
    ability: 'askExtension',
    fields: (subject) => ({ ...on(subject), id: id(), newDueOn: inDays(90), reason, progress: reason }),
    allowed: 'extensionWithoutDate',
  },
  grantExtensionAction: {
    ability: 'decideExtension',
    fields: (subject) => ({ ...on(subject), id: id(), extensionId: id() }),
    allowed: 'notFound',
  },
  refuseExtensionAction: {
    ability: 'decideExtension',
    fields: (subject) => ({ ...on(subject), extensionId: id(), comment: reason }),
    allowed: 'notFound',
  },
  withdrawExtensionAction: {
    ability: 'askExtension',
    fields: (subject) => ({ ...on(subject), extensionId: id() }),
    allowed: 'notFound',
  },
  addMilestoneAction: {
    ability: 'planMilestones',
    fields: (subject) => ({
      ...on(subject),
      id: id(),
      title: 'Drafted',
      language: 'en',
      plannedOn: inDays(9),
    }),
  },
  changeMilestoneAction: {
    ability: 'reportMilestone',
    fields: (subject) => ({ ...on(subject), milestoneId: id(), forecastOn: inDays(9), reason }),
    allowed: 'notFound',
  },
  reachMilestoneAction: {
    ability: 'reportMilestone',
    fields: (subject) => ({ ...on(subject), milestoneId: id(), actualOn: inDays(0) }),
    allowed: 'notFound',
  },
  removeMilestoneAction: {
    ability: 'planMilestones',
    fields: (subject) => ({ ...on(subject), milestoneId: id(), reason }),
    allowed: 'notFound',
  },
}
