'use client'

import { RadioChoice } from '@/components/forms/choice-field'
import { DialogForm } from '@/components/forms/dialog-form'
import { Fields } from '@/components/forms/form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { raiseProblemAction } from '@/lib/problems/actions'

type Words = Record<
  | 'level'
  | 'levelHint'
  | 'description'
  | 'descriptionHint'
  | 'decisionAsked'
  | 'decisionAskedHint'
  | 'askedOfId'
  | 'askedOfHint'
  | 'nobody'
  | 'decisionDueOn'
  | 'language'
  | 'send'
  | 'close',
  string
>

type RaiseProblemFormProps = {
  /** The id of the problem to be: sending twice raises it once. */
  id: string
  commitmentId: string
  /** The update that says already what is stuck. */
  from: { id: string; problems: string } | null
  closeHref: string
  language: string
  options: Record<'level' | 'people' | 'language', Option[]>
  words: Words
}

/** What is stuck, which decision it needs, of whom and by when. */
export function RaiseProblemForm(props: RaiseProblemFormProps) {
  const { id, commitmentId, from, closeHref, language, options, words } = props
  return (
    <DialogForm
      action={raiseProblemAction}
      hidden={{ id, commitmentId, ...(from && { statusUpdateId: from.id }) }}
      draft={`problem:${commitmentId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <>
          <TextArea
            name="description"
            label={words.description}
            hint={words.descriptionHint}
            state={state}
            limit={4000}
            defaultValue={from?.problems}
            required
          />
          <TextArea
            name="decisionAsked"
            label={words.decisionAsked}
            hint={words.decisionAskedHint}
            state={state}
            rows={2}
            limit={1000}
            required
          />
          <RadioChoice
            name="level"
            label={words.level}
            hint={words.levelHint}
            options={options.level}
            state={state}
            required
          />
          <SelectField
            name="askedOfId"
            label={words.askedOfId}
            hint={words.askedOfHint}
            options={options.people}
            empty={words.nobody}
            state={state}
          />
          <Fields row>
            <DateField name="decisionDueOn" label={words.decisionDueOn} state={state} required />
            <SelectField
              name="language"
              label={words.language}
              options={options.language}
              state={state}
              defaultValue={language}
            />
          </Fields>
        </>
      )}
    </DialogForm>
  )
}
