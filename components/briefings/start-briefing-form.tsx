'use client'

import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { Link } from '@/components/ui/link'
import { startBriefingAction } from '@/lib/briefings/actions'
import { idleForm } from '@/lib/forms/form-state'

type Labels = Record<
  | 'kind'
  | 'visit'
  | 'unit'
  | 'fromOn'
  | 'toOn'
  | 'rangeHint'
  | 'allVisits'
  | 'chooseUnit'
  | 'openDraft'
  | 'send'
  | 'cancel',
  string
>
type StartBriefingFormProps = {
  /** The id of the briefing to be: sending twice begins it once. */
  id: string
  kinds: readonly Option[]
  visits: readonly Option[]
  units: readonly Option[]
  /** Which of them it begins with. */
  visit?: string | undefined
  unit?: string | undefined
  words: Labels
}

/** How often, of which visit and unit, and for which days. */
export function StartBriefingForm({ id, kinds, visits, units, visit, unit, words }: StartBriefingFormProps) {
  const [state, action] = useActionState(startBriefingAction, idleForm)
  useLeaveWhenDone(state, `/reports/briefings/${id}`)
  const refusal = state.status === 'invalid' ? state.formError : undefined
  const draft = refusal?.key === 'errors.briefingOpen' ? refusal.values?.id : undefined
  return (
    <Form
      action={action}
      state={state}
      labels={{ ...words, visitKey: words.visit, unitId: words.unit }}
      wayOn={draft && <Link href={`/reports/briefings/${draft}`}>{words.openDraft}</Link>}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <Fields>
        <RadioChoice
          name="kind"
          label={words.kind}
          options={kinds}
          state={state}
          defaultValue="weekly"
          required
        />
      </Fields>
      <Fields row>
        <DateField name="fromOn" label={words.fromOn} hint={words.rangeHint} state={state} />
        <DateField name="toOn" label={words.toOn} hint={words.rangeHint} state={state} />
      </Fields>
      <Fields row>
        <SelectField
          name="visitKey"
          label={words.visit}
          options={visits}
          empty={words.allVisits}
          defaultValue={visit}
          state={state}
        />
        <SelectField
          name="unitId"
          label={words.unit}
          options={units}
          empty={words.chooseUnit}
          defaultValue={unit}
          state={state}
        />
      </Fields>
      <div className="form-page__foot">
        <SubmitButton>{words.send}</SubmitButton>
        <Link className="btn" href="/reports/briefings">
          {words.cancel}
        </Link>
      </div>
    </Form>
  )
}
