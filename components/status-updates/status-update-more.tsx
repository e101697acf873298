'use client'

import { type FormEvent, useState } from 'react'
import { CheckboxField } from '@/components/forms/choice-field'
import { Fields } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import type { StatusUpdateFormProps } from '@/components/status-updates/status-update-form'
import type { FormState } from '@/lib/forms/form-state'

type MoreProps = Pick<StatusUpdateFormProps, 'before' | 'corrected' | 'words' | 'options' | 'language'> & {
  state: FormState
}

const names = ['problems', 'stage', 'stageReason', 'moveBy', 'language', 'happenedOn', 'realProgress']

/**
 * What an update seldom needs: folded on a phone, open where there is room and where something in it has to be corrected.
 */
export function StatusUpdateMore({ before, corrected, words, options, language, state }: MoreProps) {
  const wrong = state.status === 'invalid' ? Object.keys(state.fieldErrors) : []
  return (
    <details className="more" open={wrong.some((name) => names.includes(name)) || undefined}>
      <summary>
        <b>{words.moreFields}</b> <span className="muted">{words.moreHint}</span>
      </summary>
      <Fields>
        <TextArea
          name="problems"
          label={words.problems}
          hint={corrected?.says.problems ?? words.problemsHint}
          defaultValue={corrected?.problems ?? undefined}
          state={state}
          limit={4000}
          rows={2}
          optional
        />
        <StageFields before={before} words={words} options={options} state={state} />
        <Fields row>
          <SelectField
            name="moveBy"
            label={words.moveBy}
            options={options.moveBy}
            state={state}
            defaultValue={before.moveBy}
          />
          <SelectField
            name="language"
            label={words.language}
            options={options.language}
            state={state}
            defaultValue={language}
          />
        </Fields>
        <DateField
          name="happenedOn"
          label={words.happenedOn}
          hint={words.happenedOnHint}
          state={state}
          defaultValue={corrected?.happenedOn ?? undefined}
          optional
        />
        <CheckboxField
          name="realProgress"
          label={words.realProgress}
          hint={words.realProgressHint}
          state={state}
          defaultChecked={corrected?.realProgress ?? true}
        />
      </Fields>
    </details>
  )
}

/** The stage; going back on the path needs a reason, which is asked for only then. */
function StageFields({ before, words, options, state }: Omit<MoreProps, 'corrected' | 'language'>) {
  const [stage, setStage] = useState(before.stage)
  const place = (wanted: string) => options.stage.findIndex(({ value }) => value === wanted)
  const refused = state.status === 'invalid' && 'stageReason' in state.fieldErrors
  const read = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement) setStage(target.value)
  }
  return (
    <div className="fields" onInput={read}>
      <SelectField
        name="stage"
        label={words.stage}
        options={options.stage}
        state={state}
        defaultValue={before.stage}
      />
      <div hidden={!refused && place(stage) >= place(before.stage)}>
        <TextArea
          name="stageReason"
          label={words.stageReason}
          hint={words.stageReasonHint}
          state={state}
          rows={1}
          limit={1000}
        />
      </div>
    </div>
  )
}
