import { Refusal } from '../refusal'

/** How much a database of the benchmark holds. */
export type Size = { partners: number; visits: number; items: number; updates: number; people: number }
export type SizeName = keyof typeof sizes

/** `items` is their number in all, `updates` how many each of them has. */
export const sizes = {
  S: { partners: 10, visits: 1, items: 40, updates: 5, people: 6 },
  M: { partners: 200, visits: 20, items: 5_000, updates: 10, people: 20 },
  L: { partners: 1_000, visits: 100, items: 50_000, updates: 10, people: 50 },
} as const satisfies Record<string, Size>
export const sizeNames = Object.keys(sizes) as SizeName[]

/** The sizes that a command line asks for, all of them where it asks for none. Throws Refusal for a word that is no size. */
export function askedSizes(words: readonly string[]): SizeName[] {
  const unknown = words.find((word) => !sizeNames.some((name) => name === word))
  if (unknown !== undefined)
    throw new Refusal(`"${unknown}" is no size: expected ${sizeNames.join(', ')}, or none for all of them.`)
  return words.length === 0 ? sizeNames : sizeNames.filter((name) => words.includes(name))
}
