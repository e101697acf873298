import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { v7 as newId } from 'uuid'
import { RequestExportForm } from '@/components/exports/request-export-form'
import { Link } from '@/components/ui/link'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { madeFormats } from '@/lib/exports/schema'
import {
  type FileChoice,
  mostPrintedRows,
  mostRowsAtOnce,
  papers,
  reportLanguages,
} from '@/lib/reports/filters'

type LongLedgerFilesProps = { filters: CommitmentFilters; choice: FileChoice; total: number }

/** The ledger of so many rows that nobody should have to wait for it, as a workbook or a PDF that is made in the background. */
export function LongLedgerFiles({ filters, choice, total }: LongLedgerFilesProps) {
  const t = useTranslations('ledger.take')
  const own = useLocale()
  const formats = madeFormats.filter((format) => format !== 'pdf' || total <= mostPrintedRows)
  const format = formats.find((each) => each === choice.format) ?? 'xlsx'
  return (
    <section className="long-files no-print" aria-label={t('madeTitle')}>
      <RequestExportForm
        id={newId()}
        query={commitmentFiltersToQuery({ ...filters, page: 1 }).slice(1)}
        options={{
          format: formats.map((value) => ({ value, label: t(`formats.${value}`) })),
          lang: reportLanguages.map((value) => ({ value, label: t(`languages.${value}`) })),
          paper: papers.map((value) => ({ value, label: t(`papers.${value}`) })),
        }}
        chosen={{ format, lang: choice.language ?? own, paper: choice.paper }}
        labels={{ format: t('format'), lang: t('language'), paper: t('paper') }}
        title={t('madeTitle')}
        send={t('make')}
      />
      <p className="small muted">
        {t.rich('madeWhy', {
          rows: mostRowsAtOnce,
          l: (words: ReactNode) => <Link href="/exports">{words}</Link>,
        })}
        {formats.length < madeFormats.length && ` ${t('paperLimit', { rows: mostPrintedRows })}`}
      </p>
    </section>
  )
}
