import { useTranslations } from 'next-intl'
import type { Column } from '@/lib/listings/rules'

/** What the columns of the list are called. */
export function useColumnLabels(): Record<Column, string> {
  const t = useTranslations('commitment')
  const more = useTranslations('list.column')
  return {
    number: t('number'),
    name: t('name'),
    light: t('light'),
    health: t('health'),
    deadline: t('deadline'),
    stage: t('stage'),
    nextStep: t('nextStep'),
    leadUnit: t('leadUnitOwner'),
    sinceUpdate: t('sinceUpdate'),
    sinceProgress: more('sinceProgress'),
    partners: more('partners'),
    sector: more('sector'),
    visit: more('visit'),
    kind: more('kind'),
    binding: more('binding'),
    promisedBy: more('promisedBy'),
    confidentiality: more('confidentiality'),
    supportingUnits: more('supportingUnits'),
  }
}
