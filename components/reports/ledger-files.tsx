import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { RememberingForm } from '@/components/reports/remembering-form'
import { Button } from '@/components/ui/button'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import type { Locale } from '@/lib/i18n/locale'
import {
  exportFormats,
  type FileChoice,
  mostPrintedRows,
  papers,
  reportLanguages,
} from '@/lib/reports/filters'

type LedgerFilesProps = { filters: CommitmentFilters; choice: FileChoice; total: number }

/**
 * The ledger of these filters as a file: in which format, language and for which paper. The browser asks for it itself: the
 * router would ask for each file once as a page before it gives up, and every asking is an export.
 */
export function LedgerFiles({ filters, choice, total }: LedgerFilesProps) {
  const t = useTranslations('ledger.take')
  const own = useLocale() as Locale
  const kept = [...new URLSearchParams(commitmentFiltersToQuery({ ...filters, page: 1 }))]
  const formats = exportFormats.filter((format) => format !== 'pdf' || total <= mostPrintedRows)
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  return (
    <RememberingForm
      action="/reports/ledger/export"
      method="get"
      className="files no-print"
      aria-label={t('title')}
      remembers={['format', 'lang', 'paper']}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="format"
        label={t('format')}
        options={options(formats, (value) => t(`formats.${value}`))}
        defaultValue={choice.format}
      />
      <SelectField
        name="lang"
        label={t('language')}
        options={options(reportLanguages, (value) => t(`languages.${value}`))}
        defaultValue={choice.language ?? own}
      />
      <SelectField
        name="paper"
        label={t('paper')}
        options={options(papers, (value) => t(`papers.${value}`))}
        defaultValue={choice.paper}
      />
      <Button type="submit" variant="primary" icon="download">
        {t('download')}
      </Button>
    </RememberingForm>
  )
}
