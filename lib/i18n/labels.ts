import type { Found } from '@/lib/auth/session'
import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type en from '@/lib/i18n/messages/en.json'

type Labels = Found['labels']
type ListName = Labels[number]['list']
/** Lists whose entries have no words of the product's own: all that stands there comes from administrators. */
type OpenWords = Record<'sector' | 'endingReason' | 'extensionReason', Record<string, string>>
export type Words = typeof en & OpenWords

/** The words of a language with the labels that administrators have set in the place of the product's own. */
export function withLabels(messages: typeof en, labels: Labels, language: Language): Words {
  const wordsOf = (entries: Labels) =>
    Object.fromEntries(entries.map((entry) => [entry.key, plain(entry[language])]))
  const of = (list: ListName) => labels.filter((entry) => entry.list === list)
  const offered = (list: ListName) => wordsOf(of(list).filter(({ retired }) => !retired))
  return {
    ...messages,
    endingReason: offered('endingReason'),
    extensionReason: offered('extensionReason'),
    stage: { ...messages.stage, ...wordsOf(of('stage')) },
    documentType: { ...messages.documentType, ...wordsOf(of('documentType')) },
    sector: wordsOf(of('sector')),
  }
}

/** What an entry of a list is called in each language; undefined where there is none. */
export function labelOf(labels: Labels, list: ListName, key: string | undefined): Localized | undefined {
  const entry = labels.find((each) => each.list === list && each.key === key)
  return entry && { en: entry.en, zh: entry.zh, de: entry.de }
}

/** The entries of a list in its order, retired ones too. */
export function keysOf(labels: Labels, list: ListName): string[] {
  return labels.filter((entry) => entry.list === list).map(({ key }) => key)
}

/** What can be chosen from a list, in its order; an entry that was retired stays where it is kept already. */
export function offeredKeys(labels: Labels, list: ListName, kept?: string): string[] {
  return keysOf(
    labels.filter(({ retired, key }) => !retired || key === kept),
    list,
  )
}

/** A label as a message that says just that: braces, angle brackets and apostrophes mean something in messages. */
function plain(label: string): string {
  return label.replaceAll("'", "''").replaceAll(/[{}<>]+/g, "'$&'")
}
