import type { CommitmentFilters } from '@/lib/commitments/schema'

export const layouts = ['table', 'board'] as const
export type Layout = (typeof layouts)[number]

/** By what the rows of a list can stand together; each is the name of the filter that its groups link to. */
export const groupings = ['partner', 'unit', 'stage', 'health', 'light', 'move', 'visit'] as const
export type Grouping = (typeof groupings)[number]

/** Every column of the list, in its order. Number and name tell what a row is, so they always stay. */
export const columns = [
  'number',
  'name',
  'light',
  'health',
  'deadline',
  'stage',
  'nextStep',
  'leadUnit',
  'sinceUpdate',
  'sinceProgress',
  'partners',
  'sector',
  'visit',
  'kind',
  'binding',
  'promisedBy',
  'confidentiality',
  'supportingUnits',
] as const
export type Column = (typeof columns)[number]
export const fixedColumns: readonly Column[] = ['number', 'name']
export const defaultColumns: readonly Column[] = columns.slice(0, columns.indexOf('partners'))

/** The filters whose values grow with every visit: there may be thousands of them. */
export const growingFilters = ['partner', 'session'] as const
export type GrowingFilter = (typeof growingFilters)[number]

/**
 * The most values of such a filter that a page offers; of more it names the one that is set, and leads to a page of its own
 * where one is found: what a page weighs does not depend on how many partners there are.
 */
export const mostOffered = 50

/** The pages that can be narrowed by them. */
export const filteredPages = [
  '/',
  '/overview',
  '/overview/discipline',
  '/calendar',
  '/commitments',
  '/reports/ledger',
] as const
export type FilteredPage = (typeof filteredPages)[number]

/** How a list is shown, beside what it shows. */
export type Display = { layout: Layout; group?: Grouping | undefined; columns: readonly Column[] }
export const plainDisplay: Display = { layout: 'table', columns: defaultColumns }

/** The columns that are asked for, with those that always stay, each once and in the order of the table. */
export function columnsOf(asked: readonly Column[]): Column[] {
  return columns.filter((column) => fixedColumns.includes(column) || asked.includes(column))
}

/**
 * The filters of a group: those of the list and the group's own. Null where the list filters by the same thing already and
 * means something else: then no list holds just this group.
 */
export function filtersOfGroup(
  filters: CommitmentFilters,
  own: Partial<CommitmentFilters>,
): CommitmentFilters | null {
  const names = Object.keys(own) as (keyof CommitmentFilters)[]
  const differs = names.some((name) => filters[name] !== undefined && filters[name] !== own[name])
  return differs ? null : { ...filters, ...own, page: 1 }
}
