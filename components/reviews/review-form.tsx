'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { reviewStatusUpdateAction } from '@/lib/reviews/actions'

type ReviewFormProps = {
  statusUpdateId: string
  closeHref: string
  /** What was said, with the field for what the reviewer says to it. */
  parts: {
    name: 'onProgress' | 'onProblems' | 'onNextStep'
    label: string
    text: string
    lang: string | undefined
    comment: string
  }[]
  words: Record<'comment' | 'commentHint' | 'approve' | 'return' | 'close', string>
}

/** Approves an update or returns it; the button that is pressed says which. */
export function ReviewForm({ statusUpdateId, closeHref, parts, words }: ReviewFormProps) {
  const [state, action] = useActionState(reviewStatusUpdateAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  const comments = Object.fromEntries(parts.map(({ name, comment }) => [name, comment]))
  return (
    <Form
      action={action}
      state={state}
      labels={{ ...comments, comment: words.comment }}
      draft={`review:${statusUpdateId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="statusUpdateId" value={statusUpdateId} />
      {parts.map(({ name, label, text, lang, comment }) => (
        <section key={name} className="reviewed">
          <h3>{label}</h3>
          <p className="written" lang={lang}>
            {text}
          </p>
          <TextArea name={name} label={comment} state={state} limit={1000} rows={1} optional />
        </section>
      ))}
      <Fields>
        <TextArea
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          state={state}
          limit={1000}
          rows={2}
          optional
        />
      </Fields>
      <DialogFoot>
        <SubmitButton name="decision" value="approved">
          {words.approve}
        </SubmitButton>
        <SubmitButton name="decision" value="returned" variant="default">
          {words.return}
        </SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
