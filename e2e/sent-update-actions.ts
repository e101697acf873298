import type { Subject } from './doors'
import { inDays } from './fixtures'
import type { ItemAction } from './sent-actions'

const id = () => crypto.randomUUID()
const on = ({ id: commitmentId, version }: Subject) => ({ commitmentId, version })
const reason = 'The partner answers after the holidays.'

/** The actions on updates: what is said of them, with one click, and how often they are expected. */
export const updateActions: Record<string, ItemAction> = {
  postStatusUpdateAction: {
    ability: 'postStatusUpdate',
    fields: (subject) => ({
      ...on(subject),
      id: id(),
      language: 'en',
      progress: 'The first call has taken place.',
      health: 'onTrack',
      stage: 'firstContact',
      moveBy: 'ours',
      nextStepOutcome: 'done',
    }),
  },
  // of an update that never was; the tests of commands review real ones in every cell
  reviewStatusUpdateAction: {
    ability: 'reviewUpdates',
    refusal: 'notFound',
    fields: () => ({ statusUpdateId: id(), decision: 'approved' }),
    allowed: 'notFound',
  },
  reportNoChangeAction: {
    ability: 'postStatusUpdate',
    fields: (subject) => ({ ...on(subject), id: id() }),
  },
  reportNoChangeOfRowAction: {
    ability: 'postStatusUpdate',
    fields: ({ id: commitmentId, version }) => ({ row: `${commitmentId}_${version}_${id()}` }),
  },
  setCadenceAction: { ability: 'paceUpdates', fields: (subject) => ({ ...on(subject), cadence: 'weekly' }) },
  pauseUpdatesAction: {
    ability: 'paceUpdates',
    fields: (subject) => ({ ...on(subject), pausedUntil: inDays(30), reason }),
  },
  resumeUpdatesAction: { ability: 'paceUpdates', fields: on, allowed: 'notPaused' },
}
