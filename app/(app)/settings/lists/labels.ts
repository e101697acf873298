import type { LabelledList } from '@/components/lists/list-table'
import type { Localized } from '@/lib/i18n/localized'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'
import type { EditedList } from '@/lib/lists/queries'
import type { ListName } from '@/lib/lists/rules'

const languages = { en, zh, de }

/** A list in which every entry has its labels: those that were set, else the product's own words. */
export function withOwnWords(list: EditedList): LabelledList {
  const entries = list.entries.map(({ label, ...entry }) => ({
    ...entry,
    label: label ?? ownWords(list.list, entry.key),
  }))
  return { ...list, entries }
}

function ownWords(list: ListName, key: string): Localized {
  return Object.fromEntries(
    Object.entries(languages).map(([language, { stage, documentType }]) => {
      const words: Partial<Record<ListName, Record<string, string>>> = { stage, documentType }
      return [language, words[list]?.[key]]
    }),
  )
}
