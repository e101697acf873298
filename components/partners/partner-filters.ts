import type { SearchParams } from '@/lib/commitments/schema'
import type { PartnerItem } from '@/lib/partners/queries'
import { type PartnerKind, partnerKinds } from '@/lib/partners/rules'

/** Rows of one page of the directory. */
export const pageSize = 50

export type PartnerFilters = { q?: string; kind?: PartnerKind; sector?: string; open?: 'yes'; page: number }
type FilterName = keyof PartnerFilters

const accepts: Record<FilterName, (value: string) => boolean> = {
  q: (value) => value.length <= 200,
  kind: (value) => (partnerKinds as readonly string[]).includes(value),
  sector: (value) => /^[a-zA-Z][a-zA-Z0-9-]{0,39}$/.test(value),
  open: (value) => value === 'yes',
  page: (value) => /^[1-9][0-9]{0,5}$/.test(value),
}

/** Reads the filters of an address. What is not one of ours, or is given twice, falls back to its default and is named in `rejected`. */
export function parsePartnerFilters(params: SearchParams): {
  filters: PartnerFilters
  rejected: FilterName[]
} {
  const given = (Object.keys(accepts) as FilterName[]).filter(
    (name) => params[name] !== undefined && params[name] !== '',
  )
  const isOurs = (name: FilterName) => typeof params[name] === 'string' && accepts[name](params[name])
  const accepted = Object.fromEntries(given.filter(isOurs).map((name) => [name, params[name]])) as Omit<
    PartnerFilters,
    'page'
  > & { page?: string }
  return {
    filters: { ...accepted, page: Number(accepted.page ?? 1) },
    rejected: given.filter((name) => !isOurs(name)),
  }
}

/** The inverse: the address of a selection, without what is default. */
export function partnersHref({ page, ...filters }: Partial<PartnerFilters>): string {
  const query = new URLSearchParams(filters)
  if (page && page > 1) query.set('page', String(page))
  return query.size === 0 ? '/partners' : `/partners?${query}`
}

/** Whether a partner with so many open commitments is in a selection: every word is found in one of its names. */
export function matchesPartner(
  partner: PartnerItem,
  openCount: number,
  { q = '', kind, sector, open }: PartnerFilters,
): boolean {
  if (kind && partner.kind !== kind) return false
  if (sector && partner.sector !== sector) return false
  if (open && openCount === 0) return false
  const names = fold(
    [...Object.values(partner.name), ...Object.values(partner.shortName), partner.printedName].join('\n'),
  )
  return fold(q)
    .split(/\s+/)
    .every((word) => names.includes(word))
}

// Full width and half width, capitals and small letters, ß and ss are the same to somebody who searches.
function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase()
}

/** The rows of one page; a page after the last is the last. */
export function pageOf<Item>(
  items: readonly Item[],
  asked: number,
): { shown: Item[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const page = Math.min(asked, pages)
  return { shown: items.slice((page - 1) * pageSize, page * pageSize), page, pages }
}
