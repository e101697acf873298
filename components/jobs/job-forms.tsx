'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import { retryRunAction, startJobAction } from '@/lib/job-runs/actions'

type JobFormProps = {
  name: string
  /** What the button says, and what it says to those who do not see its row. */
  words: { act: string; named: string }
}

/** Lets a job run now. */
export function StartJobForm(props: JobFormProps) {
  return <JobForm {...props} action={startJobAction} />
}

/** Lets a run that has failed run once more. */
export function RetryRunForm({ id, ...props }: JobFormProps & { id: string }) {
  return (
    <JobForm {...props} action={retryRunAction}>
      <HiddenField name="id" value={id} />
    </JobForm>
  )
}

type AnyFormProps = JobFormProps & {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  children?: React.ReactNode
}

function JobForm({ name, words, action: sent, children }: AnyFormProps) {
  const [state, action] = useActionState(sent, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="name" value={name} />
      {children}
      <SubmitButton variant="default" aria-label={words.named}>
        {words.act}
      </SubmitButton>
    </Form>
  )
}
