import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { ConfirmationItem } from '@/lib/confirmations/queries'
import { type Fact, facts, standingOf } from '@/lib/confirmations/rules'
import type { DocumentItem } from '@/lib/documents/queries'

type FactStandingsProps = {
  commitment: CommitmentItem
  confirmations: ConfirmationItem[]
  documents: DocumentItem[]
  /** When a fact was last changed, where that is known: what was confirmed before holds no more. */
  changedAt: Partial<Record<Fact, Date | undefined>>
}

/** How firm each fact of an item is: only reported, or confirmed by a document or by the partner. */
export function FactStandings({ commitment, confirmations, documents, changedAt }: FactStandingsProps) {
  const t = useTranslations()
  const { number, can, archived } = commitment
  return (
    <Section id="standing" title={t('confirmation.title')} note={t('confirmation.note')}>
      <Facts
        facts={facts.map((fact) => {
          const held = standingOf(fact, confirmations, changedAt)
          const latest = standingOf(fact, confirmations, {})
          return {
            key: fact,
            label: t(`fact.${fact}`),
            value: (
              <>
                {held ? (
                  <Confirmed number={number} confirmation={held} documents={documents} />
                ) : (
                  <>
                    <Badge standing="reported">{t('confirmation.reported')}</Badge>
                    {latest && <ConfirmedBefore confirmation={latest} />}
                  </>
                )}
                {can.edit && !archived && (
                  <Link
                    className="sm no-print"
                    href={`/commitments/${number}?dialog=confirm-fact&fact=${fact}`}
                    scroll={false}
                    aria-label={t('confirmation.confirmThis', { fact: t(`fact.${fact}`) })}
                  >
                    {' '}
                    {t('confirmation.confirm')}
                  </Link>
                )}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}

/** A confirmation that ended when its fact was changed. */
function ConfirmedBefore({ confirmation }: { confirmation: ConfirmationItem }) {
  const t = useTranslations('confirmation')
  const { confirmedByName: by, confirmedAt } = confirmation
  return (
    <small>
      {t.rich('beforeChange', { by: () => <bdi>{by}</bdi>, d: () => <Instant at={confirmedAt} /> })}
    </small>
  )
}

type ConfirmedProps = { number: string; confirmation: ConfirmationItem; documents: DocumentItem[] }

/** By what or whom, by which person, when. */
function Confirmed({ number, confirmation, documents }: ConfirmedProps) {
  const t = useTranslations()
  const { standing, documentId, contact, note, confirmedByName, confirmedAt } = confirmation
  const document = documents.find(({ id }) => id === documentId)
  const person = contact && (contact.verifiedName ?? contact.printedName)
  return (
    <>
      <Badge standing="verified">{t(`factStanding.${standing}`)}</Badge>
      <small>
        {document && (
          <>
            <a href={`/commitments/${number}/documents/${document.id}`}>{document.title}</a>
            {' · '}
          </>
        )}
        {person && (
          <>
            <bdi>{person}</bdi>
            {' · '}
          </>
        )}
        {note && (
          <>
            <bdi>{note}</bdi>
            {' · '}
          </>
        )}
        <bdi>{confirmedByName}</bdi>
        {' · '}
        <Instant at={confirmedAt} />
      </small>
    </>
  )
}
