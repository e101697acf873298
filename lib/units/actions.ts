'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { addUnit, renameUnit, restoreUnit, retireUnit, setApproval } from '@/lib/units/commands'
import { findUnitChanges } from '@/lib/units/queries'
import { renameUnitSchema, setApprovalSchema, unitFormSchema, unitVersionSchema } from '@/lib/units/schema'

export const addUnitAction = formAction(
  unitFormSchema,
  async ({ actor, now }, { nameEn, nameZh, nameDe }) => {
    await addUnit(actor, { name: { en: nameEn, zh: nameZh, de: nameDe } }, now)
    refresh()
    return { key: 'done.unitAdded' }
  },
)

export const renameUnitAction = formAction(
  renameUnitSchema,
  async ({ actor, now }, input) => {
    await renameUnit(actor, input, now)
    refresh()
    return { key: 'done.unitRenamed' }
  },
  ({ actor }, { unitId, version }) => findUnitChanges(actor, unitId, version),
)

export const setApprovalAction = formAction(
  setApprovalSchema,
  async ({ actor, now }, input) => {
    await setApproval(actor, input, now)
    refresh()
    return { key: 'done.approvalSet' }
  },
  ({ actor }, { unitId, version }) => findUnitChanges(actor, unitId, version),
)

export const retireUnitAction = formAction(
  unitVersionSchema,
  async ({ actor, now }, input) => {
    await retireUnit(actor, input, now)
    refresh()
    return { key: 'done.unitRetired' }
  },
  ({ actor }, { unitId, version }) => findUnitChanges(actor, unitId, version),
)

export const restoreUnitAction = formAction(
  unitVersionSchema,
  async ({ actor, now }, input) => {
    await restoreUnit(actor, input, now)
    refresh()
    return { key: 'done.unitRestored' }
  },
  ({ actor }, { unitId, version }) => findUnitChanges(actor, unitId, version),
)
