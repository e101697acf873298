'use client'

import { type ReactNode, useActionState } from 'react'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { type FormState, idleForm } from '@/lib/forms/form-state'

export type DialogFormProps = {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  /** What goes along and nobody types. */
  hidden: Record<string, string>
  /** Of the item, as its reader saw it. */
  version?: number
  /** Under which name what is typed is kept when the dialog is left. */
  draft?: string
  closeHref: string
  /** Where it leads once it is done, where that is not the page behind the dialog. */
  doneHref?: string
  labels: Record<string, string>
  send: string
  close: string
  children: (state: FormState) => ReactNode
}

/** The form of a dialog: its fields, the button that sends it, the way out; the dialog is left once it is done. */
export function DialogForm(props: DialogFormProps) {
  const {
    action: sent,
    hidden,
    version,
    draft,
    closeHref,
    doneHref = closeHref,
    labels,
    send,
    close,
    children,
  } = props
  const [state, action] = useActionState(sent, idleForm)
  useLeaveWhenDone(state, doneHref)
  return (
    <Form
      action={action}
      state={state}
      labels={labels}
      signIn={<SignInAgain />}
      {...(draft !== undefined && { draft })}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {version !== undefined && <VersionField version={version} state={state} />}
      <Fields>{children(state)}</Fields>
      <DialogFoot>
        <SubmitButton>{send}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {close}
        </Link>
        {draft !== undefined && <DraftLine />}
      </DialogFoot>
    </Form>
  )
}
