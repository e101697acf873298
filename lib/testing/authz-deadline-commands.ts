import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { changeDeadline, confirmDeadline, grantExtension } from '@/lib/deadlines/commands'
import { askExtension, refuseExtension, withdrawExtension } from '@/lib/extensions/commands'
import { addMilestone, changeMilestone, reachMilestone, removeMilestone } from '@/lib/milestones/commands'
import type { Item, ItemCommand } from '@/lib/testing/authz-item-commands'
import { testNow as now } from '@/lib/testing/factories'
import { formId as id } from '@/lib/testing/form-ids'
import { toAsk, toMilestone, toMove } from '@/lib/testing/inputs'

const on = ({ id, version }: Item) => ({ commitmentId: id, version })
const reason = 'The units have agreed on it.'
const extendable = { dueOn: '2026-12-20' }

/** A request of somebody else, which waits. */
const asked = (administrator: Actor, item: Item) => askExtension(administrator, toAsk(item), now)
const extension = async (item: Item) => {
  const where = { commitmentId: item.id }
  const found = await db().extension.findFirst({ where, select: { id: true } })
  return { ...on(item), extensionId: found?.id ?? id() }
}
/** Only one's own is withdrawn: whoever may ask has asked before. */
const withdraw = async (actor: Actor, item: Item) => {
  const request = toAsk(item, { version: item.version })
  const done = await askExtension(actor, request, now).then(
    () => 1,
    () => 0,
  )
  const version = item.version + done
  await withdrawExtension(actor, { extensionId: request.id, commitmentId: item.id, version }, now)
}
const planned = (administrator: Actor, item: Item) => addMilestone(administrator, toMilestone(item), now)
const milestone = async (item: Item) => {
  const where = { commitmentId: item.id }
  const found = await db().milestone.findFirst({ where, select: { id: true } })
  return { ...on(item), milestoneId: found?.id ?? id() }
}

/** The commands about dates. */
export const deadlineCommands: Record<string, ItemCommand> = {
  changeDeadline: {
    ability: 'changeDeadline',
    run: (actor, item) => changeDeadline(actor, toMove(item, { version: item.version }), now),
  },
  confirmDeadline: {
    ability: 'changeDeadline',
    facts: { dueBasis: 'proposed' },
    run: (actor, item) => confirmDeadline(actor, { ...on(item), id: id() }, now),
  },
  askExtension: {
    ability: 'askExtension',
    facts: extendable,
    run: (actor, item) => askExtension(actor, toAsk(item, { version: item.version }), now),
  },
  grantExtension: {
    ability: 'decideExtension',
    facts: extendable,
    prepare: asked,
    run: async (actor, item) => grantExtension(actor, { ...(await extension(item)), id: id() }, now),
  },
  refuseExtension: {
    ability: 'decideExtension',
    facts: extendable,
    prepare: asked,
    run: async (actor, item) => refuseExtension(actor, { ...(await extension(item)), comment: reason }, now),
  },
  withdrawExtension: { ability: 'askExtension', facts: extendable, run: withdraw },
  addMilestone: {
    ability: 'planMilestones',
    run: (actor, item) => addMilestone(actor, toMilestone(item, { version: item.version }), now),
  },
  changeMilestone: {
    ability: 'reportMilestone',
    prepare: planned,
    run: async (actor, item) =>
      changeMilestone(actor, { ...(await milestone(item)), forecastOn: '2027-01-15', reason }, now),
  },
  reachMilestone: {
    ability: 'reportMilestone',
    prepare: planned,
    run: async (actor, item) =>
      reachMilestone(actor, { ...(await milestone(item)), actualOn: '2026-11-20' }, now),
  },
  removeMilestone: {
    ability: 'planMilestones',
    prepare: planned,
    run: async (actor, item) => removeMilestone(actor, { ...(await milestone(item)), reason }, now),
  },
}
