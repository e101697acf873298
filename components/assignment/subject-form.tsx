'use client'

import { type ReactNode, useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { type FormState, idleForm } from '@/lib/forms/form-state'

export type Subject = { commitmentId: string; version: number; closeHref: string }

type SubjectFormProps = Subject & {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  /** The id of what is sent, where a repeat is told by it. */
  id?: string | undefined
  labels: Record<string, string>
  save: string
  close: string
  /** One of two forms of a dialog: it has no foot, which the other one has. */
  plain?: boolean
  children?: (state: FormState) => ReactNode
}

/** One decision about a commitment: the version that was seen goes along, and the dialog is left once it is done. */
export function SubjectForm({ action: send, children, ...props }: SubjectFormProps) {
  const { id, commitmentId, version, closeHref, labels, save, close, plain = false } = props
  const [state, action] = useActionState(send, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      {id && <HiddenField name="id" value={id} />}
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      {children && <Fields>{children(state)}</Fields>}
      {plain ? (
        <SubmitButton wide>{save}</SubmitButton>
      ) : (
        <DialogFoot>
          <SubmitButton>{save}</SubmitButton>
          <Link className="btn" href={closeHref} scroll={false}>
            {close}
          </Link>
        </DialogFoot>
      )}
    </Form>
  )
}
