'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckboxField, RadioChoice } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import type { StatusUpdateWords } from '@/components/status-updates/status-update-dialog'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { postStatusUpdateAction } from '@/lib/status-updates/actions'

type StatusUpdateFormProps = {
  /** The id of the update to be: sending twice stores it once. */
  id: string
  commitmentId: string
  version: number
  closeHref: string
  before: {
    stage: string
    moveBy: string
    health: string
    nextStep: string | null
    nextStepDueOn: string | null
  }
  language: string
  words: StatusUpdateWords
  options: {
    health: { value: string; label: ReactNode }[]
    stage: Option[]
    moveBy: Option[]
    language: Option[]
    outcome: Option[]
  }
}

export function StatusUpdateForm({
  id,
  commitmentId,
  version,
  closeHref,
  before,
  language,
  words,
  options,
}: StatusUpdateFormProps) {
  const [state, action] = useActionState(postStatusUpdateAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <TextArea
          name="progress"
          label={words.progress}
          hint={words.progressHint}
          state={state}
          limit={4000}
          required
        />
        <RadioChoice
          name="health"
          label={words.health}
          options={options.health}
          state={state}
          defaultValue={before.health}
          required
        />
        <CheckboxField
          name="realProgress"
          label={words.realProgress}
          hint={words.realProgressHint}
          state={state}
          defaultChecked
        />
        <TextArea
          name="problems"
          label={words.problems}
          hint={words.problemsHint}
          state={state}
          limit={4000}
          rows={2}
          optional
        />
        {before.nextStep !== null && (
          <RadioChoice
            name="nextStepOutcome"
            label={`${words.nextStepOutcome}: ${before.nextStep}`}
            options={options.outcome}
            state={state}
          />
        )}
        <TextArea
          name="nextStep"
          label={words.nextStep}
          {...(before.nextStep !== null && { hint: words.nextStepHint })}
          state={state}
          rows={2}
          limit={1000}
          defaultValue={before.nextStep ?? undefined}
          optional
        />
        <Fields row>
          <DateField
            name="nextStepDueOn"
            label={words.nextStepDueOn}
            state={state}
            defaultValue={before.nextStepDueOn ?? undefined}
            optional
          />
          <SelectField
            name="moveBy"
            label={words.moveBy}
            options={options.moveBy}
            state={state}
            defaultValue={before.moveBy}
          />
        </Fields>
        <Fields row>
          <SelectField
            name="stage"
            label={words.stage}
            options={options.stage}
            state={state}
            defaultValue={before.stage}
          />
          <SelectField
            name="language"
            label={words.language}
            options={options.language}
            state={state}
            defaultValue={language}
          />
        </Fields>
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.post}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
