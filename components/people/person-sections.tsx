import { useTranslations } from 'next-intl'
import { RenewInvitationForm } from '@/components/invitations/renew-invitation-form'
import { DeactivatePersonForm, ReactivatePersonForm } from '@/components/people/person-state-form'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Holdings } from '@/lib/departures/queries'
import type { PersonItem } from '@/lib/people/queries'

type PersonSectionsProps = { person: PersonItem; holdings: Holdings }

/** What an administrator can do about a person besides role and units, and what it would leave behind. */
export function PersonSections({ person, holdings }: PersonSectionsProps) {
  const t = useTranslations('person')
  const departure = useTranslations('departure')
  const invitation = useTranslations('invitation')
  const { id, version, can, hasPassword } = person
  return (
    <>
      {can.invite && (
        <Section title={invitation('renewTitle')}>
          <p>{invitation(hasPassword ? 'resetWhat' : 'renewWhat')}</p>
          <div className="below-text">
            <RenewInvitationForm personId={id} />
          </div>
        </Section>
      )}
      {can.deactivate && (
        <Section title={t('deactivateTitle')}>
          <p>{t('deactivateWhat')}</p>
          {holdings.works.length > 0 && <p className="below-text">{departure('deactivateAsks')}</p>}
          <div className="below-text">
            {holdings.works.length > 0 ? (
              <LinkButton href={`/people/${id}?dialog=deactivate`} scroll={false}>
                {t('deactivate')}
              </LinkButton>
            ) : (
              <DeactivatePersonForm personId={id} version={version} />
            )}
          </div>
        </Section>
      )}
      {can.reactivate && (
        <Section title={t('reactivateTitle')}>
          <p>{t('reactivateWhat')}</p>
          <div className="below-text">
            <ReactivatePersonForm personId={id} version={version} />
          </div>
        </Section>
      )}
    </>
  )
}
