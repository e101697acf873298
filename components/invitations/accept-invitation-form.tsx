'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { idleForm } from '@/lib/forms/form-state'
import { acceptInvitationAction } from '@/lib/invitations/actions'

type AcceptInvitationFormProps = { token: string; email: string; shortest: number }

/** The password of somebody who was invited. The e-mail stands there for password managers and cannot be changed. */
export function AcceptInvitationForm({ token, email, shortest }: AcceptInvitationFormProps) {
  const t = useTranslations('invitation')
  const [state, action] = useActionState(acceptInvitationAction, idleForm)
  return (
    <Form id="invitation" action={action} state={state} labels={{ newPassword: t('newPassword') }}>
      <HiddenField name="token" value={token} />
      <Fields>
        <div className="field">
          <label htmlFor="invitation-email">{t('email')}</label>
          <input
            className="input"
            id="invitation-email"
            type="email"
            value={email}
            autoComplete="username"
            readOnly
          />
        </div>
        <TextField
          name="newPassword"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint', { shortest })}
          state={state}
          autoComplete="new-password"
          required
        />
        <SubmitButton wide>{t('set')}</SubmitButton>
        <p className="small muted">{t('thenSignIn')}</p>
      </Fields>
    </Form>
  )
}
