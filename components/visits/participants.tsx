import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { SessionItem } from '@/lib/visits/queries'

type Participant = SessionItem['participants'][number]

/** Who took part: each partner with its people, then our side. A partner without a named person says so. */
export function Participants({ participants }: { participants: Participant[] }) {
  const t = useTranslations('session')
  const ours = participants.filter(({ side }) => side === 'delegation')
  return (
    <ul className="stack">
      {partnersOf(participants).map(({ partner, role, people }) => (
        <li key={partner.key}>
          <PartnerWithRole partner={partner} role={role} />
          {people.length === 0 ? (
            <small>{t('nobodyNamed')}</small>
          ) : (
            people.map((person) => <Person key={person.contact?.printedName} {...person} />)
          )}
        </li>
      ))}
      {ours.length > 0 && (
        <li>
          {t('ourSide')}
          {ours.map((member) => (
            <Person key={member.memberName} {...member} />
          ))}
        </li>
      )}
    </ul>
  )
}

function PartnerWithRole({
  partner,
  role,
}: {
  partner: NonNullable<Participant['partner']>
  role: Participant['role']
}) {
  const t = useTranslations('participant')
  return (
    <>
      <Link href={`/partners/${partner.key}`}>
        <Spoken texts={partner.name} fallback={partner.printedName} />
      </Link>{' '}
      <span className="muted">{t(`role.${role}`)}</span>
    </>
  )
}

/** A person with the title; the verified name once there is one, else the name as printed. */
function Person({ memberName, contact, title }: Participant) {
  const t = useTranslations('session')
  const name = contact?.verifiedName ?? contact?.printedName ?? memberName
  return (
    <small>
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      {Object.keys(title).length > 0 && <Spoken texts={title} />}
      {contact && contact.printedTitle !== title.en && (
        <span lang="en"> {t('printedTitle', { title: contact.printedTitle })}</span>
      )}
    </small>
  )
}

type PartnerGroup = {
  partner: NonNullable<Participant['partner']>
  role: Participant['role']
  people: Participant[]
}

function partnersOf(participants: Participant[]): PartnerGroup[] {
  const groups = new Map<string, PartnerGroup>()
  for (const participant of participants) {
    const { partner, role, contact } = participant
    if (!partner) continue
    const group = groups.get(partner.key) ?? { partner, role, people: [] }
    if (contact) group.people.push(participant)
    groups.set(partner.key, group)
  }
  return [...groups.values()]
}
