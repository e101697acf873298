'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { InvitationLink } from '@/components/invitations/invitation-link'
import { idleForm } from '@/lib/forms/form-state'
import { renewInvitationAction } from '@/lib/invitations/actions'

/** Makes a new one-time link for a person and shows it this once. */
export function RenewInvitationForm({ personId }: { personId: string }) {
  const t = useTranslations('invitation')
  const [state, action] = useActionState(renewInvitationAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="personId" value={personId} />
      {state.status === 'done' && <InvitationLink link={String(state.message.values?.link)} />}
      <SubmitButton variant="default">{t('renew')}</SubmitButton>
    </Form>
  )
}
