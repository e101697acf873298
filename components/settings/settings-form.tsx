'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/hidden-field'
import { SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { settingGroups } from '@/components/settings/setting-groups'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import { changeSettingsAction } from '@/lib/settings/actions'
import type { StoredSettings } from '@/lib/settings/queries'
import { type SettingName, settingNames, weekdays } from '@/lib/settings/rules'

/** Every threshold of the workspace, with its unit and what it changes. */
export function SettingsForm({ settings }: { settings: StoredSettings }) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(changeSettingsAction, idleForm)
  const labels = Object.fromEntries(settingNames.map((name) => [name, t(`label.${name}`)]))
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      <VersionField version={settings.version} state={state} />
      {settingGroups.map(({ title, names }) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          <Fields>
            {names.map((name) => (
              <SettingField key={name} name={name} value={String(settings[name])} state={state} />
            ))}
          </Fields>
        </fieldset>
      ))}
      <div className="form-page__foot">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  )
}

type SettingFieldProps = { name: SettingName; value: string; state: FormState }

/** A number with its unit, or a day of the week. */
function SettingField({ name, value, state }: SettingFieldProps) {
  const t = useTranslations('settings')
  const weekday = useTranslations('weekday')
  const field = { name, hint: t(`hint.${name}`), state, defaultValue: value, required: true }
  if (name === 'weeklyDueWeekday') {
    const options = weekdays.map((day) => ({ value: day, label: weekday(day) }))
    return <SelectField {...field} label={t(`label.${name}`)} options={options} />
  }
  const unit = name === 'uploadLimitMegabytes' ? 'inMegabytes' : 'inDays'
  const label = t(unit, { name: t(`label.${name}`) })
  return <TextField {...field} label={label} inputMode="numeric" autoComplete="off" />
}
