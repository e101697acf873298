'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { changeSettings } from '@/lib/settings/commands'
import { findSettingsChanges } from '@/lib/settings/queries'
import { changeSettingsSchema } from '@/lib/settings/schema'

export const changeSettingsAction = formAction(
  changeSettingsSchema,
  async ({ actor, now }, input) => {
    await changeSettings(actor, input, now)
    refresh()
    return { key: 'done.settingsChanged' }
  },
  ({ actor }, { version }) => findSettingsChanges(actor, version),
)
