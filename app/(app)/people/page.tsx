import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PeopleDialog } from '@/components/people/people-dialog'
import { PeopleTable } from '@/components/people/people-table'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { UnitsTable } from '@/components/units/units-table'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { listPeople } from '@/lib/people/queries'
import { listUnits } from '@/lib/units/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/people')
  return actor.role === 'administrator' ? { title: (await getTranslations('person'))('title') } : {}
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/people')
  const [people, units, { dialog, unit, done }, t] = await Promise.all([
    listPeople(actor, now),
    listUnits(actor),
    searchParams,
    getTranslations(),
  ])
  // Administrators find at least themselves; for everybody else the page is not there.
  if (people.length === 0) notFound()
  const count = (state: string) => people.filter((person) => person.state === state).length
  return (
    <Page
      eyebrow={<b>{t('person.title')}</b>}
      headline={t('person.headline', { active: count('active'), invited: count('invited') })}
      actions={
        <LinkButton href="/people?dialog=add-person" variant="primary" scroll={false}>
          {t('person.add')}
        </LinkButton>
      }
      legend={false}
    >
      <DoneToast done={done} />
      <Section title={t('person.people')}>
        <PeopleTable people={people} />
      </Section>
      <Section
        id="units"
        title={t('unit.title')}
        aside={
          <LinkButton href="/people?dialog=add-unit" scroll={false}>
            {t('unit.add')}
          </LinkButton>
        }
      >
        <UnitsTable units={units} />
      </Section>
      <PeopleDialog name={dialog} unit={unit} units={units} />
    </Page>
  )
}
