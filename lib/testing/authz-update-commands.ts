import type { Actor } from '@/lib/auth/actor'
import { pauseUpdates, resumeUpdates, setCadence } from '@/lib/cadences/commands'
import { db } from '@/lib/db/client'
import { reportNoChange } from '@/lib/no-changes/commands'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { Item, ItemCommand } from '@/lib/testing/authz-item-commands'
import { testNow as now } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { toPost } from '@/lib/testing/inputs'

const on = ({ id, version }: Item) => ({ commitmentId: id, version })
const posted = (actor: Actor, item: Item) =>
  postStatusUpdate(actor, toPost(item, { version: item.version }), now)
const latestOf = async ({ id: commitmentId }: Item) =>
  (await db().statusUpdate.findFirst({ where: { commitmentId }, select: { id: true } }))?.id ??
  crypto.randomUUID()

/** An update that waits for approval; the unit asks for none afterwards, so that other tests find it as it was. */
async function waiting(actor: Actor, item: Item): Promise<void> {
  const require = (approvalRequired: boolean) =>
    db().unit.update({ where: { id: item.units.lead }, data: { approvalRequired }, select: { id: true } })
  await require(true)
  await posted(actor, item)
  await require(false)
}

/** The commands about updates: what is said of them, with one click, and how often they are expected. */
export const updateCommands: Record<string, ItemCommand> = {
  postStatusUpdate: { ability: 'postStatusUpdate', run: posted },
  'reviewStatusUpdate, approved': {
    ability: 'reviewUpdates',
    prepare: waiting,
    run: async (actor, item) =>
      reviewStatusUpdate(actor, { statusUpdateId: await latestOf(item), decision: 'approved' }, now),
  },
  'reviewStatusUpdate, returned': {
    ability: 'reviewUpdates',
    prepare: waiting,
    run: async (actor, item) => {
      const statusUpdateId = await latestOf(item)
      await reviewStatusUpdate(actor, { statusUpdateId, decision: 'returned', comment: 'When?' }, now)
    },
  },
  reportNoChange: {
    ability: 'postStatusUpdate',
    prepare: posted,
    run: (actor, item) => reportNoChange(actor, { ...on(item), id: formId() }, now),
  },
  setCadence: {
    ability: 'paceUpdates',
    run: (actor, item) => setCadence(actor, { ...on(item), cadence: 'monthly' }, now),
  },
  pauseUpdates: {
    ability: 'paceUpdates',
    run: (actor, item) =>
      pauseUpdates(actor, { ...on(item), pausedUntil: '2027-01-31', reason: 'Spring Festival.' }, now),
  },
  resumeUpdates: {
    ability: 'paceUpdates',
    prepare: (actor, item) =>
      pauseUpdates(actor, { ...on(item), pausedUntil: '2027-01-31', reason: 'Spring Festival.' }, now),
    run: (actor, item) => resumeUpdates(actor, on(item), now),
  },
}
