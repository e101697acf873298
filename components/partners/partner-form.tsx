'use client'

import { type FormEvent, useActionState, useState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LocalizedFields } from '@/components/partners/localized-fields'
import { SimilarPartners, type Suggestion } from '@/components/partners/similar-partners'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { addPartnerAction, editPartnerAction } from '@/lib/partners/actions'

type PartnerFormProps = {
  id: string
  /** The version that is edited; a new partner has none. */
  version?: number
  values?: Record<string, string | undefined>
  found: readonly Suggestion[]
  options: { kinds: readonly Option[]; sectors: readonly Option[] }
  cancelHref: string
  words: Record<string, string>
}

const nameFields = ['nameEn', 'nameZh', 'nameDe']

/** A partner's names and facts, for a new one and for one that is edited. */
export function PartnerForm({
  id,
  version,
  values = {},
  found,
  options,
  cancelHref,
  words,
}: PartnerFormProps) {
  const isNew = version === undefined
  const [state, action] = useActionState(isNew ? addPartnerAction : editPartnerAction, idleForm)
  const [typed, setTyped] = useState<readonly string[]>([])
  const w = (key: string) => words[key] ?? key
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      {!isNew && <VersionField version={version} state={state} />}
      <div onInput={(event) => isNew && setTyped(typedNames(event))}>
        <LocalizedFields
          prefix="name"
          legend={w('names')}
          hint={w('namesHint')}
          words={words}
          values={values}
          state={state}
        />
      </div>
      {isNew && (
        <SimilarPartners typed={typed} found={found} words={{ same: w('same'), similar: w('similar') }} />
      )}
      {isNew && (
        <noscript>
          <button className="btn" type="submit" formMethod="get" formAction="/partners/new">
            {w('check')}
          </button>
        </noscript>
      )}
      <LocalizedFields
        prefix="shortName"
        legend={w('shortNames')}
        words={words}
        values={values}
        state={state}
      />
      <Fields>
        <TextField
          name="printedName"
          label={w('printedName')}
          hint={isNew ? w('printedNameHint') : undefined}
          state={state}
          defaultValue={values.printedName}
          required={!isNew}
        />
      </Fields>
      <PartnerFacts state={state} values={values} options={options} words={words} />
      <div className="form-page__foot">
        <SubmitButton>{isNew ? w('add') : w('save')}</SubmitButton>
        <Link className="btn" href={cancelHref}>
          {w('cancel')}
        </Link>
      </div>
    </Form>
  )
}

type FactsProps = Pick<PartnerFormProps, 'options' | 'words'> & {
  state: Parameters<typeof LocalizedFields>[0]['state']
  values: Record<string, string | undefined>
}

function PartnerFacts({ state, values, options, words }: FactsProps) {
  const field = (name: string) => ({ name, label: words[name], state, defaultValue: values[name] })
  return (
    <Fields row>
      <SelectField {...field('partnerKind')} options={options.kinds} empty required />
      <SelectField {...field('sector')} options={options.sectors} empty required />
      <TextField {...field('countryCode')} hint={words.countryHint} required />
      <TextField {...field('hostCountryCode')} hint={words.countryHint} optional />
    </Fields>
  )
}

/** What stands in the three fields of the name at the moment. */
function typedNames({ currentTarget }: FormEvent<HTMLElement>): string[] {
  return nameFields.flatMap((name) => {
    const value = currentTarget.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim()
    return value ? [value] : []
  })
}
