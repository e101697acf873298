import { type Language, languages } from '@/lib/i18n/locale'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { holds } from '@/lib/search/rules'

/** A text in which a word may have been found, with the field that it is of; without a language it is a name. */
export type HitText = {
  field:
    | 'title'
    | 'summary'
    | 'partner'
    | 'owner'
    | 'name'
    | 'printedName'
    | 'job'
    | 'progress'
    | 'problems'
    | 'nextStep'
  text: string
  language: Language | null
}

export type Hit = {
  id: string
  href: string
  number: string | null
  title: Localized
  /** Stands for a title that is in no language, such as a name as it was printed. */
  printed: string
  texts: HitText[]
  /** Of a status update: when and by whom it was posted. */
  posted: { at: Date; by: string } | null
  /** Of a contact: the partner. */
  place: { name: Localized; printed: string } | null
}

type Texts = { language: Language; title: string; summary: string }[]
type Named = Record<`${'name' | 'shortName'}${'En' | 'Zh' | 'De'}`, string | null> & { printedName: string }

/** A commitment as a hit: titles, summaries, names of partners, the owner. */
export function commitmentHit(row: {
  number: string
  texts: Texts
  partners: { partner: Named }[]
  owner: { name: string } | null
}): Hit {
  const { number, texts, partners, owner } = row
  return {
    ...plain(number, `/commitments/${number}`, titlesOf(texts), number),
    number,
    texts: [
      ...texts.map(({ language, title }) => ({ field: 'title' as const, text: title, language })),
      ...partners.flatMap(({ partner }) =>
        namesOf(partner).map((name) => ({ ...name, field: 'partner' as const })),
      ),
      ...(owner ? [{ field: 'owner' as const, text: owner.name, language: null }] : []),
      ...texts.map(({ language, summary }) => ({ field: 'summary' as const, text: summary, language })),
    ],
  }
}

/** A partner as a hit: all its names. */
export function partnerHit(partner: Named & { key: string }): Hit {
  const href = `/partners/${partner.key}`
  return {
    ...plain(partner.key, href, fromColumns('name', partner), partner.printedName),
    texts: namesOf(partner),
  }
}

/** A contact as a hit: names, titles, and the names of the partner, on whose page they stand. */
export function contactHit(
  contact: Record<'titleEn' | 'titleZh' | 'titleDe' | 'verifiedName', string | null> & {
    id: string
    printedName: string
    printedTitle: string
    partner: Named & { key: string }
  },
): Hit {
  const { id, partner, printedName, verifiedName, printedTitle } = contact
  const name = verifiedName ?? printedName
  return {
    ...plain(id, `/partners/${partner.key}`, {}, name),
    place: { name: fromColumns('name', partner), printed: partner.printedName },
    texts: [
      { field: 'name', text: name, language: null },
      { field: 'printedName', text: printedName, language: null },
      ...inLanguages(fromColumns('title', contact)).map((text) => ({ ...text, field: 'job' as const })),
      { field: 'job', text: printedTitle, language: null },
      ...namesOf(partner).map((text) => ({ ...text, field: 'partner' as const })),
    ],
  }
}

/** A status update as a hit: its texts, under the title of its commitment. */
export function updateHit(update: {
  id: string
  postedAt: Date
  authorName: string
  language: Language
  progress: string
  problems: string | null
  nextStep: string | null
  commitment: { number: string; texts: Texts }
}): Hit {
  const { id, postedAt, authorName, language, commitment } = update
  const fields = ['progress', 'problems', 'nextStep'] as const
  return {
    ...plain(id, `/commitments/${commitment.number}#updates`, titlesOf(commitment.texts), commitment.number),
    number: commitment.number,
    posted: { at: postedAt, by: authorName },
    texts: fields.flatMap((field) => {
      const text = update[field]
      return text ? [{ field, text, language }] : []
    }),
  }
}

/** A visit as a hit, if each word stands in one of its titles, its places or its key; null otherwise. */
export function visitHit(
  visit: { key: string; title: Localized; places: Localized },
  words: readonly string[],
): Hit | null {
  const { key, title, places } = visit
  const texts = [key, ...[title, places].flatMap((each) => inLanguages(each).map(({ text }) => text))]
  if (!words.every((word) => texts.some((text) => holds(text, word)))) return null
  return plain(key, `/visits/${key}`, title, key)
}

/** The texts to show besides what is shown anyway, so that every word of the question is in sight; the fewest, in their order. */
export function evidenceOf(hit: Hit, words: readonly string[], shown: readonly string[]): HitText[] {
  let missing = words.filter((word) => !shown.some((text) => holds(text, word)))
  const evidence: HitText[] = []
  for (const candidate of hit.texts) {
    const left = missing.filter((word) => !holds(candidate.text, word))
    if (left.length < missing.length) evidence.push(candidate)
    missing = left
  }
  return evidence
}

function plain(id: string, href: string, title: Localized, printed: string): Hit {
  return { id, href, number: null, title, printed, texts: [], posted: null, place: null }
}

function titlesOf(texts: Texts): Localized {
  return Object.fromEntries(texts.map(({ language, title }) => [language, title]))
}

function namesOf(row: Named): HitText[] {
  const all = [...inLanguages(fromColumns('name', row)), ...inLanguages(fromColumns('shortName', row))]
  return [
    ...all.map((text) => ({ ...text, field: 'name' as const })),
    { field: 'printedName', text: row.printedName, language: null },
  ]
}

function inLanguages(texts: Localized): { text: string; language: Language }[] {
  return languages.flatMap((language) => {
    const text = texts[language]
    return text ? [{ text, language }] : []
  })
}
