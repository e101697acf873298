'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { settingGroups } from '@/components/settings/setting-groups'
import { idleForm } from '@/lib/forms/form-state'
import { changeSettingsAction } from '@/lib/settings/actions'
import type { StoredSettings } from '@/lib/settings/queries'
import { type SettingName, settingNames } from '@/lib/settings/rules'

/** Every threshold of the workspace, with its unit and what it changes. */
export function SettingsForm({ settings }: { settings: StoredSettings }) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(changeSettingsAction, idleForm)
  const labels = Object.fromEntries(settingNames.map((name) => [name, t(`label.${name}`)]))
  const label = (name: SettingName) =>
    t(name === 'uploadLimitMegabytes' ? 'inMegabytes' : 'inDays', { name: t(`label.${name}`) })
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      <VersionField version={settings.version} state={state} />
      {settingGroups.map(({ title, names }) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          <Fields>
            {names.map((name) => (
              <TextField
                key={name}
                name={name}
                label={label(name)}
                hint={t(`hint.${name}`)}
                state={state}
                defaultValue={String(settings[name])}
                inputMode="numeric"
                autoComplete="off"
                required
              />
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
