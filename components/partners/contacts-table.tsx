import { useTranslations } from 'next-intl'
import { CheckBadges } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import { paragraphHref } from '@/components/visits/anchor-quote'
import { languageTag } from '@/lib/i18n/locale'
import type { PartnerDetail } from '@/lib/partners/queries'

type Contact = PartnerDetail['contacts'][number]

type ContactsTableProps = {
  contacts: Contact[]
  /** The address of a contact's form, for those who may edit it. */
  editHref?: ((id: string) => string) | undefined
  /** Whether the reader may resolve checks. */
  resolvable: boolean
}

/** The people at a partner: the name as printed, the verified one once there is one, the title as printed and in the reader's language. */
export function ContactsTable({ contacts, editHref, resolvable }: ContactsTableProps) {
  const t = useTranslations('contact')
  if (contacts.length === 0) return <p className="muted">{t('none')}</p>
  const columns = [
    { key: 'name', label: t('printedName') },
    { key: 'verified', label: t('verifiedName') },
    { key: 'role', label: t('role'), width: 'wide' as const },
    { key: 'where', label: t('where') },
  ]
  return (
    <Table caption={t('title')} columns={columns} stacked>
      {contacts.map((contact) => (
        <ContactRow
          key={contact.id}
          contact={contact}
          href={editHref?.(contact.id)}
          resolvable={resolvable}
        />
      ))}
    </Table>
  )
}

type ContactRowProps = { contact: Contact; href: string | undefined; resolvable: boolean }

function ContactRow({ contact, href, resolvable }: ContactRowProps) {
  const t = useTranslations('contact')
  const words = useTranslations()
  const { printedName, verifiedName, printedTitle, title, checks, anchor, archived } = contact
  // What is printed is in the language of the source that it was read from.
  const printedIn = anchor ? languageTag(anchor.paragraph.sourceDocument.language) : undefined
  return (
    <Row>
      <th scope="row">
        <b>
          <bdi lang={printedIn}>{printedName}</bdi>
        </b>
        <CheckBadges checks={checks} resolvable={resolvable} />
        {archived && <Badge>{words('contactForm.archived')}</Badge>}
        {href && (
          <small className="no-print">
            <Link
              className="row-edit"
              href={href}
              aria-label={words('contactForm.edit', { name: verifiedName ?? printedName })}
            >
              {words('partnerForm.edit')}
            </Link>
          </small>
        )}
      </th>
      <td data-label={t('verifiedName')}>
        {verifiedName ? (
          <bdi>{verifiedName}</bdi>
        ) : (
          <Badge standing="flag">{words('check.toBeChecked')}</Badge>
        )}
      </td>
      <td>
        <Spoken texts={title} fallback={printedTitle} />
        <small>{t.rich('printedTitle', { words: () => <bdi lang={printedIn}>{printedTitle}</bdi> })}</small>
      </td>
      <td>
        {anchor && (
          <Link href={paragraphHref(anchor.paragraph.sourceDocument.visit.key, anchor.paragraphNumber)}>
            {words('source.paragraph', { number: anchor.paragraphNumber })}
          </Link>
        )}
      </td>
    </Row>
  )
}
