import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { NewCommitmentForm } from '@/components/commitments/commitment-form-new'
import { useOccasionOptions } from '@/components/mentions/occasion-options'
import type { Said } from '@/components/mentions/passage-fields'
import { Link } from '@/components/ui/link'
import { commitmentPartnerRoles } from '@/lib/commitments/rules'
import type { listLeadUnitChoices, listPartnerChoices, Occasions } from '@/lib/entries/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

type NewCommitmentProps = {
  occasions: Occasions
  partners: Awaited<ReturnType<typeof listPartnerChoices>>
  units: Awaited<ReturnType<typeof listLeadUnitChoices>>
  said: Said
}

/** The form for an item of one visit, with all that can be chosen in it. */
export function NewCommitment({ occasions, partners, units, said }: NewCommitmentProps) {
  const t = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const { sessions, places } = useOccasionOptions(occasions)
  return (
    <>
      <p>
        <b>{t('entry.visit')}</b> {occasions.key} {pickLocalized(occasions.title, language)?.text}{' '}
        <Link href={`/visits/${occasions.key}`} target="_blank">
          {t('entry.readSource')}
        </Link>
      </p>
      <NewCommitmentForm
        id={newId()}
        visitId={occasions.id}
        language={language}
        said={said}
        options={{
          sessions,
          places,
          partners: partners.map(({ id, name, printedName }) => ({
            value: id,
            label: pickLocalized(name, language)?.text ?? printedName,
          })),
          roles: commitmentPartnerRoles.map((value) => ({
            value,
            label: t(`commitment.partnerRole.${value}`),
          })),
          units: units.map(({ id, name }) => ({
            value: id,
            label: pickLocalized(name, language)?.text ?? '',
          })),
          bases: (['agreed', 'statedInSource'] as const).map((value) => ({
            value,
            label: t(`dueBasis.${value}`),
          })),
        }}
      />
    </>
  )
}
