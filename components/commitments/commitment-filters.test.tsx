import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import type { FilterChoices } from '@/components/commitments/use-filter-fields'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import messages from '@/lib/i18n/messages/en.json'
import { mostOffered } from '@/lib/listings/rules'

const partners = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: `partner-${index}`,
    name: { en: `Partner ${index}` },
    printedName: '',
  }))

function html(choices: FilterChoices, query: Record<string, string> = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ ...messages, sector: {} }} timeZone="UTC">
      <CommitmentFilters
        filters={parseCommitmentFilters(query).filters}
        choices={choices}
        action="/commitments"
      />
    </NextIntlClientProvider>,
  )
}
const count = (text: string, part: string) => text.split(part).length - 1
const none: FilterChoices = { partners: [], sessions: [], many: [] }
const found: FilterChoices = { ...none, many: ['partner', 'session'] }

test('few partners are a menu and a field; however many there are, no page has more entries than that', () => {
  const empty = count(html(none), '<option')
  expect(count(html({ ...none, partners: partners(mostOffered) }), '<option')).toBe(empty + mostOffered + 1)
  const page = html(found)
  expect(count(page, '<option')).toBe(empty)
  expect(page).toContain('href="/choose/partner?for=%2Fcommitments"')
  expect(page).toMatch(
    /<button value="\/commitments"[^>]* name="for" formAction="\/choose\/session">Session: Any…</,
  )
})

test('the one that is set is named, and goes along with the form', () => {
  const query = { partner: 'partner-1', light: 'overdue' }
  const page = html({ ...found, partners: partners(2) }, query)
  expect(page).toContain('Partner: <b>Partner 1</b>')
  expect(page).toContain('<input type="hidden" name="partner" value="partner-1"/>')
  expect(page).toContain('Partner: Partner 1…')
  expect(page).not.toContain('href="/choose/partner?')
  expect(html(found, query)).toContain('Partner: unknown…')
})
