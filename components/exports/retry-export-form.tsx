'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { retryExportAction } from '@/lib/exports/actions'
import { idleForm } from '@/lib/forms/form-state'

type RetryExportFormProps = {
  exportId: string
  version: number
  /** What the button says, and what it says to those who do not see beside what it stands. */
  words: { act: string; named: string }
}

/** Has a file made once more. */
export function RetryExportForm({ exportId, version, words }: RetryExportFormProps) {
  const [state, action] = useActionState(retryExportAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="exportId" value={exportId} />
      <HiddenField name="version" value={version} />
      <SubmitButton variant="default" aria-label={words.named}>
        {words.act}
      </SubmitButton>
    </Form>
  )
}
