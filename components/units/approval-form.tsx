'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { idleForm } from '@/lib/forms/form-state'
import { setApprovalAction } from '@/lib/units/actions'

type ApprovalFormProps = { unitId: string; version: number; required: boolean; closeHref: string }

/** Switches whether what a unit reports has to be approved before it is printed. */
export function ApprovalForm({ unitId, version, required, closeHref }: ApprovalFormProps) {
  const t = useTranslations('unit')
  const [state, action] = useActionState(setApprovalAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="unitId" value={unitId} />
      <VersionField version={version} state={state} />
      {!required && <HiddenField name="approvalRequired" value="on" />}
      <SubmitButton variant="default">{t(required ? 'dropApproval' : 'requireApproval')}</SubmitButton>
      <p className="small muted">{t('approvalWhat')}</p>
    </Form>
  )
}
