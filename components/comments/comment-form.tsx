'use client'

import { useActionState } from 'react'
import { MentionBoxes } from '@/components/comments/mention-boxes'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import type { Option } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { writeCommentAction } from '@/lib/comments/actions'
import { idleForm } from '@/lib/forms/form-state'

type CommentFormProps = {
  /** The id of the comment to be: sending twice writes it once. */
  id: string
  commitmentId: string
  people: Option[]
  closeHref: string
  words: Record<'text' | 'textHint' | 'mentioned' | 'mentionedHint' | 'find' | 'send' | 'close', string>
}

/** A comment, and whom it is meant for. */
export function CommentForm({ id, commitmentId, people, closeHref, words }: CommentFormProps) {
  const [state, action] = useActionState(writeCommentAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={words}
      draft={`comment:${commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <Fields>
        <TextArea name="text" label={words.text} hint={words.textHint} state={state} limit={2000} required />
        {people.length > 0 && (
          <MentionBoxes
            people={people}
            label={words.mentioned}
            hint={words.mentionedHint}
            find={words.find}
            state={state}
          />
        )}
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.send}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
        <DraftLine />
      </DialogFoot>
    </Form>
  )
}
