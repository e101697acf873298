'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { answerProblemAction, markInstructionDoneAction, resolveProblemAction } from '@/lib/problems/actions'

type StepProps<Word extends string> = {
  problemId: string
  closeHref: string
  words: Record<Word | 'send' | 'close', string>
}

/** The decision, in the words of whoever decides. */
export function AnswerProblemForm({
  problemId,
  closeHref,
  words,
  language,
  languages,
}: StepProps<'answer' | 'hint' | 'language'> & { language: string; languages: Option[] }) {
  return (
    <DialogForm
      action={answerProblemAction}
      hidden={{ problemId }}
      draft={`answer:${problemId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <>
          <TextArea
            name="answer"
            label={words.answer}
            hint={words.hint}
            state={state}
            limit={4000}
            required
          />
          <SelectField
            name="language"
            label={words.language}
            options={languages}
            state={state}
            defaultValue={language}
          />
        </>
      )}
    </DialogForm>
  )
}

/** That an instruction is carried out, and how. */
export function InstructionDoneForm({ problemId, closeHref, words }: StepProps<'note'>) {
  return (
    <DialogForm
      action={markInstructionDoneAction}
      hidden={{ problemId }}
      draft={`done:${problemId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => <TextArea name="note" label={words.note} state={state} rows={2} limit={1000} optional />}
    </DialogForm>
  )
}

/** Why nobody needs to decide any more. */
export function ResolveProblemForm({ problemId, closeHref, words }: StepProps<'resolution' | 'hint'>) {
  return (
    <DialogForm
      action={resolveProblemAction}
      hidden={{ problemId }}
      draft={`resolve:${problemId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <TextArea
          name="resolution"
          label={words.resolution}
          hint={words.hint}
          state={state}
          rows={2}
          limit={1000}
          required
        />
      )}
    </DialogForm>
  )
}
