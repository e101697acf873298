import { useTranslations } from 'next-intl'
import { EndOtherSessionsForm, EndSessionButton, EndSessionForm } from '@/components/account/end-session-form'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Row, Table } from '@/components/ui/table'
import type { OwnSession } from '@/lib/accounts/queries'

/** Where the reader is signed in, with a button to end what is not this session. */
export function SessionsTable({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('account')
  const columns = [
    { key: 'browser', label: t('browser') },
    { key: 'address', label: t('address') },
    { key: 'started', label: t('started') },
    { key: 'seen', label: t('lastSeen') },
    { key: 'end', label: t('end'), labelHidden: true },
  ]
  return (
    <>
      <EndSessionForm>
        <Table caption={t('sessions')} columns={columns} stacked>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Table>
      </EndSessionForm>
      <EndOtherSessionsForm />
    </>
  )
}

function SessionRow({ session }: { session: OwnSession }) {
  const t = useTranslations('account')
  const { id, browser, system, startedAt, lastSeenAt, current } = session
  const address = session.address ?? t('unknownAddress')
  const known = browser ?? t('unknownBrowser')
  const name = system ? t('browserOn', { browser: known, system }) : known
  return (
    <Row>
      <th scope="row">{name}</th>
      <td data-label={t('address')}>{address}</td>
      <td data-label={t('started')}>
        <Instant at={startedAt} />
      </td>
      <td data-label={t('lastSeen')}>
        <Instant at={lastSeenAt} />
      </td>
      <td>
        {current ? (
          <Badge>{t('current')}</Badge>
        ) : (
          <EndSessionButton sessionId={id} label={t('endWhich', { browser: name, address })} />
        )}
      </td>
    </Row>
  )
}
