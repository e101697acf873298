'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LocalizedFields } from '@/components/partners/localized-fields'
import { Link } from '@/components/ui/link'
import { addContactAction, editContactAction } from '@/lib/contacts/actions'
import { idleForm } from '@/lib/forms/form-state'

type ContactFormProps = {
  id: string
  /** Of a new contact; one that is edited has a version instead. */
  partnerId?: string
  version?: number
  values?: Record<string, string | null>
  cancelHref: string
  words: Record<string, string>
}

/** A contact's names and titles, for a new one and for one that is edited. */
export function ContactForm({ id, partnerId, version, values = {}, cancelHref, words }: ContactFormProps) {
  const isNew = version === undefined
  const [state, action] = useActionState(isNew ? addContactAction : editContactAction, idleForm)
  const w = (key: string) => words[key] ?? key
  const field = (name: string) => ({ name, label: w(name), state, defaultValue: values[name] ?? undefined })
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      {partnerId && <HiddenField name="partnerId" value={partnerId} />}
      {!isNew && <VersionField version={version} state={state} />}
      <Fields>
        <TextField {...field('printedName')} hint={w('printedNameHint')} required />
        <TextField {...field('verifiedName')} hint={w('verifiedNameHint')} optional />
        <TextField {...field('printedTitle')} required />
      </Fields>
      <LocalizedFields prefix="title" legend={w('titles')} words={words} values={values} state={state} />
      <div className="form-page__foot">
        <SubmitButton>{w('save')}</SubmitButton>
        <Link className="btn" href={cancelHref}>
          {w('cancel')}
        </Link>
      </div>
    </Form>
  )
}
