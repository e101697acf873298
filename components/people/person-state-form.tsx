'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { deactivatePersonAction } from '@/lib/departures/actions'
import { idleForm } from '@/lib/forms/form-state'
import { reactivatePersonAction } from '@/lib/people/actions'

type PersonStateFormProps = { personId: string; version: number }

/** Shuts a person out who has nothing in their hands. */
export function DeactivatePersonForm({ personId, version }: PersonStateFormProps) {
  const t = useTranslations('person')
  const [state, action] = useActionState(deactivatePersonAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="personId" value={personId} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{t('deactivate')}</SubmitButton>
    </Form>
  )
}

/** Lets a person in again. */
export function ReactivatePersonForm({ personId, version }: PersonStateFormProps) {
  const t = useTranslations('person')
  const [state, action] = useActionState(reactivatePersonAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="personId" value={personId} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{t('reactivate')}</SubmitButton>
    </Form>
  )
}
