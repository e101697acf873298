'use client'

import { MentionBoxes } from '@/components/comments/mention-boxes'
import { DialogForm } from '@/components/forms/dialog-form'
import type { Option } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { writeCommentAction } from '@/lib/comments/actions'

type CommentFormProps = {
  /** The id of the comment to be: sending twice writes it once. */
  id: string
  commitmentId: string
  statusUpdateId: string | undefined
  people: Option[]
  closeHref: string
  words: Record<'text' | 'textHint' | 'mentioned' | 'mentionedHint' | 'find' | 'send' | 'close', string>
}

/** A comment, and whom it is meant for. */
export function CommentForm(props: CommentFormProps) {
  const { id, commitmentId, statusUpdateId, people, closeHref, words } = props
  return (
    <DialogForm
      action={writeCommentAction}
      hidden={{ id, commitmentId, ...(statusUpdateId && { statusUpdateId }) }}
      draft={`comment:${statusUpdateId ?? commitmentId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <>
          <TextArea
            name="text"
            label={words.text}
            hint={words.textHint}
            state={state}
            limit={2000}
            required
          />
          {people.length > 0 && (
            <MentionBoxes
              people={people}
              label={words.mentioned}
              hint={words.mentionedHint}
              find={words.find}
              state={state}
            />
          )}
        </>
      )}
    </DialogForm>
  )
}
