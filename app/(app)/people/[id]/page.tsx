import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Page } from '@/components/layout/page'
import { ChangePersonForm } from '@/components/people/change-person-form'
import { HandOverDialog } from '@/components/people/hand-over-dialog'
import { HoldingsSection, ManagedAlone } from '@/components/people/holdings'
import { PersonStanding } from '@/components/people/people-table'
import { PersonSections } from '@/components/people/person-sections'
import { DoneToast } from '@/components/status-updates/done-toast'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { Section, Split } from '@/components/ui/section'
import { unitOptions } from '@/components/units/unit-options'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { readHoldings } from '@/lib/departures/queries'
import type { Locale } from '@/lib/i18n/locale'
import { findPerson } from '@/lib/people/queries'
import { personVersionSchema } from '@/lib/people/schema'
import { readingOf } from '@/lib/settings/queries'
import { listUnits } from '@/lib/units/queries'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Read once for title and page. What is no id at all names nobody, and the database need not be asked. */
const readPerson = cache(async (id: string) => {
  const { actor, now } = await requireActor(`/people/${id}`)
  return personVersionSchema.shape.personId.safeParse(id).success ? findPerson(actor, id, now) : null
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const person = await readPerson((await params).id)
  return person ? { title: person.name } : {}
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  const { actor, now, settings } = await requireActor(`/people/${id}`)
  const person = await readPerson(id)
  if (!person) notFound()
  const [units, holdings, { dialog, done }, t, locale] = await Promise.all([
    listUnits(actor),
    readHoldings(actor, id, readingOf(now, settings)),
    searchParams,
    getTranslations('person'),
    getLocale(),
  ])
  if (!holdings) notFound()
  const unitIds = person.units.map((unit) => unit.id)
  const { version, role, seesAllUnits, can } = person
  return (
    <Page
      eyebrow={
        <>
          <Link href="/people">{t('title')}</Link>
          <span>
            <PersonStanding person={person} />
          </span>
        </>
      }
      headline={<bdi>{person.name}</bdi>}
      standfirst={person.email}
      legend={false}
    >
      <DoneToast done={done} />
      {holdings.managed.length > 0 && (
        <Note>
          <ManagedAlone units={holdings.managed} />
        </Note>
      )}
      <Split aside={<PersonSections person={person} holdings={holdings} />}>
        <Section title={t('access')}>
          <ChangePersonForm
            person={{ id, version, role, seesAllUnits, unitIds }}
            units={unitOptions(units, locale as Locale, unitIds)}
            changesRole={can.changeRole}
          />
        </Section>
        <HoldingsSection personId={id} works={holdings.works} />
      </Split>
      <HandOverDialog name={dialog} person={person} holdings={holdings} />
    </Page>
  )
}
