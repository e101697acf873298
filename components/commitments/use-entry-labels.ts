'use client'

import { useTranslations } from 'next-intl'
import { languages } from '@/lib/i18n/locale'

const ends = { en: 'En', zh: 'Zh', de: 'De' } as const
const plain = [
  'place',
  'passage',
  'locator',
  'partners',
  'dueOn',
  'dueBasis',
  'promisedBy',
  'moveBy',
  'stage',
  'confidentiality',
  'another',
] as const

/** What the fields of a commitment's forms are called, by name, for the summary of what is to be corrected. */
export function useEntryLabels(): Record<string, string> {
  const t = useTranslations('entry')
  const names = useTranslations('language')
  const labels: Record<string, string> = {
    sessionId: t('session'),
    commitmentKind: t('kind'),
    bindingStrength: t('binding'),
    originalLanguage: t('original'),
    leadUnitId: t('leadUnit'),
  }
  for (const name of plain) labels[name] = t(name)
  for (const language of languages) {
    labels[`title${ends[language]}`] = t('titleIn', { language: names(language) })
    labels[`summary${ends[language]}`] = t('summaryIn', { language: names(language) })
  }
  return labels
}
