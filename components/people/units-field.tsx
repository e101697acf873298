'use client'

import { useTranslations } from 'next-intl'
import { HintAndError } from '@/components/forms/field'
import { useFieldState } from '@/components/forms/form-context'
import { useMessage } from '@/components/forms/use-message'
import type { FormState } from '@/lib/forms/form-state'

export type UnitOption = { id: string; name: string }

type UnitsFieldProps = { state: FormState; units: readonly UnitOption[]; chosen: readonly string[] }

/** Any number of units, one box each. What was ticked stays ticked after a refusal. */
export function UnitsField({ state, units, chosen }: UnitsFieldProps) {
  const t = useTranslations('person')
  const message = useMessage()
  const { id, error, typed } = useFieldState('unitIds', state)
  const ticked = typed ?? chosen
  return (
    <fieldset
      className={error ? 'field field--error' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{t('units')}</legend>
      <HintAndError id={id} hint={undefined} errorText={error && message(error)} />
      {units.length === 0 && <p className="small muted">{t('noUnitsToChoose')}</p>}
      <div className="ticks">
        {units.map((unit, index) => (
          <div className="tick" key={unit.id}>
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${unit.id}`}
              name="unitIds"
              value={unit.id}
              defaultChecked={ticked.includes(unit.id)}
            />
            <label htmlFor={index === 0 ? id : `${id}-${unit.id}`}>{unit.name}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
