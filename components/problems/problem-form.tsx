'use client'

import { type ReactNode, useActionState } from 'react'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { type FormState, idleForm } from '@/lib/forms/form-state'

export type ProblemFormProps = {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  /** What goes along and nobody types. */
  hidden: Record<string, string>
  draft: string
  closeHref: string
  labels: Record<string, string>
  send: string
  close: string
  children: (state: FormState) => ReactNode
}

/** One step of a problem: its fields, and the dialog is left once it is done. */
export function ProblemForm(props: ProblemFormProps) {
  const { action: sent, hidden, draft, closeHref, labels, send, close, children } = props
  const [state, action] = useActionState(sent, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={labels} draft={draft} signIn={<SignInAgain />}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Fields>{children(state)}</Fields>
      <DialogFoot>
        <SubmitButton>{send}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {close}
        </Link>
        <DraftLine />
      </DialogFoot>
    </Form>
  )
}
