'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { changePasswordAction } from '@/lib/accounts/actions'
import { idleForm } from '@/lib/forms/form-state'

/** A new password, with the current one. The e-mail goes along hidden, so that password managers know whose it is. */
export function PasswordForm({ email, shortest }: { email: string; shortest: number }) {
  const t = useTranslations('account')
  const invitation = useTranslations('invitation')
  const [state, action] = useActionState(changePasswordAction, idleForm)
  const labels = { currentPassword: t('currentPassword'), newPassword: t('newPassword') }
  return (
    <>
      <input type="email" form="password" value={email} autoComplete="username" readOnly hidden />
      <Form id="password" action={action} state={state} labels={labels} signIn={<SignInAgain />}>
        <Fields>
          <TextField
            name="currentPassword"
            type="password"
            label={labels.currentPassword}
            state={state}
            autoComplete="current-password"
            required
          />
          <TextField
            name="newPassword"
            type="password"
            label={labels.newPassword}
            hint={invitation('passwordHint', { shortest })}
            state={state}
            autoComplete="new-password"
            required
          />
          <SubmitButton>{t('changePassword')}</SubmitButton>
        </Fields>
      </Form>
    </>
  )
}
