import { useTranslations } from 'next-intl'
import { RenewInvitationForm } from '@/components/invitations/renew-invitation-form'
import { OwnedItems } from '@/components/people/owned-items'
import { DeactivatePersonForm, ReactivatePersonForm } from '@/components/people/person-state-form'
import { Section } from '@/components/ui/section'
import type { Localized } from '@/lib/i18n/localized'
import type { PersonItem } from '@/lib/people/queries'

type PersonSectionsProps = { person: PersonItem; owned: { number: string; title: Localized }[] }

/** What an administrator can do about a person besides role and units, and what it would leave behind. */
export function PersonSections({ person, owned }: PersonSectionsProps) {
  const t = useTranslations('person')
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
      {owned.length > 0 && (
        <Section title={t('owns', { count: owned.length })}>
          <OwnedItems items={owned} />
        </Section>
      )}
      {can.deactivate && (
        <Section title={t('deactivateTitle')}>
          <p>{t('deactivateWhat')}</p>
          <div className="below-text">
            <DeactivatePersonForm personId={id} version={version} />
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
