'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/forms/choice-field'
import { SelectField } from '@/components/forms/select-field'
import { type UnitOption, UnitsField } from '@/components/people/units-field'
import type { FormState } from '@/lib/forms/form-state'

/** The roles in the order of what they may, fewest rights last. */
const roles = ['administrator', 'manager', 'staff', 'viewer'] as const

type AccessFieldsProps = {
  state: FormState
  units: readonly UnitOption[]
  /** What is stored; nothing for somebody new. */
  person?: { role: (typeof roles)[number]; unitIds: readonly string[]; seesAllUnits: boolean }
  /** False where the reader is this person: nobody changes their own role. */
  changesRole?: boolean
}

/** What a person may do and where: role, units, and for viewers whether they read all units. */
export function AccessFields({ state, units, person, changesRole = true }: AccessFieldsProps) {
  const t = useTranslations('person')
  const words = useTranslations('role')
  return (
    <>
      {changesRole ? (
        <SelectField
          name="role"
          label={t('role')}
          state={state}
          options={roles.map((role) => ({ value: role, label: words(role) }))}
          defaultValue={person?.role}
          empty={person === undefined}
          required
        />
      ) : (
        <>
          <input type="hidden" name="role" value={person?.role} />
          <p className="small muted">{t('ownRole')}</p>
        </>
      )}
      <UnitsField state={state} units={units} chosen={person?.unitIds ?? []} />
      {changesRole && (
        <div className="for-viewers">
          <CheckboxField
            name="seesAllUnits"
            label={t('seesAllUnits')}
            hint={t('seesAllUnitsHint')}
            state={state}
            defaultChecked={person?.seesAllUnits ?? false}
          />
        </div>
      )}
    </>
  )
}
