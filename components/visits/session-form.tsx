'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField } from '@/components/forms/text-field'
import { LocalizedFields } from '@/components/partners/localized-fields'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { editSessionAction, recordSessionAction } from '@/lib/sessions/actions'

export type SessionFormProps = {
  id: string
  /** Of a new session; one that is edited has a version instead. */
  visitId?: string
  version?: number
  values?: Record<string, string | null>
  kinds: readonly Option[]
  cancelHref: string
  words: Record<string, string>
}

/** A session's title, kind, place and day, for a new one and for one that is edited. */
export function SessionForm({
  id,
  visitId,
  version,
  values = {},
  kinds,
  cancelHref,
  words,
}: SessionFormProps) {
  const isNew = version === undefined
  const [state, action] = useActionState(isNew ? recordSessionAction : editSessionAction, idleForm)
  const w = (key: string) => words[key] ?? key
  const field = (name: string) => ({ name, label: w(name), state, defaultValue: values[name] ?? undefined })
  const shared = { words, values, state }
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      {visitId && <HiddenField name="visitId" value={visitId} />}
      {!isNew && <VersionField version={version} state={state} />}
      <LocalizedFields prefix="title" legend={w('titles')} hint={w('languagesHint')} {...shared} />
      <Fields row>
        <SelectField {...field('sessionKind')} options={kinds} empty={isNew} required />
        <DateField {...field('heldOn')} hint={w('heldOnHint')} optional />
      </Fields>
      <LocalizedFields prefix="place" legend={w('places')} {...shared} />
      <div className="form-page__foot">
        <SubmitButton>{w('save')}</SubmitButton>
        <Link className="btn" href={cancelHref}>
          {w('cancel')}
        </Link>
      </div>
    </Form>
  )
}
