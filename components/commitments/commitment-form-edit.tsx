'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CommitmentFormFacts, type EnteredFacts } from '@/components/commitments/commitment-form-facts'
import {
  CommitmentFormPartners,
  type EnteredPartner,
} from '@/components/commitments/commitment-form-partners'
import { CommitmentFormTexts, type EnteredTexts } from '@/components/commitments/commitment-form-texts'
import { useEntryLabels } from '@/components/commitments/use-entry-labels'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import type { Option } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { editCommitmentAction } from '@/lib/entries/actions'
import { idleForm } from '@/lib/forms/form-state'

type EditCommitmentFormProps = {
  commitmentId: string
  version: number
  closeHref: string
  texts: EnteredTexts
  facts: EnteredFacts
  entered: readonly EnteredPartner[]
  partners: readonly Option[]
  roles: readonly Option[]
}

/** What a commitment says of itself, to be changed on the version that is shown. */
export function EditCommitmentForm({
  commitmentId,
  version,
  closeHref,
  texts,
  facts,
  entered,
  partners,
  roles,
}: EditCommitmentFormProps) {
  const [state, action] = useActionState(editCommitmentAction, idleForm)
  const t = useTranslations('entry')
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={useEntryLabels()}
      draft={`commitment:${commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Section title={t('what')}>
        <CommitmentFormTexts state={state} entered={texts} />
      </Section>
      <Section title={t('facts')}>
        <CommitmentFormFacts state={state} entered={facts} />
      </Section>
      <Section title={t('partners')}>
        <CommitmentFormPartners state={state} entered={entered} partners={partners} roles={roles} />
      </Section>
      <div className="form-page__foot">
        <SubmitButton>{t('save')}</SubmitButton> <LinkButton href={closeHref}>{t('cancel')}</LinkButton>
      </div>
    </Form>
  )
}
