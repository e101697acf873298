import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { MyWorkSentence } from '@/components/my-work/my-work-sentence'
import { WorkGroups } from '@/components/my-work/work-groups'
import { DoneToast } from '@/components/status-updates/done-toast'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import { CalendarDate } from '@/components/time/calendar-date'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { WorkItem } from '@/lib/my-work/queries'

type MyWorkPageProps = {
  work: { items: WorkItem[]; cut: boolean }
  today: string
  /** The page's own address: dialogs open over it and lead back to it. */
  path: string
  updated: CommitmentItem | null
  done: string | string[] | undefined
}

/** A person's work: what waits for them, most urgent first. */
export function MyWorkPage({ work, today, path, updated, done }: MyWorkPageProps) {
  const t = useTranslations('myWork')
  return (
    <Page
      eyebrow={
        <>
          <b>{t('title')}</b>
          <CalendarDate date={today} />
        </>
      }
      headline={<MyWorkSentence items={work.items} />}
      legend={work.items.length > 0}
    >
      <DoneToast done={done} />
      <WorkGroups items={work.items} updateHref={(number) => `${path}?update=${number}`} />
      {work.cut && <p className="muted">{t('cut')}</p>}
      {updated?.can.postStatusUpdate && <StatusUpdateDialog commitment={updated} closeHref={path} />}
    </Page>
  )
}
