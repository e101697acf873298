'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { addEntry, labelEntry, moveEntry, restoreEntry, retireEntry } from '@/lib/lists/commands'
import { findEntryChanges } from '@/lib/lists/queries'
import { addEntrySchema, entryVersionSchema, labelEntrySchema, moveEntrySchema } from '@/lib/lists/schema'

export const addEntryAction = formAction(addEntrySchema, async ({ actor, now }, input) => {
  await addEntry(actor, input, now)
  refresh()
  return { key: 'done.entryAdded' }
})

export const labelEntryAction = formAction(
  labelEntrySchema,
  async ({ actor, now }, input) => {
    await labelEntry(actor, input, now)
    refresh()
    return { key: 'done.entryLabelled' }
  },
  ({ actor }, input) => findEntryChanges(actor, input),
)

export const moveEntryAction = formAction(
  moveEntrySchema,
  async ({ actor, now }, input) => {
    await moveEntry(actor, input, now)
    refresh()
    return { key: 'done.entryMoved' }
  },
  ({ actor }, input) => findEntryChanges(actor, input),
)

export const retireEntryAction = formAction(
  entryVersionSchema,
  async ({ actor, now }, input) => {
    await retireEntry(actor, input, now)
    refresh()
    return { key: 'done.entryRetired' }
  },
  ({ actor }, input) => findEntryChanges(actor, input),
)

export const restoreEntryAction = formAction(
  entryVersionSchema,
  async ({ actor, now }, input) => {
    await restoreEntry(actor, input, now)
    refresh()
    return { key: 'done.entryRestored' }
  },
  ({ actor }, input) => findEntryChanges(actor, input),
)
