import { useTranslations } from 'next-intl'
import { CheckList } from '@/components/checks/check-list'
import { AbsorbedItems } from '@/components/endings/absorbed-items'
import { Spoken } from '@/components/i18n/spoken'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CheckItem } from '@/lib/checks/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { NamedCommitment } from '@/lib/endings/queries'
import type { MentionItem } from '@/lib/mentions/queries'

type CommitmentAsideProps = {
  commitment: CommitmentItem
  mentions: MentionItem[]
  checks: CheckItem[]
  /** What was merged into it. */
  absorbed: NamedCommitment[]
}

/** Who and what belongs to an item: partners, people, how binding it is, and what is still to be checked. */
export function CommitmentAside({ commitment, mentions, checks, absorbed }: CommitmentAsideProps) {
  const t = useTranslations()
  const partnerKeys = commitment.partners.map(({ key }) => key)
  const people = mentions
    .flatMap(({ people: present }) => present)
    .filter(({ partnerKey }) => partnerKey !== null && partnerKeys.includes(partnerKey))
  return (
    <>
      {people.length > 0 && (
        <Section title={t('commitment.people')}>
          <Facts
            facts={people.map(({ printedName, verifiedName, title }) => ({
              key: printedName,
              label: t('commitment.present'),
              value: (
                <>
                  <bdi>{verifiedName ?? printedName}</bdi>
                  <small>
                    <Spoken texts={title} />
                  </small>
                </>
              ),
            }))}
          />
        </Section>
      )}
      <Section title={t('commitment.partners')}>
        {commitment.partners.length === 0 ? (
          <p className="muted">{t('commitment.noPartner')}</p>
        ) : (
          <Facts
            facts={commitment.partners.map(({ key, name, printedName, role }) => ({
              key,
              label: t(`commitment.partnerRole.${role}`),
              value: (
                <Link href={`/partners/${key}`}>
                  <Spoken texts={name} fallback={printedName} />
                </Link>
              ),
            }))}
          />
        )}
      </Section>
      <AbsorbedItems items={absorbed} />
      <Section title={t('commitment.facts')}>
        <Facts
          facts={[
            {
              key: 'promisedBy',
              label: t('commitment.promisedBy'),
              value: t(`promisedBy.${commitment.promisedBy}`),
            },
            {
              key: 'binding',
              label: t('commitment.binding'),
              value: t(`bindingStrength.${commitment.bindingStrength}`),
            },
            { key: 'kind', label: t('commitment.kind'), value: t(`commitmentKind.${commitment.kind}`) },
            {
              key: 'confidentiality',
              label: t('commitment.confidentiality'),
              value: t(`confidentiality.${commitment.confidentiality}`),
            },
          ]}
        />
      </Section>
      <Section title={t('commitment.checks', { count: checks.filter(({ resolved }) => !resolved).length })}>
        <CheckList checks={checks} resolvable={commitment.can.edit && !commitment.archived} />
      </Section>
    </>
  )
}
