import { fold } from '@/lib/search/rules'

export const partnerKinds = [
  'company',
  'association',
  'innovationCentre',
  'consulate',
  'financialInstitution',
  'researchBody',
] as const

export type PartnerKind = (typeof partnerKinds)[number]

/** The fields of a partner's names, in the order in which the first one found stands for the partner. */
export const nameFields = ['nameEn', 'nameZh', 'nameDe'] as const
export const shortNameFields = ['shortNameEn', 'shortNameZh', 'shortNameDe'] as const

/** The names of a partner as they are stored; what is not there is null. */
export type PartnerNames = Record<
  (typeof nameFields)[number] | (typeof shortNameFields)[number],
  string | null
> & { printedName: string }

/** A name as it is searched for, without punctuation: two spellings of one name are the same (IN-2). */
export function foldName(name: string): string {
  const folded = fold(name)
  const words = folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words === '' ? folded : words
}

/** The folded name that stands for a partner in the database's own guard against a second one. */
export function foldedNameOf(names: PartnerNames): string {
  return foldName(nameFields.map((field) => names[field]).find((name) => name !== null) ?? names.printedName)
}

/** The field whose full name another partner bears already, in any language; null when there is none. */
export function takenNameField(
  names: PartnerNames,
  others: readonly PartnerNames[],
): (typeof nameFields)[number] | null {
  const taken = new Set(others.flatMap((other) => nameFields.flatMap((field) => foldedOf(other[field]))))
  return nameFields.find((field) => foldedOf(names[field]).some((name) => taken.has(name))) ?? null
}

/** How near the names of a partner come to what was typed: the same name, one within the other, or neither. */
export function nearnessOf(typed: string, names: PartnerNames): 'same' | 'similar' | null {
  const wanted = foldName(typed)
  if (!isTelling(wanted)) return null
  const all = [...nameFields, ...shortNameFields, 'printedName' as const].flatMap((field) =>
    foldedOf(names[field]),
  )
  if (all.includes(wanted)) return 'same'
  const within = (part: string, whole: string) => isTelling(part) && whole.includes(part)
  return all.some((name) => within(wanted, name) || within(name, wanted)) ? 'similar' : null
}

/** Words of addresses below /partners that no partner can have as its key. */
const reservedKeys = ['new', 'similar']

/** A key made from the first name that has Latin letters: lower case, hyphens, a number when it is taken. */
export function partnerKey(names: PartnerNames, taken: readonly string[]): string {
  const { shortNameEn, shortNameDe, nameEn, nameDe, printedName } = names
  const base =
    [shortNameEn, shortNameDe, nameEn, nameDe, printedName].map(slugOf).find((slug) => slug !== '') ??
    'partner'
  const used = new Set([...taken, ...reservedKeys])
  if (!used.has(base)) return base
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`
}

function slugOf(name: string | null): string {
  const slug = foldName(name ?? '').replaceAll(/[^a-z0-9]+/g, '-')
  return slug.slice(0, 50).replaceAll(/^-|-$/g, '')
}

/** Two letters of most scripts say nothing yet; two Chinese characters can be a name. */
function isTelling(folded: string): boolean {
  return folded.length >= (/\p{Script=Han}/u.test(folded) ? 2 : 3)
}

function foldedOf(name: string | null): string[] {
  return name === null ? [] : [foldName(name)]
}
