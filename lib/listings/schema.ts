import { z } from 'zod'
import {
  type CommitmentFilters,
  commitmentFiltersToQuery,
  parseCommitmentFilters,
  type SearchParams,
} from '@/lib/commitments/schema'
import {
  columns,
  columnsOf,
  type Display,
  defaultColumns,
  type FilteredPage,
  filteredPages,
  fixedColumns,
  type GrowingFilter,
  groupings,
  growingFilters,
  layouts,
  plainDisplay,
} from '@/lib/listings/rules'
import { parseQuestion } from '@/lib/search/schema'

export type Listing = { filters: CommitmentFilters; display: Display }

const columnSchema = z.enum(columns)
/** One value with points between the columns, as in a link, or one for each box that was ticked, as a form sends them. */
const columnsSchema = z
  .union([z.string(), z.array(z.string()).max(2 * columns.length)])
  .transform((sent) => [sent].flat().flatMap((value) => value.split('.')))
  .pipe(z.array(columnSchema).max(2 * columns.length))
  .transform(columnsOf)
const displayFields = {
  layout: z.enum(layouts),
  group: z.enum(groupings),
  columns: columnsSchema,
} as const
type DisplayKey = keyof typeof displayFields
export const displayKeys = Object.keys(displayFields) as DisplayKey[]

/**
 * Reads a whole list from an address: its filters, and how it is shown. What is not understood falls back to its default and
 * is named in `rejected`.
 */
export function parseListing(
  params: SearchParams,
): Listing & { rejected: (keyof CommitmentFilters | DisplayKey)[] } {
  const { filters, rejected } = parseCommitmentFilters(params)
  const display: Record<string, unknown> = {}
  const refused: DisplayKey[] = []
  for (const name of displayKeys) {
    const value = params[name]
    if (value === undefined || value === '') continue
    const read = displayFields[name].safeParse(value)
    if (read.success) display[name] = read.data
    else refused.push(name)
  }
  return { filters, display: { ...plainDisplay, ...display }, rejected: [...rejected, ...refused] }
}

/** The inverse: a list as a query string, without what is default; the same list gives the same words. */
export function listingToQuery(filters: Partial<CommitmentFilters>, display: Display = plainDisplay): string {
  const query = new URLSearchParams(commitmentFiltersToQuery(filters))
  for (const [name, value] of Object.entries(displayToParams(display))) query.set(name, value)
  return query.size === 0 ? '' : `?${query}`
}

/** What a form has to send along so that the list stays shown as it is. */
export function displayToParams({
  layout,
  group,
  columns: shown,
}: Display): Partial<Record<DisplayKey, string>> {
  const chosen = columnsOf(shown)
  const isDefault = chosen.join() === defaultColumns.join()
  const named = chosen.filter((column) => !fixedColumns.includes(column))
  return {
    ...(layout !== plainDisplay.layout && { layout }),
    ...(group && { group }),
    ...(!isDefault && { columns: named.join('.') || 'number' }),
  }
}

/** A list as it is kept: in its canonical words and from its first page; what is not understood is left out. */
export function canonicalQuery(query: string): string {
  const params: SearchParams = {}
  const read = new URLSearchParams(query)
  for (const name of new Set(read.keys())) {
    const values = read.getAll(name)
    params[name] = values.length === 1 ? values[0] : values
  }
  const { filters, display } = parseListing(params)
  return listingToQuery({ ...filters, page: 1 }, display)
}

/** A value of a filter that is looked for on a page of its own: for which page, and what that page is asked besides. */
export type Seeking = {
  filter: GrowingFilter
  page: FilteredPage
  /** What the filter is set to. */
  current: string | undefined
  others: [name: string, value: string][]
  /** The words that it is looked for by, and the key of what is wrong with them. */
  question: string
  problem: string | null
}
/** An address holds no more of one value than this. */
const longestKept = 300

/** Reads what is looked for from an address; null where it is no filter or no page of ours. */
export function parseSeeking(filter: string, { for: asked, find, ...params }: SearchParams): Seeking | null {
  const known = growingFilters.find((name) => name === filter)
  const page = filteredPages.find((path) => path === asked)
  if (!known || !page) return null
  const kept = Object.entries(params)
    .flatMap(([name, sent]) => [sent ?? []].flat().map((value): [string, string] => [name, value]))
    .filter(([name, value]) => value !== '' && name.length + value.length <= longestKept)
  return {
    filter: known,
    page,
    current: kept.find(([name]) => name === known)?.[1],
    // another choice begins on the first page
    others: kept.filter(([name]) => name !== known && name !== 'page'),
    ...parseQuestion(find),
  }
}

/** Where the value of a filter is looked for, with the address of the page that is to be narrowed. */
export function seekingHref(filter: GrowingFilter, pageHref: string): string {
  const [path = '', query] = pageHref.split('?')
  return `/choose/${filter}?${new URLSearchParams([['for', path], ...new URLSearchParams(query)])}`
}

/** The page with a value of the filter that was chosen, or without any. */
export function chosenHref({ filter, page, others }: Seeking, value?: string): string {
  const query = new URLSearchParams(value === undefined ? others : [...others, [filter, value]])
  return query.size === 0 ? page : `${page}?${query}`
}
