import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { PersonItem } from '@/lib/people/queries'

/** Everybody, with role, units, state and when they were last seen. */
export function PeopleTable({ people }: { people: PersonItem[] }) {
  const t = useTranslations('person')
  const columns = [
    { key: 'name', label: t('name'), width: 'wide' as const },
    { key: 'role', label: t('role') },
    { key: 'units', label: t('units'), width: 'wide' as const },
    { key: 'state', label: t('state') },
    { key: 'seen', label: t('lastSeen') },
  ]
  return (
    <Table caption={t('people')} columns={columns} stacked>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </Table>
  )
}

function PersonRow({ person }: { person: PersonItem }) {
  const t = useTranslations('person')
  const role = useTranslations('role')
  const { id, name, email, deactivatedAt, lastSeenAt } = person
  return (
    <Row closed={deactivatedAt !== null} opens>
      <th scope="row">
        <Link className="title" href={`/people/${id}`}>
          <bdi>{name}</bdi>
        </Link>
        <small>{email}</small>
      </th>
      <td data-label={t('role')}>{role(person.role)}</td>
      <td data-label={t('units')}>
        <PersonUnits person={person} />
      </td>
      <td data-label={t('state')}>
        <PersonStanding person={person} />
      </td>
      <td data-label={t('lastSeen')}>{lastSeenAt ? <Instant at={lastSeenAt} /> : t('never')}</td>
    </Row>
  )
}

/** The units of a person, or what it means to have none. */
export function PersonUnits({ person }: { person: PersonItem }) {
  const t = useTranslations('person')
  if (person.seesAllUnits) return t('allUnits')
  if (person.units.length === 0 && person.role !== 'administrator')
    return <span className="muted">{t('noUnits')}</span>
  return person.units.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <Spoken texts={name} />
    </span>
  ))
}

/** How a person stands, with the end of a link that waits for them. */
export function PersonStanding({ person }: { person: PersonItem }) {
  const t = useTranslations('person')
  const { state, invitedUntil } = person
  return (
    <>
      <Badge standing={state === 'invited' || state === 'waiting' ? 'flag' : 'plain'}>
        {t(`states.${state}`)}
      </Badge>
      {invitedUntil && <small>{t.rich('invitedUntil', { at: () => <Instant at={invitedUntil} /> })}</small>}
    </>
  )
}
