'use client'

import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { idleForm } from '@/lib/forms/form-state'
import { confirmMatchAction } from '@/lib/matches/actions'

export type SentenceOption = { value: string; text: string; note: string }

type MatchFormProps = {
  /** The id of the match to be: sending twice confirms once. */
  id: string
  anchorId: string
  sourceDocumentId: string
  /** The language of the sentences. */
  lang: string
  options: readonly SentenceOption[]
  words: Record<'choose' | 'confirm' | 'about', string>
}

/** The sentences that may say the same as a passage: one of them is confirmed, the best one being chosen already. */
export function MatchForm({ id, anchorId, sourceDocumentId, lang, options, words }: MatchFormProps) {
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
      <RadioChoice
        name="sentence"
        label={words.choose}
        state={state}
        defaultValue={options[0]?.value}
        required
        options={options.map(({ value, text, note }) => ({
          value,
          label: (
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
