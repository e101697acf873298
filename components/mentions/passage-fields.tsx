'use client'

import { useTranslations } from 'next-intl'
import { Fields } from '@/components/forms/form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/forms/form-state'

/** Where something was said, as the way to the form knows it already. */
export type Said = {
  sessionId?: string | undefined
  place?: string | undefined
  passage?: string | undefined
}
type PassageFieldsProps = {
  state: FormState
  sessions: readonly Option[]
  places: readonly Option[]
  said?: Said
}

/** At which session it was said, and the words of the source where there are any. */
export function PassageFields({ state, sessions, places, said = {} }: PassageFieldsProps) {
  const t = useTranslations('entry')
  return (
    <Fields>
      <SelectField
        name="sessionId"
        label={t('session')}
        options={sessions}
        state={state}
        empty={sessions.length > 1}
        defaultValue={said.sessionId ?? (sessions.length === 1 ? sessions[0]?.value : undefined)}
        required
      />
      {places.length > 0 && (
        <>
          <SelectField
            name="place"
            label={t('place')}
            options={places}
            state={state}
            defaultValue={said.place}
            empty={t('placeNone')}
            optional
          />
          <TextArea
            name="passage"
            label={t('passage')}
            hint={t('passageHint')}
            state={state}
            defaultValue={said.passage}
            rows={2}
            limit={2000}
            optional
          />
          <TextField name="locator" label={t('locator')} hint={t('locatorHint')} state={state} optional />
        </>
      )}
    </Fields>
  )
}
