'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField, TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { addMilestoneAction } from '@/lib/milestones/actions'

type AddMilestoneFormProps = {
  id: string
  commitmentId: string
  version: number
  /** The languages of the text, and that of the reader. */
  languages: Option[]
  language: string
  closeHref: string
  words: Record<'title' | 'language' | 'plannedOn' | 'plannedHint' | 'save' | 'close', string>
}

/** What will be reached, and by when. */
export function AddMilestoneForm({
  id,
  commitmentId,
  version,
  languages,
  language,
  closeHref,
  words,
}: AddMilestoneFormProps) {
  const [state, action] = useActionState(addMilestoneAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <TextField name="title" label={words.title} state={state} required />
        <SelectField
          name="language"
          label={words.language}
          state={state}
          options={languages}
          defaultValue={language}
        />
        <DateField name="plannedOn" label={words.plannedOn} hint={words.plannedHint} state={state} required />
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.save}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
