import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WorkItem } from '@/lib/my-work/queries'
import { workGroups } from '@/lib/my-work/rules'

/** Groups that the sentence names; more links are too heavy for a phone. */
const most = 3

/** What waits, in one sentence; each number leads to its group below. */
export function MyWorkSentence({ items, briefings }: { items: WorkItem[]; briefings: number }) {
  const t = useTranslations('myWork')
  const p = useTranslations('overview')
  const format = useFormatter()
  if (items.length === 0) return briefings > 0 ? t('onlyBriefings', { count: briefings }) : t('nothing')
  const clauses = workGroups
    .map((group) => ({ group, count: items.filter((item) => item.group === group).length }))
    .filter(({ count }) => count > 0)
    .slice(0, most)
    .map(({ group, count }) => (
      <span key={group}>
        {t.rich(`clause.${group}`, {
          count,
          a: (chunks: ReactNode) => <a href={`#${group}`}>{chunks}</a>,
        })}
      </span>
    ))
  return (
    <>
      {t('waits', { count: items.length })}
      {p('colon')}
      {format.list(clauses, { type: 'conjunction' })}
      {p('stop')}
    </>
  )
}
