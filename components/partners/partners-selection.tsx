import { useTranslations } from 'next-intl'
import {
  matchesPartner,
  type PartnerFilters,
  pageOf,
  pageSize,
  partnersHref,
} from '@/components/partners/partner-filters'
import { PartnersTable } from '@/components/partners/partners-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { OpenCounts } from '@/lib/overview/queries'
import type { PartnerItem } from '@/lib/partners/queries'

type PartnersSelectionProps = {
  partners: PartnerItem[]
  counts: ReadonlyMap<string, OpenCounts>
  filters: PartnerFilters
}

/** The partners that the filters keep, by pages. */
export function PartnersSelection({ partners, counts, filters }: PartnersSelectionProps) {
  const t = useTranslations('partner')
  const found = partners.filter((partner) =>
    matchesPartner(partner, counts.get(partner.key)?.open ?? 0, filters),
  )
  const { shown, page, pages } = pageOf(found, filters.page)
  const before = (page - 1) * pageSize
  return (
    <Section
      title={
        found.length === partners.length
          ? t('all')
          : t('matches', { count: found.length, total: partners.length })
      }
    >
      {found.length === 0 ? (
        <EmptyState title={t('noMatchTitle')} action={<Link href="/partners">{t('all')}</Link>}>
          {t('noMatchWhy')}
        </EmptyState>
      ) : (
        <PartnersTable partners={shown} counts={counts} />
      )}
      {pages > 1 && (
        <Pagination
          label={t('pages')}
          current={page}
          last={pages}
          hrefOf={(target) => partnersHref({ ...filters, page: target })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          summary={t('range', { from: before + 1, to: before + shown.length, total: found.length })}
        />
      )}
    </Section>
  )
}
