import { useTranslations } from 'next-intl'
import { useExportName } from '@/components/exports/export-name'
import { RetryExportForm } from '@/components/exports/retry-export-form'
import { Icon } from '@/components/ui/icon'
import type { ExportItem } from '@/lib/exports/queries'

type ExportActionsProps = { file: ExportItem; isMain?: boolean }

/** What can be done with a file: it is taken, or made once more. The browser asks for a file itself, since every asking is recorded. */
export function ExportActions({ file, isMain = false }: ExportActionsProps) {
  const t = useTranslations('exports')
  const name = useExportName(file)
  const { id, version, standing, can } = file
  if (can.fetch)
    return (
      <a
        className={isMain ? 'btn btn--primary' : 'btn btn--default'}
        href={`/exports/${id}/file`}
        aria-label={t('downloadNamed', { file: name })}
        download
      >
        <Icon name="download" />
        {t('download')}
      </a>
    )
  if (!can.retry) return null
  const act = standing === 'failed' ? t('retry') : t('again')
  return (
    <RetryExportForm
      exportId={id}
      version={version}
      words={{ act, named: t('againNamed', { act, file: name }) }}
    />
  )
}
