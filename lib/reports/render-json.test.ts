import { expect, test } from 'vitest'
import type { Language } from '@/lib/i18n/locale'
import { ledgerRows } from '@/lib/reports/fixtures/ledger-rows'
import { renderJson } from '@/lib/reports/render-json'
import type { LedgerRow } from '@/lib/reports/report'

const facts = {
  generatedAt: new Date('2027-01-15T00:30:00Z'),
  filters: { state: 'open', sort: 'deadline', dir: 'asc' },
  total: 2,
}

async function* inTurn(rows: readonly LedgerRow[]): AsyncGenerator<LedgerRow> {
  yield* rows
}

async function textOf(rows: readonly LedgerRow[], language: Language): Promise<string> {
  return (await Array.fromAsync(renderJson(facts, inTurn(rows), language))).join('')
}

test('the ledger as JSON: keys and enum values are never translated, dates and instants are ISO', async () => {
  const { rows, ...head } = JSON.parse(await textOf(ledgerRows, 'zh'))
  expect(head).toEqual({
    generatedAt: '2027-01-15T00:30:00.000Z',
    filters: { state: 'open', sort: 'deadline', dir: 'asc' },
    total: 2,
  })
  expect(rows[1]).toEqual({
    number: 'DE26-012',
    title: '扩大在华布局',
    titles: { en: 'Widen the presence, "core" first', zh: '扩大在华布局', de: 'Größere Präsenz; über 30 €' },
    state: 'open',
    partners: [
      {
        key: 'bosch',
        name: '博世',
        names: { en: 'Bosch', zh: '博世' },
        printedName: 'Bosch Group',
        role: 'counterpart',
        sector: 'automotive',
      },
      {
        key: 'bmw',
        name: null,
        names: {},
        printedName: 'BMW Group',
        role: 'counterpart',
        sector: 'automotive',
      },
    ],
    kind: 'project',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    stage: 'inTalks',
    amounts: [{ kind: 'contracted', currency: 'EUR', value: '1250000.50' }],
    leadUnit: {
      name: '出访办',
      names: { en: 'Visit office', zh: '出访办', de: 'Reisebüro' },
      basis: 'confirmed',
    },
    supportingUnits: [{ name: '商务局', names: { en: 'Commerce', zh: '商务局', de: 'Wirtschaft' } }],
    owner: 'Wang Hui',
    originalDeadline: '2026-12-22',
    deadline: '2027-01-10',
    deadlineBasis: 'agreed',
    timesMoved: 1,
    daysMoved: 19,
    wasOverdueDays: 3,
    light: 'overdue',
    health: 'atRisk',
    progress: '已会谈\n- 两次',
    problems: '=缺人',
    decisionsAsked: [],
    review: 'waiting',
    newerUpdateWaits: false,
    nextStep: '-> send the draft',
    nextStepDeadline: '2027-01-20',
    lastUpdateAt: '2027-01-14T17:05:00.000Z',
    sources: [
      { session: 'DE26-5', title: 'Company visit', paragraph: 8 },
      { session: 'DE26-1', title: 'Exchange', paragraph: null },
    ],
    checks: [{ field: 'place', kind: 'oddInSource', note: '@Ningbo is printed' }],
  })
})

test('what is not known is null and an empty list, never left out', async () => {
  const { rows } = JSON.parse(await textOf(ledgerRows.slice(0, 1), 'de'))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    partners: [],
    deadline: null,
    deadlineBasis: null,
    owner: null,
    progress: null,
    nextStep: null,
    lastUpdateAt: null,
  })
  expect(Object.values(rows[0])).not.toContain(undefined)
})

test('no rows are an empty list', async () => {
  expect(JSON.parse(await textOf([], 'en'))).toMatchObject({ total: 2, rows: [] })
})

test('a text that breaks off is no JSON', async () => {
  const parts = await Array.fromAsync(renderJson(facts, inTurn(ledgerRows), 'en'))
  for (let length = 1; length < parts.length; length++) {
    expect(() => JSON.parse(parts.slice(0, length).join(''))).toThrow(SyntaxError)
  }
})
