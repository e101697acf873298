'use server'

import { refresh } from 'next/cache'
import {
  assignInBulk,
  setLeadUnit,
  setNamedViewers,
  setOwner,
  setSupportingUnits,
} from '@/lib/assignment/commands'
import {
  assignInBulkSchema,
  setLeadUnitSchema,
  setNamedViewersSchema,
  setOwnerSchema,
  setSupportingUnitsSchema,
} from '@/lib/assignment/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

export const setLeadUnitAction = formAction(
  setLeadUnitSchema,
  async ({ actor, now }, input) => {
    await setLeadUnit(actor, input, now)
    refresh()
    return { key: 'done.leadUnitSet' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const setSupportingUnitsAction = formAction(
  setSupportingUnitsSchema,
  async ({ actor, now }, input) => {
    await setSupportingUnits(actor, input, now)
    refresh()
    return { key: 'done.supportingUnitsSet' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const setNamedViewersAction = formAction(
  setNamedViewersSchema,
  async ({ actor, now }, input) => {
    await setNamedViewers(actor, input, now)
    refresh()
    return { key: 'done.viewersSet' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const setOwnerAction = formAction(
  setOwnerSchema,
  async ({ actor, now }, input) => {
    await setOwner(actor, input, now)
    refresh()
    return { key: 'done.ownerSet' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const assignInBulkAction = formAction(assignInBulkSchema, async ({ actor, now }, input) => {
  const { done, refused } = await assignInBulk(actor, input, now)
  refresh()
  return {
    key: 'done.bulk',
    values: { done: done.length, refused: refused.length },
    refused: refused.map(({ number, code }) => ({ of: number, message: { key: `errors.${code}` } })),
  }
})
