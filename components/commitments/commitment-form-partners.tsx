'use client'

import { useTranslations } from 'next-intl'
import { Fields } from '@/components/forms/form'
import { typedInto } from '@/components/forms/form-context'
import { type Option, SelectField } from '@/components/forms/select-field'
import type { FormState } from '@/lib/forms/form-state'

export type EnteredPartner = { id: string; role: string }
type CommitmentFormPartnersProps = {
  state: FormState
  entered: readonly EnteredPartner[]
  partners: readonly Option[]
  roles: readonly Option[]
}

const spare = 3
const most = 50

/** A row for each partner and a few empty ones; more come once these are sent filled. */
export function CommitmentFormPartners({ state, entered, partners, roles }: CommitmentFormPartnersProps) {
  const t = useTranslations('entry')
  const rows = Array.from({ length: most }, (_, index) => index + 1)
  const lastTyped = rows.findLast((row) => typedInto(`partner${row}`, state)?.[0]) ?? 0
  const shown = Math.min(most, Math.max(entered.length, lastTyped) + spare)
  return (
    <Fields>
      {rows.slice(0, shown).map((row) => (
        <Fields key={row} row>
          <SelectField
            name={`partner${row}`}
            label={t('partner', { row })}
            options={partners}
            empty={t('noPartner')}
            state={state}
            defaultValue={entered[row - 1]?.id}
          />
          <SelectField
            name={`role${row}`}
            label={t('role', { row })}
            options={roles}
            state={state}
            defaultValue={entered[row - 1]?.role ?? 'counterpart'}
          />
        </Fields>
      ))}
    </Fields>
  )
}
