'use client'

import { useTranslations } from 'next-intl'
import type { DescribedValue } from '@/lib/audit/describe'
import type { TheirChanges } from '@/lib/forms/form-state'

/** Somebody else changed this person's access meanwhile: what is stored now; what was chosen here is in the fields below. */
export function AccessConflict({ theirs }: { theirs: TheirChanges }) {
  const t = useTranslations('person')
  const form = useTranslations('form')
  const roleWords = useTranslations('role')
  const value = (field: string) => theirs.changes.find((change) => change.field === field)?.after
  const role = value('role')
  const allUnits = value('seesAllUnits')
  const units = isYes(allUnits) ? t('allUnits') : textOf(value('units'))
  return (
    <div className="summary" role="alert" tabIndex={-1} data-answer>
      <h3>{form('notSaved')}</h3>
      <p>{form('changedBy', { name: theirs.by })}</p>
      <p>
        {t('storedNow', {
          role: role?.kind === 'word' ? roleWords(role.key as 'staff') : form('nothing'),
          units: units ?? form('nothing'),
        })}
      </p>
      <p>{form('kept')}</p>
    </div>
  )
}

function isYes(value: DescribedValue | undefined): boolean {
  return value?.kind === 'word' && value.key === 'yes'
}

function textOf(value: DescribedValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined
}
