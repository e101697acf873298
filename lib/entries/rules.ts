import { commitmentPartnerRoles } from '@/lib/commitments/rules'
import { type Language, languages } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'

export const confidentialities = ['public', 'internal', 'restricted'] as const

const alike = 0.6
const shortest = 6

/** Whether two titles are likely to mean the same: compared in each language that both have, whatever case, accents and signs. */
export function areSimilar(one: Localized, other: Localized): boolean {
  return languages.some((language) => {
    const [a, b] = [folded(one[language]), folded(other[language])]
    if (a === '' || b === '') return false
    if (a === b) return true
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    if (short.length >= shortest && long.includes(short)) return true
    return overlap(a, b) >= alike
  })
}

function folded(title: string | undefined): string {
  return (title ?? '')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
}

/** The share of pairs of characters that two texts have in common (Dice's coefficient). */
function overlap(a: string, b: string): number {
  const pairsOfA = pairs(a)
  const rest = pairs(b)
  const total = pairsOfA.length + rest.length
  let common = 0
  for (const pair of pairsOfA) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return total === 0 ? 0 : (2 * common) / total
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

type Values = Record<string, string | null>

/** What differs, before and after; null when nothing does. */
export function changesBetween<Told extends Values>(before: Told, after: Told) {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field])
  if (changed.length === 0) return null
  const only = (values: Told) =>
    Object.fromEntries(changed.map((field) => [field, values[field]])) as Partial<Told>
  return { before: only(before), after: only(after) }
}

type Party = { name: string; role: (typeof commitmentPartnerRoles)[number] }

/** Partners as the history tells them: by role, in the order of the alphabet, so that an order never counts as a change. */
export function partnersByRole(partners: readonly Party[]) {
  const told = commitmentPartnerRoles.map((role) => {
    const names = partners.filter((party) => party.role === role).map(({ name }) => name)
    return [role, names.length > 0 ? names.sort().join('; ') : null] as const
  })
  return Object.fromEntries(told) as Record<Party['role'], string | null>
}

/** Languages whose stored text a form has left empty: a text may be changed, never taken away. */
export function takenAway(stored: readonly Language[], sent: Localized | Partial<Record<Language, unknown>>) {
  return stored.filter((language) => sent[language] === undefined)
}
