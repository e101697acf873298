'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/hidden-field'
import { SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { languageNames } from '@/components/people/language-names'
import { changeAccountAction } from '@/lib/accounts/actions'
import type { Account } from '@/lib/accounts/queries'
import { idleForm } from '@/lib/forms/form-state'
import { locales } from '@/lib/i18n/locale'

type AccountFormProps = {
  account: Pick<Account, 'name' | 'locale' | 'timeZone' | 'version'>
  timeZones: readonly string[]
  officeZone: string
}

/** Name, language and time zone of the reader. */
export function AccountForm({ account, timeZones, officeZone }: AccountFormProps) {
  const t = useTranslations('account')
  const locale = useLocale()
  const [state, action] = useActionState(changeAccountAction, idleForm)
  const labels = { name: t('name'), locale: t('locale'), timeZone: t('timeZone') }
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      <VersionField version={account.version} state={state} />
      <Fields>
        <TextField
          name="name"
          label={labels.name}
          state={state}
          defaultValue={account.name}
          autoComplete="name"
          required
        />
        <SelectField
          name="locale"
          label={labels.locale}
          state={state}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={account.locale ?? locale}
        />
        <SelectField
          name="timeZone"
          label={labels.timeZone}
          hint={t('timeZoneHint')}
          state={state}
          options={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          defaultValue={account.timeZone ?? undefined}
          empty={t('officeZone', { zone: officeZone.replaceAll('_', ' ') })}
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Fields>
    </Form>
  )
}
