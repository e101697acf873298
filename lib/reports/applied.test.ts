import { expect, test } from 'vitest'
import { amountKinds, attentionReasons, lookAheads, recentChanges } from '@/lib/commitments/rules'
import {
  type CommitmentFilters,
  filterKeys,
  intentionFilters,
  movedFilters,
  parseCommitmentFilters,
  proofFilters,
} from '@/lib/commitments/schema'
import { locales } from '@/lib/i18n/locale'
import { appliedFilters, appliedState, countFilters, filterNames } from '@/lib/reports/applied'
import { wordsOf } from '@/lib/reports/fixtures/ledger-rows'

const filtersOf = (params: Record<string, string>): CommitmentFilters =>
  parseCommitmentFilters(params).filters
const all = {
  q: 'Köln',
  visit: 'DE26',
  session: 'DE26-5',
  partner: 'bosch',
  sector: 'automotive',
  unit: '0190f0a2-7e4b-7000-8000-000000000001',
  stage: 'inTalks',
  reached: 'firstContact',
  health: 'atRisk',
  light: 'overdue',
  binding: 'contract',
  intention: 'begun',
  move: 'ours',
  template: 'cooperation',
  assignment: 'none',
  due: 'within7',
  dueOn: '2026-11-27',
  stepOn: '2026-12-01',
  milestoneOn: '2026-12-02',
  amount: 'contracted',
  currency: 'EUR',
  moved: 'afterExpiry',
  proof: 'verified',
  changed: 'new',
  reason: 'any',
}

test('every filter of the list is told but those of order and page', () => {
  expect(new Set([...filterNames, 'state', 'sort', 'dir', 'page'])).toEqual(new Set(filterKeys))
})

test.each(locales)('every one has a label and its value in words in %s', (locale) => {
  const language = locale === 'zh-CN' ? 'zh' : locale
  const applied = appliedFilters(filtersOf(all), {}, { t: wordsOf(locale), language })
  expect(applied.map(({ name }) => name)).toEqual([...filterNames])
  expect(applied.every(({ label, value }) => label.text !== '' && value.text !== '')).toBe(true)
  const others = [
    ...attentionReasons.map((reason) => ({ reason })),
    ...Object.keys(lookAheads).map((due) => ({ due })),
    ...recentChanges.map((changed) => ({ changed })),
    ...amountKinds.map((amount) => ({ amount })),
    ...movedFilters.map((moved) => ({ moved })),
    ...proofFilters.map((proof) => ({ proof })),
    ...intentionFilters.map((intention) => ({ intention })),
  ]
  for (const params of others) {
    expect(appliedFilters(filtersOf(params), {}, { t: wordsOf(locale), language })).toHaveLength(1)
  }
})

test('names stand in the language of the reader, keys where a name is not known', () => {
  const filters = filtersOf({ partner: 'bosch', visit: 'DE26' })
  const names = { partner: { zh: '博世', en: 'Bosch' } }
  const voices = {
    t: wordsOf('zh-CN'),
    language: 'zh',
    second: { t: wordsOf('en'), language: 'en' },
  } as const
  expect(appliedFilters(filters, names, voices).map(({ label, value }) => [label.beside, value])).toEqual([
    ['Visit', { text: 'DE26' }],
    ['Partner', { text: '博世', language: 'zh', beside: 'Bosch' }],
  ])
})

test('a day is written as readers of each language write it', () => {
  const voices = {
    t: wordsOf('zh-CN'),
    language: 'zh',
    second: { t: wordsOf('de'), language: 'de' },
  } as const
  expect(appliedFilters(filtersOf({ stepOn: '2026-12-01' }), {}, voices).map(({ value }) => value)).toEqual([
    { text: '2026-12-01', beside: '01.12.2026' },
  ])
})

test('the state is told apart from them, and not counted', () => {
  const filters = filtersOf({ state: 'all', light: 'overdue' })
  expect(countFilters(filters)).toBe(1)
  expect(appliedState(filters, { t: wordsOf('en'), language: 'en' })).toMatchObject({
    label: { text: 'State' },
    value: { text: 'All but archived' },
  })
})
