'use client'

import { useActionState } from 'react'
import { CheckboxField } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { typedInto } from '@/components/forms/form-context'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { LocalizedFields } from '@/components/partners/localized-fields'
import { Link } from '@/components/ui/link'
import { SourceFile } from '@/components/visits/source-file'
import { type FormState, type FormValues, idleForm, type MessageRef } from '@/lib/forms/form-state'
import { recordSourceAction } from '@/lib/visits/actions'

export type SourceFormProps = {
  id: string
  visitId: string
  /** Where the text of a file is asked for. */
  readAt: string
  kinds: readonly Option[]
  languages: readonly Option[]
  cancelHref: string
  /** What was sent without script to take the text of a file, and which file that was or why it was not taken. */
  kept: { values: FormValues; taken?: string; refused?: MessageRef } | null
  words: Record<string, string>
}

/** A source that is pasted as a whole, or taken from a file. */
export function SourceForm({
  id,
  visitId,
  readAt,
  kinds,
  languages,
  cancelHref,
  kept,
  words,
}: SourceFormProps) {
  const [state, action] = useActionState(recordSourceAction, sentBack(kept))
  const values = kept?.values ?? {}
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const w = (key: string) => words[key] ?? key
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="visitId" value={visitId} />
      <LocalizedFields
        prefix="title"
        legend={w('titles')}
        hint={w('languagesHint')}
        words={words}
        values={values}
        state={state}
      />
      <Fields row>
        <SelectField
          name="kind"
          label={w('kind')}
          state={state}
          options={kinds}
          defaultValue={typed('kind')}
          empty
          required
        />
        <SelectField
          name="language"
          label={w('language')}
          state={state}
          options={languages}
          defaultValue={typed('language')}
          empty
          required
        />
      </Fields>
      {asksLanguage(state) && (
        <Fields>
          <CheckboxField name="languageMeant" label={w('languageMeant')} state={state} />
        </Fields>
      )}
      <Fields>
        <SourceFile readAt={readAt} into="text" taken={kept?.taken} state={state} words={words} />
        <TextArea
          name="text"
          label={w('text')}
          hint={w('textHint')}
          state={state}
          defaultValue={typed('text')}
          rows={14}
          required
        />
      </Fields>
      <div className="form-page__foot">
        <SubmitButton>{w('save')}</SubmitButton>
        <Link className="btn" href={cancelHref}>
          {w('cancel')}
        </Link>
      </div>
    </Form>
  )
}

/** The text looked like another language when it was sent, or the box that says it is none was ticked then. */
function asksLanguage(state: FormState): boolean {
  if (state.status === 'invalid' && state.fieldErrors.language?.key === 'errors.otherLanguage') return true
  return (typedInto('languageMeant', state) ?? []).length > 0
}

/** The answer to a file that was not taken, as a form that was sent gets it. */
function sentBack(kept: SourceFormProps['kept']): FormState {
  if (!kept?.refused) return idleForm
  return { status: 'invalid', fieldErrors: { file: kept.refused }, values: kept.values }
}
