'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import type { Option } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { PassageFields } from '@/components/mentions/passage-fields'
import { LinkButton } from '@/components/ui/button'
import { idleForm } from '@/lib/forms/form-state'
import { addMentionAction } from '@/lib/mentions/actions'

type MentionFormProps = {
  /** The id of the mention to be: sending twice adds it once. */
  id: string
  commitmentId: string
  version: number
  closeHref: string
  sessions: readonly Option[]
  places: readonly Option[]
}

/** A further occasion on which a commitment was voiced. */
export function MentionForm({ id, commitmentId, version, closeHref, sessions, places }: MentionFormProps) {
  const [state, action] = useActionState(addMentionAction, idleForm)
  const t = useTranslations('mention')
  const entry = useTranslations('entry')
  useLeaveWhenDone(state, closeHref)
  const labels = {
    sessionId: entry('session'),
    place: entry('place'),
    passage: entry('passage'),
    locator: entry('locator'),
  }
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <PassageFields state={state} sessions={sessions} places={places} />
      <div className="form-page__foot">
        <SubmitButton>{t('save')}</SubmitButton> <LinkButton href={closeHref}>{entry('cancel')}</LinkButton>
      </div>
    </Form>
  )
}
