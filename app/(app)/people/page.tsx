import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PeopleDialog } from '@/components/people/people-dialog'
import { PeopleFilterForm } from '@/components/people/people-filter-form'
import { PeopleSelection } from '@/components/people/people-selection'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { UnitsTable } from '@/components/units/units-table'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { listPeople, pageSize } from '@/lib/people/queries'
import { parsePeopleFilters, peopleHref } from '@/lib/people/schema'
import { listUnits } from '@/lib/units/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/people')
  return actor.role === 'administrator' ? { title: (await getTranslations('person'))('title') } : {}
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { filters, rejected } = parsePeopleFilters(params)
  const { actor, now } = await requireActor(peopleHref(filters))
  const [list, units, t] = await Promise.all([
    listPeople(actor, filters, now),
    listUnits(actor),
    getTranslations(),
  ])
  if (!list) notFound()
  const { dialog, unit, done } = params
  const ask = (name: string) => peopleHref(filters, { dialog: name })
  return (
    <Page
      eyebrow={<b>{t('person.title')}</b>}
      headline={t('person.headline', { active: list.active, invited: list.invited })}
      actions={
        <LinkButton href={ask('add-person')} variant="primary" scroll={false}>
          {t('person.add')}
        </LinkButton>
      }
      legend={false}
    >
      <DoneToast done={done} />
      {rejected.length > 0 && (
        <Note>
          {t('list.rejected', { names: rejected.map((name) => t(`peopleList.filter.${name}`)).join(', ') })}
        </Note>
      )}
      <PeopleFilterForm filters={filters} units={units} />
      <PeopleSelection list={list} filters={filters} pageSize={pageSize} />
      <Section
        id="units"
        title={t('unit.title')}
        aside={
          <LinkButton href={ask('add-unit')} scroll={false}>
            {t('unit.add')}
          </LinkButton>
        }
      >
        <UnitsTable units={units} />
      </Section>
      <PeopleDialog name={dialog} unit={unit} units={units} closeHref={peopleHref(filters)} />
    </Page>
  )
}
