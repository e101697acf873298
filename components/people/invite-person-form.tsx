'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { DoneMessage } from '@/components/forms/form-message'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { InvitationLink } from '@/components/invitations/invitation-link'
import { AccessFields } from '@/components/people/access-fields'
import type { UnitOption } from '@/components/people/units-field'
import { LinkButton } from '@/components/ui/button'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { invitePersonAction } from '@/lib/invitations/actions'

/** A new person; the answer is their one-time link, which is shown this once. */
export function InvitePersonForm({ units, closeHref }: { units: readonly UnitOption[]; closeHref: string }) {
  const t = useTranslations('person')
  const [state, action] = useActionState(invitePersonAction, idleForm)
  if (state.status === 'done')
    return (
      <>
        <DoneMessage message={state.message} />
        <InvitationLink link={String(state.message.values?.link)} />
        <DialogFoot>
          <LinkButton href={closeHref} scroll={false}>
            {t('close')}
          </LinkButton>
        </DialogFoot>
      </>
    )
  const labels = { name: t('name'), email: t('email'), role: t('role'), unitIds: t('units') }
  return (
    <Form action={action} state={state} labels={labels} signIn={<SignInAgain />}>
      <Fields>
        <TextField name="name" label={labels.name} state={state} autoComplete="off" required />
        <TextField name="email" type="email" label={labels.email} state={state} autoComplete="off" required />
        <AccessFields state={state} units={units} />
      </Fields>
      <DialogFoot>
        <SubmitButton>{t('add')}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {t('close')}
        </Link>
      </DialogFoot>
    </Form>
  )
}
