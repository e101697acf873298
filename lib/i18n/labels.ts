import type { Found } from '@/lib/auth/session'
import type { Language } from '@/lib/i18n/locale'
import type en from '@/lib/i18n/messages/en.json'

type Labels = Found['labels']

/** The words of a language with the labels that administrators have set in the place of the product's own. */
export function withLabels(messages: typeof en, labels: Labels, language: Language): typeof en {
  const wordsOf = (entries: Labels) =>
    Object.fromEntries(entries.map((entry) => [entry.key, plain(entry[language])]))
  const of = (list: Labels[number]['list']) => labels.filter((entry) => entry.list === list)
  const offered = (list: Labels[number]['list']) => wordsOf(of(list).filter(({ retired }) => !retired))
  return {
    ...messages,
    endingReason: offered('endingReason'),
    extensionReason: offered('extensionReason'),
    stage: { ...messages.stage, ...wordsOf(of('stage')) },
    documentType: { ...messages.documentType, ...wordsOf(of('documentType')) },
    partner: { ...messages.partner, sector: { ...messages.partner.sector, ...wordsOf(of('sector')) } },
  }
}

/** A label as a message that says just that: braces, angle brackets and apostrophes mean something in messages. */
function plain(label: string): string {
  return label.replaceAll("'", "''").replaceAll(/[{}<>]+/g, "'$&'")
}
