'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField, TextField } from '@/components/forms/text-field'
import { LocalizedFields } from '@/components/partners/localized-fields'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { editVisitAction, recordVisitAction } from '@/lib/visits/actions'

export type VisitFormProps = {
  id: string
  /** The version that is edited; a new visit has none, and names its country instead. */
  version?: number
  values?: Record<string, string | null>
  cancelHref: string
  words: Record<string, string>
}

/** A visit's titles, days and places, for a new one and for one that is edited. */
export function VisitForm({ id, version, values = {}, cancelHref, words }: VisitFormProps) {
  const isNew = version === undefined
  const [state, action] = useActionState(isNew ? recordVisitAction : editVisitAction, idleForm)
  const w = (key: string) => words[key] ?? key
  const field = (name: string) => ({ name, label: w(name), state, defaultValue: values[name] ?? undefined })
  const shared = { words, values, state }
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      {!isNew && <VersionField version={version} state={state} />}
      {isNew && (
        <Fields>
          <TextField {...field('countryCode')} hint={w('countryHint')} required />
        </Fields>
      )}
      <LocalizedFields prefix="title" legend={w('titles')} hint={w('languagesHint')} {...shared} />
      <Fields row>
        <DateField {...field('startsOn')} required />
        <DateField {...field('endsOn')} required />
      </Fields>
      <Fields>
        <TextField {...field('timeZone')} hint={w('timeZoneHint')} required />
      </Fields>
      <LocalizedFields prefix="summary" legend={w('summaries')} limit={2000} {...shared} />
      <LocalizedFields prefix="places" {...shared} />
      <div className="form-page__foot">
        <SubmitButton>{w('save')}</SubmitButton>
        <Link className="btn" href={cancelHref}>
          {w('cancel')}
        </Link>
      </div>
    </Form>
  )
}
