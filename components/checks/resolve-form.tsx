'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField, TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { LinkButton } from '@/components/ui/button'
import { promisedByValues } from '@/lib/commitments/rules'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import { resolveCheckAction } from '@/lib/resolutions/actions'
import { type AnswerKind, verdicts } from '@/lib/resolutions/rules'

type ResolveFormProps = {
  checkId: string
  answer: AnswerKind
  /** Whether the reader may give another value than what is stored. */
  canCorrect: boolean
  closeHref: string
}

/** What is stored is right, or what is right instead; and how one knows. */
export function ResolveForm({ checkId, answer, canCorrect, closeHref }: ResolveFormProps) {
  const [state, action] = useActionState(resolveCheckAction, idleForm)
  const t = useTranslations('resolution')
  useLeaveWhenDone(state, closeHref)
  const labels = { verdict: t('verdict'), value: t('value'), note: t('note') }
  return (
    <Form action={action} state={state} labels={labels} draft={`check:${checkId}`} signIn={<SignInAgain />}>
      <HiddenField name="checkId" value={checkId} />
      <Fields>
        {canCorrect ? (
          <>
            <RadioChoice
              name="verdict"
              label={t('verdict')}
              options={verdicts.map((value) => ({ value, label: t(`verdictOf.${value}`) }))}
              state={state}
              required
            />
            <RightValue answer={answer} state={state} />
          </>
        ) : (
          <>
            <p>{t('onlyConfirm')}</p>
            <HiddenField name="verdict" value="confirmed" />
          </>
        )}
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          state={state}
          rows={2}
          limit={1000}
          optional
        />
        <div className="form-page__foot">
          <SubmitButton>{t('save')}</SubmitButton> <LinkButton href={closeHref}>{t('back')}</LinkButton>
        </div>
      </Fields>
    </Form>
  )
}

function RightValue({ answer, state }: { answer: AnswerKind; state: FormState }) {
  const t = useTranslations('resolution')
  const promised = useTranslations('promisedBy')
  const field = { name: 'value', label: t('value'), hint: t(`valueHint.${answer}`), state, optional: true }
  if (answer === 'date') return <DateField {...field} />
  if (answer === 'promisedBy') {
    const options = promisedByValues.map((value) => ({ value, label: promised(value) }))
    return <SelectField {...field} options={options} empty />
  }
  return <TextField {...field} {...(answer === 'year' && { inputMode: 'numeric' as const })} />
}
