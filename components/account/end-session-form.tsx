'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { endOtherSessionsAction, endSessionAction } from '@/lib/accounts/actions'
import { idleForm } from '@/lib/forms/form-state'

/** Around the list of sessions: one form, so that its answer stays when the row that was ended is gone. */
export function EndSessionForm({ children }: { children: ReactNode }) {
  const [state, action] = useActionState(endSessionAction, idleForm)
  return (
    <Form action={action} state={state}>
      {children}
    </Form>
  )
}

/** Ends the session of its row; the label tells which to those who hear the button alone. */
export function EndSessionButton({ sessionId, label }: { sessionId: string; label: string }) {
  const t = useTranslations('account')
  return (
    <SubmitButton variant="default" name="sessionId" value={sessionId} aria-label={label}>
      {t('end')}
    </SubmitButton>
  )
}

/** Ends all of the reader's sessions but this one. */
export function EndOtherSessionsForm() {
  const t = useTranslations('account')
  const [state, action] = useActionState(endOtherSessionsAction, idleForm)
  return (
    <div className="below-table">
      <Form action={action} state={state}>
        <SubmitButton variant="default">{t('endOthers')}</SubmitButton>
      </Form>
    </div>
  )
}
