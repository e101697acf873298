import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { Display } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

type Props = {
  filters: CommitmentFilters
  display?: Display
  total: number
  page: number
  pages: number
  pageSize: number
  path: string
}

/** Which rows of how many are shown, and the way to the others, with the same filters. */
export function CommitmentsPagination({ filters, display, total, page, pages, pageSize, path }: Props) {
  const t = useTranslations('list')
  if (total === 0) return null
  const from = (page - 1) * pageSize + 1
  return (
    <Pagination
      label={t('pages')}
      current={page}
      last={pages}
      hrefOf={(target) => path + listingToQuery({ ...filters, page: target }, display)}
      previousLabel={t('previous')}
      nextLabel={t('next')}
      summary={t('range', { total, from, to: Math.min(total, page * pageSize) })}
    />
  )
}
