import { stages } from '@/lib/commitments/rules'

/** The lists that administrators edit. */
export const listNames = ['documentType', 'stage', 'sector', 'endingReason', 'extensionReason'] as const
export type ListName = (typeof listNames)[number]

/** Lists whose entries the product itself decides by: their labels can be changed, not what is in them. */
export const closedKeys: Partial<Record<ListName, readonly string[]>> = { stage: stages }

/** Whether entries can be added to a list, put into another order and retired. */
export function isOpenList(list: ListName): boolean {
  return closedKeys[list] === undefined
}

/** The key of a new entry, for good: its English label in small letters. */
export function keyOfLabel(label: string): string {
  const plain = label.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const key = plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+/, '')
  return key.slice(0, 40).replace(/-+$/, '')
}

export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

/** The entry that changes places with one that is moved; undefined where there is none. */
export function neighbourOf<Entry extends { key: string }>(
  entries: readonly Entry[],
  key: string,
  direction: Direction,
): Entry | undefined {
  const at = entries.findIndex((entry) => entry.key === key)
  return at < 0 ? undefined : entries[direction === 'up' ? at - 1 : at + 1]
}
