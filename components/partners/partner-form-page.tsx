import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { PartnerForm } from '@/components/partners/partner-form'
import type { Suggestion } from '@/components/partners/similar-partners'
import { partnerKinds } from '@/lib/partners/rules'

type PartnerFormPageProps = {
  /** Of a partner that is edited; a new one gets one here. */
  id?: string
  version?: number
  values?: Record<string, string | undefined>
  found?: readonly Suggestion[]
  /** The keys of what can be chosen. */
  sectors: readonly string[]
  cancelHref: string
}

const keys = [
  'names',
  'namesHint',
  'nameEn',
  'nameZh',
  'nameDe',
  'shortNames',
  'shortNameEn',
  'shortNameZh',
  'shortNameDe',
  'printedName',
  'printedNameHint',
  'partnerKind',
  'sector',
  'countryCode',
  'countryHint',
  'hostCountryCode',
  'save',
  'add',
  'cancel',
  'check',
  'same',
  'similar',
] as const

/** The form of a partner with its words and lists. */
export function PartnerFormPage({ id = newId(), found = [], sectors, ...props }: PartnerFormPageProps) {
  const t = useTranslations('partnerForm')
  const partner = useTranslations('partner')
  const sector = useTranslations('sector')
  return (
    <div className="form-page">
      <PartnerForm
        {...props}
        id={id}
        found={found}
        options={{
          kinds: partnerKinds.map((value) => ({ value, label: partner(`kind.${value}`) })),
          sectors: sectors.map((value) => ({ value, label: sector(value) })),
        }}
        words={Object.fromEntries(keys.map((key) => [key, t(key)]))}
      />
    </div>
  )
}
