import type { FrontPage } from '@/lib/front-page/queries'
import type { Count } from '@/lib/tallies/queries'

/** Every number of the overview, wherever it stands. */
export function numbersOf(page: FrontPage): Count[] {
  const { numbers, partners, units: tallied, moves } = page
  const rows = [...partners, ...tallied.units, tallied.unassigned, tallied.whole]
  return [numbers, ...rows.map((row) => row?.counts ?? {}), moves].flatMap((counts) => Object.values(counts))
}
