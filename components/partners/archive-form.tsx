'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { archiveContactAction, restoreContactAction } from '@/lib/contacts/actions'
import { idleForm } from '@/lib/forms/form-state'
import { archivePartnerAction, restorePartnerAction } from '@/lib/partners/actions'

const actions = {
  archivePartner: archivePartnerAction,
  restorePartner: restorePartnerAction,
  archiveContact: archiveContactAction,
  restoreContact: restoreContactAction,
}

type ArchiveFormProps = { does: keyof typeof actions; id: string; version: number; label: string }

/** One button that archives or restores. Nothing is lost by either, so it asks nothing. */
export function ArchiveForm({ does, id, version, label }: ArchiveFormProps) {
  const [state, action] = useActionState(actions[does], idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{label}</SubmitButton>
    </Form>
  )
}
