import { useTranslations } from 'next-intl'
import { AppliedFilters } from '@/components/reports/applied-filters'
import type { ExportItem } from '@/lib/exports/queries'
import type { FilterNames } from '@/lib/reports/applied'

/** What a file is called in a list and on its own page. */
export function useExportName({ request }: Pick<ExportItem, 'request'>): string {
  const t = useTranslations('exports')
  return t('ledgerAs', { format: t(`formats.${request.format}`) })
}

/** In which language and for which paper it is wanted. */
export function ExportWanted({ request: { language, paper } }: Pick<ExportItem, 'request'>) {
  const t = useTranslations()
  const wanted = {
    language: t(`ledger.take.languages.${language}`),
    paper: t(`ledger.take.papers.${paper}`),
  }
  return t('exports.wanted', wanted)
}

type ExportFiltersProps = Pick<ExportItem, 'request'> & { names: FilterNames }

/** Which items it holds, in words. */
export function ExportFilters({ request: { filters }, names }: ExportFiltersProps) {
  const t = useTranslations()
  return (
    <>
      {t.rich('exports.stateOf', { b: () => <b>{t(`list.stateFilter.${filters.state}`)}</b> })}{' '}
      <AppliedFilters filters={filters} names={names} />
    </>
  )
}
