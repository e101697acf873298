import { z } from 'zod'
import { type SettingName, settingLimits } from '@/lib/settings/rules'

/** A whole number as it is typed; anything else, and what lies outside its limits, is told at its field. */
function whole(name: SettingName) {
  const [least, most] = settingLimits[name]
  return z
    .int({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.wholeNumber') })
    .refine((value) => value >= least && value <= most, {
      error: 'errors.numberRange',
      params: { least, most },
    })
}

const fields = Object.fromEntries(
  (Object.keys(settingLimits) as SettingName[]).map((name) => [name, whole(name)]),
) as Record<SettingName, ReturnType<typeof whole>>

export const changeSettingsSchema = z.strictObject({
  version: z.int('errors.invalid').positive('errors.invalid'),
  ...fields,
})
export type ChangeSettings = z.infer<typeof changeSettingsSchema>
