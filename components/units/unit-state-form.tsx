'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { idleForm } from '@/lib/forms/form-state'
import { restoreUnitAction, retireUnitAction } from '@/lib/units/actions'

type UnitStateFormProps = { unitId: string; version: number; closeHref: string }

/** Takes a unit out of every choice. */
export function RetireUnitForm({ unitId, version, closeHref }: UnitStateFormProps) {
  const t = useTranslations('unit')
  const [state, action] = useActionState(retireUnitAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="unitId" value={unitId} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{t('retire')}</SubmitButton>
      <p className="small muted">{t('retireWhat')}</p>
    </Form>
  )
}

/** Offers a retired unit again. */
export function RestoreUnitForm({ unitId, version, closeHref }: UnitStateFormProps) {
  const t = useTranslations('unit')
  const [state, action] = useActionState(restoreUnitAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="unitId" value={unitId} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{t('restore')}</SubmitButton>
    </Form>
  )
}
