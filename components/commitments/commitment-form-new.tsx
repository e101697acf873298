'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CommitmentFormFacts } from '@/components/commitments/commitment-form-facts'
import { CommitmentFormPartners } from '@/components/commitments/commitment-form-partners'
import { CommitmentFormTexts } from '@/components/commitments/commitment-form-texts'
import { SimilarCommitments } from '@/components/commitments/similar-commitments'
import { useEntryLabels } from '@/components/commitments/use-entry-labels'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { PassageFields, type Said } from '@/components/mentions/passage-fields'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { enterCommitmentAction } from '@/lib/entries/actions'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import type { Language } from '@/lib/i18n/locale'

type NewCommitmentFormProps = {
  /** The id of the commitment to be: sending twice records it once. */
  id: string
  visitId: string
  language: Language
  said: Said
  options: Record<'sessions' | 'places' | 'partners' | 'roles' | 'units' | 'bases', readonly Option[]>
}

/** Everything that a commitment is recorded with. */
export function NewCommitmentForm({ id, visitId, language, said, options }: NewCommitmentFormProps) {
  const [state, action] = useActionState(enterCommitmentAction, idleForm)
  const t = useTranslations('entry')
  useLeaveWhenDone(state, placeOf(state))
  return (
    <Form
      action={action}
      state={state}
      labels={useEntryLabels()}
      draft={`commitment:new:${visitId}${said.passage === undefined ? '' : `:${said.place}:${said.passage}`}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="visitId" value={visitId} />
      <SimilarCommitments state={state} />
      <Section title={t('where')}>
        <PassageFields state={state} sessions={options.sessions} places={options.places} said={said} />
      </Section>
      <Section title={t('what')}>
        <CommitmentFormTexts state={state} entered={{ originalLanguage: language, title: {}, summary: {} }} />
      </Section>
      <Section title={t('facts')}>
        <CommitmentFormFacts state={state} entered={{ confidentiality: 'internal' }} />
      </Section>
      <Section title={t('partners')}>
        <CommitmentFormPartners
          state={state}
          entered={[]}
          partners={options.partners}
          roles={options.roles}
        />
      </Section>
      <Section title={t('responsibility')}>
        <Responsibility state={state} units={options.units} bases={options.bases} />
      </Section>
      <div className="form-page__foot">
        <SubmitButton>{t('add')}</SubmitButton> <LinkButton href="/commitments">{t('cancel')}</LinkButton>
      </div>
    </Form>
  )
}

type ResponsibilityProps = { state: FormState; units: readonly Option[]; bases: readonly Option[] }

function Responsibility({ state, units, bases }: ResponsibilityProps) {
  const t = useTranslations('entry')
  return (
    <Fields row>
      <SelectField
        name="leadUnitId"
        label={t('leadUnit')}
        options={units}
        state={state}
        empty={units.length !== 1}
        required
      />
      <DateField name="dueOn" label={t('dueOn')} state={state} plans optional />
      <SelectField name="dueBasis" label={t('dueBasis')} options={bases} state={state} empty optional />
    </Fields>
  )
}

/** Where the form leads once it is done: to what it has made. */
function placeOf(state: FormState): string {
  return state.status === 'done' ? `/commitments/${state.message.values?.number}` : '/commitments'
}
