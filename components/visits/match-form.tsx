'use client'

import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { idleForm } from '@/lib/forms/form-state'
import { confirmMatchAction } from '@/lib/matches/actions'

/** A sentence with where it stands; without that, the answer that there is none. */
export type SentenceOption = { value: string; text: string; note: string | null }

type MatchFormProps = {
  /** The id of the match to be: sending twice confirms once. */
  id: string
  anchorId: string
  sourceDocumentId: string
  /** The answer that is corrected. */
  replacesId?: string | undefined
  /** The language of the sentences. */
  lang: string
  options: readonly SentenceOption[]
  /** What is answered already; the best one where nothing is. */
  chosen?: string | undefined
  words: Record<'choose' | 'confirm' | 'about', string>
}

/** The sentences that may say the same as a passage: one of them is confirmed, or that there is none. */
export function MatchForm({
  id,
  anchorId,
  sourceDocumentId,
  replacesId,
  lang,
  options,
  chosen,
  words,
}: MatchFormProps) {
  const [state, action] = useActionState(confirmMatchAction, idleForm)
  return (
    <Form
      action={action}
      state={state}
      label={words.about}
      labels={{ sentence: words.choose }}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="anchorId" value={anchorId} />
      <HiddenField name="sourceDocumentId" value={sourceDocumentId} />
      {replacesId && <HiddenField name="replacesId" value={replacesId} />}
      <RadioChoice
        name="sentence"
        label={words.choose}
        state={state}
        defaultValue={chosen ?? options[0]?.value}
        required
        options={options.map(({ value, text, note }) => ({
          value,
          label:
            note === null ? (
              text
            ) : (
              <>
                <span lang={lang}>{text}</span>
                <small>{note}</small>
              </>
            ),
        }))}
      />
      <SubmitButton>{words.confirm}</SubmitButton>
    </Form>
  )
}
