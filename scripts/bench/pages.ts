import type { Asked } from './load'

/** What is asked for: one thing, or several in turn. */
export type Page = { name: string; asks: Asked[] }

const get = (path: string): Asked => ({ path })
const search = (question: string) => get(`/search?${new URLSearchParams({ q: question })}`)

/** The pages that are measured; items are asked for in turn, so that no answer is the one before. */
export function pagesOf(numbers: readonly string[]): Page[] {
  return [
    { name: 'list, 50 rows, by due date', asks: [get('/commitments')] },
    { name: 'list, overdue only', asks: [get('/commitments?light=overdue')] },
    { name: 'one item with its history', asks: numbers.map((number) => get(`/commitments/${number}`)) },
    { name: 'my work', asks: [get('/my-work')] },
    { name: 'overview', asks: [get('/overview')] },
    { name: 'calendar, month', asks: [get('/calendar')] },
    { name: 'search, two words, English', asks: [search('pilot schedule'), search('joint laboratory')] },
    { name: 'search, two words, Chinese', asks: [search('联合 新区'), search('试点 展会')] },
    { name: 'search, two words, German', asks: [search('Lehrlinge Hafen'), search('Bauabschnitt Anwälten')] },
  ]
}

/** The ledger of all open items as a file. */
export function exportOf(format: 'csv' | 'json' | 'xlsx', more = ''): Asked {
  return get(`/reports/ledger/export?format=${format}&lang=en${more}`)
}
