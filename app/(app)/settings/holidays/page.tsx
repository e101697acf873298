import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddHolidayForm } from '@/components/holidays/holiday-forms'
import { HolidayTable } from '@/components/holidays/holiday-table'
import { Page } from '@/components/layout/page'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/tabs'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findHolidays } from '@/lib/holidays/queries'
import { maySeeSettings, todayAt } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/settings/holidays')
  return maySeeSettings(actor) ? { title: (await getTranslations('settings'))('holidays') } : {}
}

/** The days on which China and Germany do not work, by year. */
export default async function HolidaysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/settings/holidays')
  const { year: asked, dialog, done } = await searchParams
  const current = Number(todayAt(now).slice(0, 4))
  const year = typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : current
  const [found, t] = await Promise.all([findHolidays(actor, year), getTranslations('settings')])
  if (!found) notFound()
  const { days, can } = found
  const years = [...new Set([...found.years, current, year])].sort()
  const here = `/settings/holidays?year=${year}`
  return (
    <Page
      eyebrow={<b>{t('title')}</b>}
      headline={t('holidaysHeadline')}
      standfirst={can.edit ? t('holidaysStandfirst') : t('readOnly')}
      legend={false}
    >
      <DoneToast done={done} />
      <SettingsTabs current="holidays" canEdit={can.edit} />
      <Section
        title={
          <Segments
            label={t('years')}
            items={years.map((each) => ({
              href: `/settings/holidays?year=${each}`,
              label: String(each),
              current: each === year,
            }))}
          />
        }
        aside={
          can.edit && (
            <LinkButton href={`${here}&dialog=add-holiday`} scroll={false}>
              {t('addHoliday')}
            </LinkButton>
          )
        }
        note={t('holidaysCheck')}
      >
        <HolidayTable days={days} canEdit={can.edit} here={here} />
      </Section>
      {can.edit && dialog === 'add-holiday' && (
        <Dialog title={t('addHoliday')} closeHref={here} closeLabel={t('close')}>
          <AddHolidayForm closeHref={here} />
        </Dialog>
      )}
    </Page>
  )
}
