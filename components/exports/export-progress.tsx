import { useTranslations } from 'next-intl'
import { ShareBar } from '@/components/ui/share-bar'
import type { ExportItem } from '@/lib/exports/queries'

/** How far a file is, as a shape and in words; of one height whatever it says, so that nothing moves while it is made. */
export function ExportProgress({ file }: { file: ExportItem }) {
  const { total } = file
  const most = total || 1
  const part = file.standing === 'done' ? most : total === null ? 0 : file.progress
  return (
    <div className="making">
      <ShareBar count={most} most={most} verified={part} />
      <p className="small muted making__count">
        <ExportCount file={file} />
      </p>
    </div>
  )
}

/** How many of its rows are read. */
export function ExportCount({ file: { standing, progress, total } }: { file: ExportItem }) {
  const t = useTranslations('exports')
  if (standing === 'running' && total === null) return t('counting')
  if (total === null) return null
  if (standing !== 'running') return t('rows', { total })
  return progress < total ? t('progress', { progress, total }) : t('finishing')
}
