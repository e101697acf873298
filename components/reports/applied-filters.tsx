import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Foreign } from '@/components/i18n/spoken'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { appliedFilters, type FilterNames } from '@/lib/reports/applied'

type AppliedFiltersProps = { filters: CommitmentFilters; names: FilterNames }

/** By what the ledger is narrowed, in words: paper shows no filter bar. */
export function AppliedFilters({ filters, names }: AppliedFiltersProps) {
  const t = useTranslations()
  const applied = appliedFilters(filters, names, { t, language: languageOf(useLocale() as Locale) })
  if (applied.length === 0) return null
  const list = () =>
    applied.map(({ name, label, value }, index) => (
      <Fragment key={name}>
        {index > 0 && ' · '}
        {label.text}:{' '}
        <b>
          {value.language ? <Foreign text={value.text} language={value.language} /> : <bdi>{value.text}</bdi>}
        </b>
      </Fragment>
    ))
  return t.rich('ledger.filtered', { f: list })
}
