import { useTranslations } from 'next-intl'
import { WorkTask } from '@/components/my-work/work-task'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { TaskList } from '@/components/ui/task-list'
import type { WorkItem } from '@/lib/my-work/queries'
import { workGroups } from '@/lib/my-work/rules'

type WorkGroupsProps = {
  items: WorkItem[]
  /** The page's own address: forms open over it and lead back to it. */
  path: string
}

/** What waits, group by group, each item with the one thing to do about it; the first of all stands out. */
export function WorkGroups({ items, path }: WorkGroupsProps) {
  const t = useTranslations('myWork')
  if (items.length === 0) return <EmptyState title={t('nothingTitle')}>{t('nothingWhy')}</EmptyState>
  return workGroups
    .map((group) => ({ group, tasks: items.filter((item) => item.group === group) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ group, tasks }) => (
      <Section
        key={group}
        id={group}
        title={t(`group.${group}`)}
        aside={<span className="muted">{tasks.length}</span>}
      >
        <TaskList>
          {tasks.map((item) => (
            <WorkTask key={item.commitment.number} item={item} first={item === items[0]} path={path} />
          ))}
        </TaskList>
      </Section>
    ))
}
