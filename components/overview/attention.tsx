import { useTranslations } from 'next-intl'
import { NoChangeRows } from '@/components/no-changes/no-change-rows'
import { AttentionTable } from '@/components/overview/attention-table'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Numbers } from '@/lib/front-page/rules'

type AttentionProps = { numbers: Numbers; items: CommitmentItem[]; updateHref: (number: string) => string }

/** The items that need attention, most severe first; what is not shown is one link away. */
export function Attention({ numbers, items, updateHref }: AttentionProps) {
  const t = useTranslations('overview')
  const { any, ours } = numbers
  const found = { count: any.count, ours: ours.count }
  const title = ours.count > 0 ? t('attentionOurs', found) : t('attention', found)
  return (
    <Section
      title={any.count === 0 ? t('attentionNone') : title}
      aside={any.count > 0 && <Link href={any.href}>{t('attentionAll', found)}</Link>}
      note={any.count > items.length ? t('attentionShown', { count: items.length }) : undefined}
      span={9}
    >
      <NoChangeRows />
      {items.length === 0 ? (
        t('attentionNoneWhy')
      ) : (
        <div className="attention">
          <AttentionTable commitments={items} updateHref={updateHref} />
        </div>
      )}
    </Section>
  )
}
