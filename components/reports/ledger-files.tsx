import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { LongLedgerFiles } from '@/components/reports/long-ledger-files'
import { RememberingForm } from '@/components/reports/remembering-form'
import { Button } from '@/components/ui/button'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import type { Locale } from '@/lib/i18n/locale'
import {
  type ExportFormat,
  exportFormats,
  type FileChoice,
  mostRowsAtOnce,
  papers,
  reportLanguages,
} from '@/lib/reports/filters'

type LedgerFilesProps = { filters: CommitmentFilters; choice: FileChoice; total: number }

/** The formats for which nobody waits, however long they are. */
const streamed = ['csv', 'json'] as const

/** The ledger of these filters as a file. A long workbook or PDF is made in the background; all others are sent at once. */
export function LedgerFiles(props: LedgerFilesProps) {
  const t = useTranslations('ledger.take')
  if (props.total <= mostRowsAtOnce)
    return <SentFiles {...props} formats={exportFormats} title={t('title')} />
  return (
    <>
      <LongLedgerFiles {...props} />
      <SentFiles {...props} formats={streamed} title={t('title')} />
    </>
  )
}

type SentFilesProps = LedgerFilesProps & { formats: readonly ExportFormat[]; title: string }

/**
 * In which format, language and for which paper. The browser asks for it itself: the router would ask for each file once as a
 * page before it gives up, and every asking is an export.
 */
function SentFiles({ filters, choice, formats, title }: SentFilesProps) {
  const t = useTranslations('ledger.take')
  const own = useLocale() as Locale
  const kept = [...new URLSearchParams(commitmentFiltersToQuery({ ...filters, page: 1 }))]
  const isPrinted = formats.includes('xlsx')
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  return (
    <RememberingForm
      action="/reports/ledger/export"
      method="get"
      className="files no-print"
      aria-label={title}
      remembers={['format', 'lang', 'paper']}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="format"
        label={t('format')}
        options={options(formats, (value) => t(`formats.${value}`))}
        defaultValue={formats.includes(choice.format) ? choice.format : (formats[0] ?? 'csv')}
      />
      <SelectField
        name="lang"
        label={t('language')}
        options={options(reportLanguages, (value) => t(`languages.${value}`))}
        defaultValue={choice.language ?? own}
      />
      {isPrinted && (
        <SelectField
          name="paper"
          label={t('paper')}
          options={options(papers, (value) => t(`papers.${value}`))}
          defaultValue={choice.paper}
        />
      )}
      <Button type="submit" variant={isPrinted ? 'primary' : 'default'} icon="download">
        {t('download')}
      </Button>
    </RememberingForm>
  )
}
