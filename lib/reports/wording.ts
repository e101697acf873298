import type { Language } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import type { Passage, Wording } from '@/lib/reports/report'

type Values = Record<string, string | number>
/** The words of one language. */
export type Words<Key> = (key: Key, values?: Values) => string

/** A language with its words. */
export type Voice<Key> = { t: Words<Key>; language: Language }
/** In whose words a report is written, and the second ones that stand beside them in a report of two languages. */
export type Voices<Key> = Voice<Key> & { second?: Voice<Key> }

/** A word in the language of the report, and in the second one where there is one that says it differently. */
export function say<Key>({ t, second }: Voices<Key>, key: Key, values?: Values): Wording {
  return both(t(key, values), second?.t(key, values))
}

/** A text of people in the language of the report, else in one that it has; in the second one only where it is written in it. */
export function spoken(texts: Localized, { language, second }: Voices<never>, fallback = ''): Passage {
  const first = pickLocalized(texts, language)
  if (!first) return { text: fallback }
  return { ...first, ...both(first.text, second && texts[second.language]) }
}

/** A wording whose second language is left out where it says the same. */
export function both(text: string, beside: string | undefined): Wording {
  return beside === undefined || beside === text ? { text } : { text, beside }
}

/** Words that are kept at most; those that speak of numbers and places come in any number. */
const mostKept = 4_000

/** The same voices, which know again what they have said: a table says the same few words in each of its rows. */
export function rememberVoices<Key extends string, Given extends Voices<Key>>(voices: Given): Given {
  const { t, second } = voices
  return { ...voices, t: remember(t), ...(second && { second: { ...second, t: remember(second.t) } }) }
}

function remember<Key extends string>(t: Words<Key>): Words<Key> {
  const said = new Map<Key, Map<string | number | undefined, string>>()
  return (key, values) => {
    const ofKey = said.get(key) ?? new Map()
    said.set(key, ofKey)
    const [first, ...more] = values ? Object.values(values) : []
    const question = more.length > 0 ? [first, ...more].join('\n') : first
    const known = ofKey.get(question)
    if (known !== undefined) return known
    if (ofKey.size >= mostKept) ofKey.clear()
    const text = t(key, values)
    ofKey.set(question, text)
    return text
  }
}
