'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { DialogForm } from '@/components/forms/dialog-form'
import { EachLanguage } from '@/components/forms/each-language'
import { useField } from '@/components/forms/field'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import { addHolidayAction, removeHolidayAction } from '@/lib/holidays/actions'
import { type HolidayCountry, holidayCountries } from '@/lib/holidays/rules'

/** A holiday, or a day of the weekend on which people work. */
export function AddHolidayForm({ closeHref }: { closeHref: string }) {
  const t = useTranslations('settings')
  const countries = useTranslations('holidayCountry')
  const labels = {
    country: t('country'),
    heldOn: t('day'),
    nameZh: t('nameZh'),
    nameEn: t('nameEn'),
    nameDe: t('nameDe'),
    working: t('worked'),
  }
  const options = holidayCountries.map((value) => ({ value, label: countries(value) }))
  return (
    <DialogForm
      action={addHolidayAction}
      hidden={{}}
      closeHref={closeHref}
      labels={labels}
      send={t('addHoliday')}
      close={t('close')}
    >
      {(state) => (
        <>
          <SelectField name="country" label={labels.country} options={options} state={state} required />
          <DateField name="heldOn" label={labels.heldOn} state={state} required />
          <EachLanguage prefix="name" labels={labels} state={state} />
          <Worked label={labels.working} state={state} />
        </>
      )}
    </DialogForm>
  )
}

function Worked({ label, state }: { label: string; state: FormState }) {
  const { id, typed, control } = useField({ name: 'working', state })
  return (
    <div className="tick">
      <input
        type="checkbox"
        id={id}
        name="working"
        defaultChecked={typed?.[0] === 'on'}
        aria-invalid={control['aria-invalid']}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

type RemoveHolidayFormProps = { country: HolidayCountry; heldOn: string; name: string; closeHref: string }

/** Takes a day out of a country's list. */
export function RemoveHolidayForm({ country, heldOn, name, closeHref }: RemoveHolidayFormProps) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(removeHolidayAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="country" value={country} />
      <HiddenField name="heldOn" value={heldOn} />
      <div className="entry-order">
        <SubmitButton variant="quiet" icon="close" iconOnly>
          {t('remove', { name })}
        </SubmitButton>
      </div>
    </Form>
  )
}
