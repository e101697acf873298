import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { withOwnWords } from '@/app/(app)/settings/lists/labels'
import { Page } from '@/components/layout/page'
import { EntryDialog } from '@/components/lists/entry-dialog'
import { ListTable } from '@/components/lists/list-table'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { Grid, Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findLists } from '@/lib/lists/queries'
import { maySeeSettings } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/settings/lists')
  return maySeeSettings(actor) ? { title: (await getTranslations('settings'))('lists') } : {}
}

/** The lists whose words and choices administrators edit. */
export default async function ListsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireActor('/settings/lists')
  const [found, { dialog, list, entry, done }, t] = await Promise.all([
    findLists(actor),
    searchParams,
    getTranslations(),
  ])
  if (!found) notFound()
  const { can } = found
  const lists = found.lists.map(withOwnWords)
  return (
    <Page
      eyebrow={<b>{t('settings.title')}</b>}
      headline={t('settings.listsHeadline')}
      standfirst={can.edit ? t('settings.listsStandfirst') : t('settings.readOnly')}
      legend={false}
    >
      <DoneToast done={done} />
      <SettingsTabs current="lists" canEdit={can.edit} />
      <Grid>
        {lists.map((each) => (
          <Section
            key={each.list}
            id={each.list}
            title={t(`listName.${each.list}`)}
            span={4}
            note={!each.open && can.edit && t('settings.closedList')}
            aside={
              each.open &&
              can.edit && (
                <LinkButton href={`/settings/lists?dialog=add-entry&list=${each.list}`} scroll={false}>
                  {t('settings.addEntry')}
                </LinkButton>
              )
            }
          >
            <ListTable list={each} canEdit={can.edit} />
          </Section>
        ))}
      </Grid>
      {can.edit && <EntryDialog name={dialog} list={list} entry={entry} lists={lists} />}
    </Page>
  )
}
