import { useFormatter, useTranslations } from 'next-intl'
import { ExportActions } from '@/components/exports/export-actions'
import { ExportFilters, ExportWanted, useExportName } from '@/components/exports/export-name'
import { ExportCount, ExportProgress } from '@/components/exports/export-progress'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import { sizeOf } from '@/lib/documents/rules'
import type { ExportItem } from '@/lib/exports/queries'
import { isUnderWay } from '@/lib/exports/rules'
import type { FilterNames } from '@/lib/reports/applied'

type ExportTableProps = { files: { file: ExportItem; names: FilterNames }[] }

/** The files of one person, the latest first: what they hold, how far they are, until when they are kept. */
export function ExportTable({ files }: ExportTableProps) {
  const t = useTranslations('exports')
  const columns = [
    { key: 'file', label: t('file'), width: 'wide' as const },
    { key: 'state', label: t('state'), width: 'medium' as const },
    { key: 'size', label: t('size'), number: true },
    { key: 'requested', label: t('requested') },
    { key: 'expires', label: t('expires') },
    { key: 'act', label: t('act'), labelHidden: true },
  ]
  return (
    <Table caption={t('caption')} columns={columns} stacked>
      {files.map(({ file, names }) => (
        <ExportRow key={file.id} file={file} names={names} />
      ))}
    </Table>
  )
}

function ExportRow({ file, names }: ExportTableProps['files'][number]) {
  const t = useTranslations('exports')
  const name = useExportName(file)
  const { id, request, byteCount, requestedAt, expiresAt } = file
  return (
    <Row>
      <th scope="row">
        <Link className="title" href={`/exports/${id}`}>
          {name}
        </Link>
        <small>
          <ExportWanted request={request} />
        </small>
        <small>
          <ExportFilters request={request} names={names} />
        </small>
      </th>
      <td data-label={t('state')}>
        <ExportStanding file={file} />
        {isUnderWay(file.standing) ? (
          <ExportProgress file={file} />
        ) : (
          <small>
            <ExportCount file={file} />
          </small>
        )}
      </td>
      <td data-label={t('size')} className="num">
        <ExportSize byteCount={byteCount} />
      </td>
      <td data-label={t('requested')}>
        <Instant at={requestedAt} />
      </td>
      <td data-label={t('expires')}>
        <Instant at={expiresAt} />
      </td>
      <td>
        <ExportActions file={file} />
      </td>
    </Row>
  )
}

/** How a file stands, in a word; what needs its reader stands out. */
export function ExportStanding({ file: { standing, can } }: { file: ExportItem }) {
  const t = useTranslations('exports')
  const word = t(`standing.${standing}`)
  return can.retry ? <Badge standing="flag">{word}</Badge> : word
}

/** How large a file is; nobody knows before it is whole. */
export function ExportSize({ byteCount }: Pick<ExportItem, 'byteCount'>) {
  const t = useTranslations('exports')
  const format = useFormatter()
  if (byteCount === null) return <span className="muted">{t('notYet')}</span>
  const { unit, value } = sizeOf(byteCount)
  return format.number(value, { style: 'unit', unit })
}
