import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WeeklyDues } from '@/components/briefings/weekly-dues'
import { Page } from '@/components/layout/page'
import { MyWorkSentence } from '@/components/my-work/my-work-sentence'
import { WorkGroups } from '@/components/my-work/work-groups'
import { NoChangeRows } from '@/components/no-changes/no-change-rows'
import { DoneToast } from '@/components/status-updates/done-toast'
import { CalendarDate } from '@/components/time/calendar-date'
import type { WeeklyDue } from '@/lib/due-briefings/queries'
import type { WorkItem } from '@/lib/my-work/queries'

type MyWorkPageProps = {
  /** What stands above the work. */
  top: ReactNode
  work: { items: WorkItem[]; cut: boolean }
  /** The weekly briefings that the reader makes and that are due. */
  briefings?: readonly WeeklyDue[] | undefined
  today: string
  /** The page's own address: dialogs open over it and lead back to it. */
  path: string
  /** The form for an update over the page, if the address asks for one. */
  updateDialog: ReactNode
  done: string | string[] | undefined
}

/** A person's work: what waits for them, most urgent first. */
export function MyWorkPage({ top, work, briefings = [], today, path, updateDialog, done }: MyWorkPageProps) {
  const t = useTranslations('myWork')
  return (
    <Page
      eyebrow={
        <>
          <b>{t('title')}</b>
          <CalendarDate date={today} />
        </>
      }
      headline={<MyWorkSentence items={work.items} briefings={briefings.length} />}
      legend={work.items.length > 0}
    >
      <DoneToast done={done} />
      {top}
      <NoChangeRows />
      <WeeklyDues due={briefings} today={today} />
      {(work.items.length > 0 || briefings.length === 0) && <WorkGroups items={work.items} path={path} />}
      {work.cut && <p className="muted">{t('cut')}</p>}
      {updateDialog}
    </Page>
  )
}
