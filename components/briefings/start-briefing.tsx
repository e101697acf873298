import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { StartBriefingForm } from '@/components/briefings/start-briefing-form'
import type { listBriefingChoices } from '@/lib/briefings/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'

type Choices = NonNullable<Awaited<ReturnType<typeof listBriefingChoices>>>
/** What the address says that it is about; what is no choice of the reader counts for nothing. */
type About = Record<'unit' | 'visit', string | string[] | undefined>
const words = ['kind', 'visit', 'unit', 'fromOn', 'toOn', 'rangeHint', 'send', 'cancel'] as const
const kinds = ['weekly', 'monthly', 'range'] as const

/** The form of a new briefing with its words and what there is to choose from. */
export function StartBriefing({ choices, about }: { choices: Choices; about: About }) {
  const t = useTranslations('briefing')
  const language = languageOf(useLocale() as Locale)
  const nameOf = (texts: Localized) => pickLocalized(texts, language)?.text ?? ''
  const written = Object.fromEntries(words.map((word) => [word, t(`start.${word}`)])) as Record<
    (typeof words)[number],
    string
  >
  return (
    <div className="form-page">
      <StartBriefingForm
        id={newId()}
        kinds={kinds.map((value) => ({ value, label: t(`start.${value}`) }))}
        visit={choices.visits.find(({ key }) => key === about.visit)?.key}
        unit={choices.units.find(({ id }) => id === about.unit)?.id}
        visits={choices.visits.map(({ key, title }) => ({ value: key, label: `${key} · ${nameOf(title)}` }))}
        units={choices.units.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        words={{
          ...written,
          openDraft: t('due.draft'),
          allVisits: t('paper.allVisits'),
          chooseUnit: choices.allUnits ? t('paper.allUnits') : t('start.chooseUnit'),
        }}
      />
    </div>
  )
}
