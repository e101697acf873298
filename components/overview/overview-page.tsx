import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DisciplineTable } from '@/components/disciplines/discipline-table'
import { Page } from '@/components/layout/page'
import { WorkGroups } from '@/components/my-work/work-groups'
import { Attention } from '@/components/overview/attention'
import { ConversionRates } from '@/components/overview/conversion-rates'
import { LastWeek } from '@/components/overview/last-week'
import { LookAhead } from '@/components/overview/look-ahead'
import { type AskedOverview, OverviewFilters } from '@/components/overview/overview-filters'
import { OverviewHeadline, OverviewStandfirst } from '@/components/overview/overview-headline'
import { PartnerMatrix } from '@/components/overview/partner-matrix'
import { StagePath } from '@/components/overview/stage-paths'
import { Healths, Lights } from '@/components/overview/standing'
import { Trend } from '@/components/overview/trend'
import { UnitTable } from '@/components/overview/unit-table'
import { WhoseMove } from '@/components/overview/whose-move'
import { DoneToast } from '@/components/status-updates/done-toast'
import { CalendarDate } from '@/components/time/calendar-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Grid } from '@/components/ui/section'
import { recentDays, stageTemplates } from '@/lib/commitments/rules'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import type { FrontPage } from '@/lib/front-page/queries'
import type { WorkItem } from '@/lib/my-work/queries'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'

type OverviewPageProps = {
  /** What stands above the numbers. */
  top: ReactNode
  page: FrontPage
  toDecide: WorkItem[]
  reading: Reading
  /** The page's own address, by which it is narrowed: dialogs open over it and lead back to it. */
  asked: AskedOverview
  /** The form for an update over the page, if the address asks for one. */
  updateDialog: ReactNode
  done: string | string[] | undefined
}

/** How things stand, for whoever leads: what is late or stuck, who must move, and what comes next. */
export function OverviewPage({ top, page, toDecide, reading, asked, updateDialog, done }: OverviewPageProps) {
  const t = useTranslations('overview')
  const { numbers, partners } = page
  const { path, narrowing } = asked
  const query = commitmentFiltersToQuery(narrowing)
  const updateHref = (number: string) => `${path}${query}${query ? '&' : '?'}update=${number}`
  return (
    <Page
      eyebrow={
        <>
          <b>{t('title')}</b>
          <CalendarDate date={reading.today} length="weekday" />
        </>
      }
      headline={<OverviewHeadline numbers={numbers} days={reading.settings.dueSoonDays} />}
      standfirst={
        numbers.open.count > 0 && <OverviewStandfirst numbers={numbers} partners={partners.length} />
      }
      landscape
    >
      <DoneToast done={done} />
      {top}
      {toDecide.length > 0 && <WorkGroups items={toDecide} path={path} />}
      <OverviewFilters asked={asked} />
      {numbers.open.count === 0 ? (
        <EmptyState title={t(query ? 'noneMatches' : 'noneInScope')}>
          {t(query ? 'noneMatchesWhy' : 'noneInScopeWhy')}
        </EmptyState>
      ) : (
        <Sections page={page} reading={reading} updateHref={updateHref} />
      )}
      {updateDialog}
    </Page>
  )
}

type SectionsProps = { page: FrontPage; reading: Reading; updateHref: (number: string) => string }

function Sections({ page, reading, updateHref }: SectionsProps) {
  const t = useTranslations('overview')
  const { numbers, picked, partners, units, disciplines, conversions, moves, trend, weekAgo } = page
  return (
    <div className="overview">
      <Grid>
        <Lights numbers={numbers} weekAgo={weekAgo} />
        <Healths numbers={numbers} weekAgo={weekAgo} />
        <Attention numbers={numbers} items={picked.attention} updateHref={updateHref} />
        <LastWeek page={page} today={reading.today} since={addDays(reading.today, -recentDays)} />
        <LookAhead page={page} reading={reading} />
      </Grid>
      {/* A phone folds what follows; on a wide screen and on paper it is open, and nothing is there to fold it with. */}
      <details className="fold">
        <summary>{t('more')}</summary>
        <Grid>
          <PartnerMatrix partners={partners} numbers={numbers} />
          <UnitTable units={units} numbers={numbers} />
          <DisciplineTable disciplines={disciplines} />
          {stageTemplates.map((template) => (
            <StagePath key={template} template={template} numbers={numbers} />
          ))}
          <ConversionRates numbers={numbers} conversions={conversions} />
          <WhoseMove moves={moves} open={numbers.open.count} />
          <Trend days={trend} />
        </Grid>
      </details>
    </div>
  )
}
