'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { Section } from '@/components/ui/section'
import { archiveCommitmentAction, restoreCommitmentAction } from '@/lib/archives/actions'
import { idleForm } from '@/lib/forms/form-state'

type ArchiveFormProps = { commitmentId: string; version: number; closeHref: string }

/** Takes a commitment out of the lists, with the reason. */
export function ArchiveForm({ commitmentId, version, closeHref }: ArchiveFormProps) {
  const [state, action] = useActionState(archiveCommitmentAction, idleForm)
  const t = useTranslations('entry')
  useLeaveWhenDone(state, closeHref)
  return (
    <Section id="archive" title={t('archiveTitle')} note={t('archiveText')}>
      <Form action={action} state={state} labels={{ reason: t('archiveReason') }} signIn={<SignInAgain />}>
        <HiddenField name="commitmentId" value={commitmentId} />
        <VersionField version={version} state={state} />
        <Fields>
          <TextArea
            name="reason"
            label={t('archiveReason')}
            hint={t('archiveReasonHint')}
            state={state}
            rows={2}
            limit={1000}
            required
          />
          <SubmitButton variant="default">{t('archive')}</SubmitButton>
        </Fields>
      </Form>
    </Section>
  )
}

/** Brings an archived commitment back. */
export function RestoreForm({ commitmentId, version, closeHref }: ArchiveFormProps) {
  const [state, action] = useActionState(restoreCommitmentAction, idleForm)
  const t = useTranslations('entry')
  useLeaveWhenDone(state, closeHref)
  return (
    <Section id="archive" title={t('restoreTitle')} note={t('restoreText')}>
      <Form action={action} state={state} signIn={<SignInAgain />}>
        <HiddenField name="commitmentId" value={commitmentId} />
        <VersionField version={version} state={state} />
        <SubmitButton>{t('restore')}</SubmitButton>
      </Form>
    </Section>
  )
}
