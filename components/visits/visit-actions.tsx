import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { VisitDetail } from '@/lib/visits/queries'

/** What the reader may do with a visit. */
export function VisitActions({ visit: { key, can } }: { visit: VisitDetail }) {
  const t = useTranslations()
  if (!can.edit) return null
  return (
    <>
      <LinkButton href={`/visits/${key}/sources/new`}>{t('sourceForm.new')}</LinkButton>
      <LinkButton href={`/visits/${key}/sessions/new`}>{t('sessionForm.new')}</LinkButton>
      <LinkButton href={`/visits/${key}/edit`}>{t('visitForm.edit')}</LinkButton>
    </>
  )
}
