'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/forms/choice-field'
import { typedInto } from '@/components/forms/form-context'
import { Link } from '@/components/ui/link'
import type { FormState } from '@/lib/forms/form-state'

/** Items that may be the same one, and the box that says it is another. Nothing until the form was sent and some were found. */
export function SimilarCommitments({ state }: { state: FormState }) {
  const t = useTranslations('entry')
  const numbers = numbersOf(state)
  const ticked = (typedInto('another', state) ?? []).length > 0
  if (numbers.length === 0 && !ticked) return null
  return (
    <div>
      {numbers.length > 0 && (
        <p>
          <b>{t('similarTitle')}</b>{' '}
          {numbers.map((number) => (
            <span key={number}>
              <Link href={`/commitments/${number}`} target="_blank">
                {number}
              </Link>{' '}
            </span>
          ))}
        </p>
      )}
      <CheckboxField name="another" label={t('another')} state={state} />
    </div>
  )
}

function numbersOf(state: FormState): string[] {
  if (state.status !== 'invalid') return []
  const found = state.fieldErrors.another?.values?.numbers
  return typeof found === 'string' ? found.split(', ') : []
}
