'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { AccessConflict } from '@/components/people/access-conflict'
import { AccessFields } from '@/components/people/access-fields'
import type { UnitOption } from '@/components/people/units-field'
import { changePersonAction } from '@/lib/departures/actions'
import { idleForm } from '@/lib/forms/form-state'
import type { PersonItem } from '@/lib/people/queries'

type ChangePersonFormProps = {
  person: Pick<PersonItem, 'id' | 'version' | 'role' | 'seesAllUnits'> & { unitIds: readonly string[] }
  units: readonly UnitOption[]
  changesRole: boolean
}

/** Role and units of a person. */
export function ChangePersonForm({ person, units, changesRole }: ChangePersonFormProps) {
  const t = useTranslations('person')
  const [state, action] = useActionState(changePersonAction, idleForm)
  return (
    <Form
      action={action}
      state={state}
      labels={{ role: t('role'), unitIds: t('units') }}
      conflict={state.status === 'conflict' && <AccessConflict theirs={state.theirs} />}
      signIn={<SignInAgain />}
    >
      <HiddenField name="personId" value={person.id} />
      <VersionField version={person.version} state={state} />
      <Fields>
        <AccessFields state={state} units={units} person={person} changesRole={changesRole} />
        <SubmitButton>{t('save')}</SubmitButton>
      </Fields>
    </Form>
  )
}
