import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Page } from '@/components/layout/page'
import { ChangePersonForm } from '@/components/people/change-person-form'
import { PersonStanding } from '@/components/people/people-table'
import { PersonSections } from '@/components/people/person-sections'
import { Link } from '@/components/ui/link'
import { Section, Split } from '@/components/ui/section'
import { unitOptions } from '@/components/units/unit-options'
import { requireActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locale'
import { findPerson, listOwnedItems } from '@/lib/people/queries'
import { personVersionSchema } from '@/lib/people/schema'
import { listUnits } from '@/lib/units/queries'

type Props = { params: Promise<{ id: string }> }

/** Read once for title and page. What is no id at all names nobody, and the database need not be asked. */
const readPerson = cache(async (id: string) => {
  const { actor, now } = await requireActor(`/people/${id}`)
  return personVersionSchema.shape.personId.safeParse(id).success ? findPerson(actor, id, now) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await readPerson((await params).id)
  return person ? { title: person.name } : {}
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params
  const { actor } = await requireActor(`/people/${id}`)
  const person = await readPerson(id)
  if (!person) notFound()
  const [units, owned, t, locale] = await Promise.all([
    listUnits(actor),
    listOwnedItems(actor, id),
    getTranslations('person'),
    getLocale(),
  ])
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
      <Split aside={<PersonSections person={person} owned={owned} />}>
        <Section title={t('access')}>
          <ChangePersonForm
            person={{ id, version, role, seesAllUnits, unitIds }}
            units={unitOptions(units, locale as Locale, unitIds)}
            changesRole={can.changeRole}
          />
        </Section>
      </Split>
    </Page>
  )
}
