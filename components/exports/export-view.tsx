import { useTranslations } from 'next-intl'
import { ExportActions } from '@/components/exports/export-actions'
import { ExportFilters, ExportWanted, useExportName } from '@/components/exports/export-name'
import { ExportProgress } from '@/components/exports/export-progress'
import { ExportSize, ExportStanding } from '@/components/exports/export-table'
import { Instant } from '@/components/time/instant'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { ExportItem } from '@/lib/exports/queries'
import { isUnderWay } from '@/lib/exports/rules'
import type { FilterNames } from '@/lib/reports/applied'
import { mostPrintedRows } from '@/lib/reports/filters'

type ExportViewProps = { file: ExportItem; names: FilterNames; ledgerHref: string }

/** One file: how far it is or why there is none, what it holds, and what can be done with it. */
export function ExportView({ file, names, ledgerHref }: ExportViewProps) {
  const t = useTranslations('exports')
  const name = useExportName(file)
  const { id, request, standing, requestedAt, expiresAt, byteCount } = file
  return (
    <Section title={name}>
      <div className="making-page">
        {/* the word alone is read out when it changes: every number would be too much */}
        <p role="status">
          <ExportStanding file={file} />
        </p>
        <ExportProgress file={file} />
        <p className="making__why">
          <Why file={file} />
        </p>
        <div className="making__act no-print">
          <ExportActions file={file} isMain />
          {isUnderWay(standing) && (
            <noscript>
              <a className="btn" href={`/exports/${id}`}>
                {t('refresh')}
              </a>
            </noscript>
          )}
        </div>
        <Facts
          facts={[
            { key: 'holds', label: t('file'), value: <ExportFilters request={request} names={names} /> },
            { key: 'wanted', label: t('form'), value: <ExportWanted request={request} /> },
            { key: 'size', label: t('size'), value: <ExportSize byteCount={byteCount} /> },
            { key: 'requested', label: t('requested'), value: <Instant at={requestedAt} /> },
            { key: 'expires', label: t('expires'), value: <Instant at={expiresAt} /> },
          ]}
        />
        <p className="no-print">
          <Link href="/exports">{t('toAll')}</Link> · <Link href={ledgerHref}>{t('toLedger')}</Link>
        </p>
      </div>
    </Section>
  )
}

function Why({ file: { standing, failure } }: { file: ExportItem }) {
  const t = useTranslations('exports')
  if (standing !== 'failed') return t(`why.${standing}`)
  return failure && t(`failure.${failure}`, { rows: mostPrintedRows })
}
