import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { filterKeys } from '@/lib/commitments/schema'
import type { displayKeys } from '@/lib/listings/schema'

type Name = (typeof filterKeys)[number] | (typeof displayKeys)[number]

/** Says which parts of the address were not understood, so that nobody takes the list for what they asked. */
export function RejectedFilters({ names }: { names: Name[] }) {
  const t = useTranslations('list')
  if (names.length === 0) return null
  return <Note>{t('rejected', { names: names.map((name) => t(name)).join(', ') })}</Note>
}
