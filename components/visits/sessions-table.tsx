import { useTranslations } from 'next-intl'
import { CheckBadges } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import { Participants } from '@/components/visits/participants'
import type { SessionItem } from '@/lib/visits/queries'

type SessionsTableProps = {
  sessions: SessionItem[]
  /** The address of a session's form, for those who may edit it. */
  editHref?: ((position: number) => string) | undefined
  /** Whether the reader may resolve checks. */
  resolvable: boolean
}

/** The sessions of a visit in their order, each with who took part and what is to be checked of it. */
export function SessionsTable({ sessions, editHref, resolvable }: SessionsTableProps) {
  const t = useTranslations('session')
  const words = useTranslations()
  const columns = [
    { key: 'name', label: t('name'), width: 'wide' as const },
    { key: 'when', label: t('when'), width: 'medium' as const },
    { key: 'who', label: t('who') },
    { key: 'where', label: t('where') },
    { key: 'checks', label: words('check.title'), width: 'medium' as const },
  ]
  return (
    <Table caption={t('title')} columns={columns} stacked>
      {sessions.map((session) => (
        <SessionRow
          key={session.position}
          session={session}
          href={editHref?.(session.position)}
          resolvable={resolvable}
        />
      ))}
    </Table>
  )
}

function SessionRow({
  session: { position, kind, title, place, heldOn, participants, anchor, checks },
  href,
  resolvable,
}: {
  session: SessionItem
  href: string | undefined
  resolvable: boolean
}) {
  const t = useTranslations('session')
  const words = useTranslations()
  return (
    <Row id={`session-${position}`}>
      <th scope="row">
        <b>
          <Spoken texts={title} />
        </b>
        <small>{t(`kind.${kind}`)}</small>
        {href && (
          <small className="no-print">
            <Link
              className="row-edit"
              href={href}
              aria-label={words('sessionForm.edit', { number: position })}
            >
              {words('sessionForm.editShort')}
            </Link>
          </small>
        )}
      </th>
      <td>
        {Object.keys(place).length > 0 ? (
          <Spoken texts={place} />
        ) : (
          <span className="muted">{t('placeNotStated')}</span>
        )}
        <small>{heldOn ? <CalendarDate date={heldOn} /> : t('dateNotStated')}</small>
      </td>
      <td>
        <Participants participants={participants} />
      </td>
      <td className="nowrap">
        {anchor && (
          <a href={`#p${anchor.paragraphNumber}`}>
            {words('source.paragraph', { number: anchor.paragraphNumber })}
          </a>
        )}
      </td>
      <td>
        <CheckBadges checks={checks} resolvable={resolvable} />
      </td>
    </Row>
  )
}
