import type { CommitmentSubject } from '@/lib/commitments/policy'

export type Confidentiality = CommitmentSubject['confidentiality']

/** From open to closed. */
const confidentialities = ['public', 'internal', 'restricted'] as const

/** The levels that a document of an item may have: never one below the item's. */
export function levelsFrom(least: Confidentiality): Confidentiality[] {
  return confidentialities.slice(confidentialities.indexOf(least))
}

/** The higher of two levels: a document is never more open than its item, also when that was closed later. */
export function strictest(a: Confidentiality, b: Confidentiality): Confidentiality {
  return levelsFrom(a).includes(b) ? b : a
}

/** How much one item may hold, and how much one person may send within a day: far above what work needs. */
export const quotas = {
  item: { documents: 400, bytes: 2 * 1024 ** 3 },
  personDay: { documents: 300, bytes: 2 * 1024 ** 3 },
} as const

type Held = { documents: number; bytes: number }

/** Which quota one more file of this size would go beyond; null when none. */
export function exceededQuota(
  held: { item: Held; personDay: Held },
  size: number,
): keyof typeof quotas | null {
  for (const name of ['item', 'personDay'] as const) {
    const { documents, bytes } = held[name]
    if (documents + 1 > quotas[name].documents || bytes + size > quotas[name].bytes) return name
  }
  return null
}

/** What a document can be attached to besides its item. */
export const placeKinds = ['update', 'stage', 'problem'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** The title of a document that was given none: the name of its file. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]+$/i, '') || fileName
}

const kilobyte = 1024

/** A number of bytes in the unit in which people say it, with one digit where it matters; counted as the limit is. */
export function sizeOf(bytes: number): { unit: 'kilobyte' | 'megabyte'; value: number } {
  const kilobytes = bytes / kilobyte
  if (kilobytes < kilobyte) return { unit: 'kilobyte', value: Math.max(1, Math.round(kilobytes)) }
  return { unit: 'megabyte', value: Math.round((kilobytes / kilobyte) * 10) / 10 }
}
