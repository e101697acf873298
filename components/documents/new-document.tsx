import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { DocumentForm } from '@/components/documents/document-form'
import { readSentBack } from '@/components/documents/sent-back'
import type { DocumentPlace, listDocumentTypes } from '@/lib/documents/queries'
import { levelsFrom } from '@/lib/documents/rules'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

type NewDocumentProps = {
  number: string
  place: DocumentPlace
  limitMegabytes: number
  types: Awaited<ReturnType<typeof listDocumentTypes>>
  /** What the address says: what to attach it to, or what a form without script was answered with. */
  sent: Record<string, string | string[] | undefined>
}

/** The form for a new document of an item. */
export function NewDocument({ number, place, limitMegabytes, types, sent }: NewDocumentProps) {
  const t = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const chosen = (name: string) => (typeof sent[name] === 'string' ? { [name]: sent[name] } : {})
  return (
    <DocumentForm
      id={newId()}
      number={number}
      limitMegabytes={limitMegabytes}
      sentBack={readSentBack(sent)}
      chosen={{
        type: types[0]?.key ?? '',
        language,
        confidentiality: place.confidentiality,
        ...chosen('place'),
        ...chosen('replacesId'),
        ...chosen('type'),
      }}
      choices={{
        types: types.map(({ key, label }) => ({
          value: key,
          label: pickLocalized(label, language)?.text ?? key,
        })),
        languages: languages.map((value) => ({ value, label: t(`language.${value}`) })),
        levels: levelsFrom(place.confidentiality).map((value) => ({
          value,
          label: t(`confidentiality.${value}`),
        })),
        places: usePlaces(place),
        replaceable: replaceableOf(place).map(({ id, title }) => ({ value: id, label: title })),
      }}
    />
  )
}

/** What of the item a document can belong to, newest first. */
function usePlaces({ statusUpdates, stageChanges, problems }: DocumentPlace) {
  const t = useTranslations()
  const format = useFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  return [
    ...statusUpdates.map(({ id, postedAt }) => ({
      value: `update_${id}`,
      label: t('document.placeUpdate', { date: day(postedAt) }),
    })),
    ...stageChanges.map(({ id, toStage, changedAt }) => ({
      value: `stage_${id}`,
      label: t('document.placeStage', { stage: t(`stage.${toStage}`), date: day(changedAt) }),
    })),
    ...problems.map(({ id, description }) => ({
      value: `problem_${id}`,
      label: t('document.placeProblem', { problem: description.slice(0, 80) }),
    })),
  ]
}

/** The newest of each chain of versions. */
function replaceableOf({ documents }: DocumentPlace) {
  const replaced = new Set(documents.map(({ replacesId }) => replacesId))
  return documents.filter(({ id, archivedAt }) => archivedAt === null && !replaced.has(id))
}
