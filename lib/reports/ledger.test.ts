import { expect, test } from 'vitest'
import { bindingStrengths, dueBases, healths, lights, stages } from '@/lib/commitments/rules'
import { locales } from '@/lib/i18n/locale'
import { ledgerRows, wordsOf } from '@/lib/reports/fixtures/ledger-rows'
import { buildLedger } from '@/lib/reports/ledger'
import type { Cell, LedgerRow } from '@/lib/reports/report'

const facts = { generatedAt: new Date('2027-01-15T00:00:00Z'), timeZone: 'Asia/Shanghai' }
const [bare, full] = ledgerRows

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value)
}

/** The cells of one row by the keys of their columns. */
async function cellsOf(row: LedgerRow, firstNo = 1): Promise<Record<string, Cell>> {
  const { columns, rows } = buildLedger([row], { ...facts, t: wordsOf('en'), language: 'en', firstNo })
  const [cells = []] = await Array.fromAsync(rows)
  expect(cells).toHaveLength(columns.length)
  return Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] as Cell]))
}

test('every column of a page that stands below another has that other', () => {
  const { columns } = buildLedger([], { ...facts, t: wordsOf('en'), language: 'en' })
  const keys = columns.map(({ key }) => key)
  for (const { below } of columns.filter((column) => column.below !== null)) expect(keys).toContain(below)
})

test.each(locales)('every column has a head of its own in %s', (locale) => {
  const { columns } = buildLedger([], { ...facts, t: wordsOf(locale), language: 'en' })
  expect(new Set(columns.map(({ heading }) => heading)).size).toBe(26)
})

test.each(locales)('every value of every closed list has its word in %s', async (locale) => {
  const rows = [...stages, ...bindingStrengths, ...dueBases, ...lights, ...healths].map((value) => ({
    ...full,
    ...(isOneOf(stages, value) && { stage: value }),
    ...(isOneOf(bindingStrengths, value) && { bindingStrength: value }),
    ...(isOneOf(dueBases, value) && { dueBasis: value }),
    ...(isOneOf(lights, value) && { light: value }),
    ...(isOneOf(healths, value) && { health: value }),
  }))
  const written = await Array.fromAsync(
    buildLedger(rows, { ...facts, t: wordsOf(locale), language: 'en' }).rows,
  )
  expect(written).toHaveLength(rows.length)
})

test('rows are numbered from where their page begins', async () => {
  const { rows } = buildLedger(ledgerRows, { ...facts, t: wordsOf('en'), language: 'en', firstNo: 101 })
  const cells = await Array.fromAsync(rows)
  expect(cells.map(([no]) => no)).toEqual([
    { kind: 'number', value: 101 },
    { kind: 'number', value: 102 },
  ])
})

test('what is not there says so in words for the page', async () => {
  const { partners, owner, deadline, progress, lastUpdate, leadUnit } = await cellsOf(bare)
  expect([partners, owner, deadline, progress, lastUpdate].map((cell) => cell?.kind)).toEqual(
    Array(5).fill('empty'),
  )
  expect(leadUnit).toMatchObject({ text: 'Visit office', mark: 'proposed' })
})

test('a sector of two partners stands once; a text keeps its language', async () => {
  const { sector, title, progress } = await cellsOf(full)
  expect(sector).toMatchObject({ kind: 'list', items: [{ text: 'Automotive' }] })
  expect(title).toMatchObject({ language: 'en', href: '/commitments/DE26-012' })
  expect(progress).toMatchObject({ language: 'zh' })
})

test('in two languages the label of a sector stands in both', async () => {
  const voices = {
    t: wordsOf('zh-CN'),
    language: 'zh',
    second: { t: wordsOf('en'), language: 'en' },
  } as const
  const { columns, rows } = buildLedger([full], { ...facts, ...voices })
  const [cells = []] = await Array.fromAsync(rows)
  expect(cells[columns.findIndex(({ key }) => key === 'sector')]).toMatchObject({
    items: [{ text: '汽车', beside: 'Automotive' }],
  })
})

test.each([
  ['waiting', false, 'not yet approved'],
  ['returned', false, 'returned'],
  ['returned', true, 'returned'],
  ['approved', true, 'a newer update is not yet approved'],
  ['approved', false, undefined],
] as const)(
  'text that is %s, with a newer one waiting: %s, is marked %s',
  async (review, newerWaits, mark) => {
    const update = { language: 'en', progress: 'Called.', problems: 'None of them.', review } as const
    const { progress, problems, nextStep } = await cellsOf({ ...full, update, newerWaits })
    expect([progress, problems, nextStep].map((cell) => cell && 'mark' in cell && cell.mark)).toEqual(
      [mark, mark, mark].map((each) => each ?? false),
    )
  },
)

test('what waits for a decision stands below what the update says, with who decides and by when', async () => {
  const asked = {
    level: 'city',
    language: 'zh',
    description: '三项许可由三个部门分别办理。',
    decisionAsked: '可否明确由一家部门牵头办理？',
    decisionDueOn: '2026-12-01',
  } as const
  const update = { language: 'en', progress: 'Called.', problems: 'Slow.', review: 'approved' } as const
  const mark = 'for decision: city, by 1 Dec 2026'
  const item = { text: asked.decisionAsked, language: 'zh', mark }
  expect((await cellsOf({ ...bare, openProblems: [asked] })).problems).toEqual({
    kind: 'list',
    lines: true,
    items: [item],
  })
  expect((await cellsOf({ ...full, update, openProblems: [asked] })).problems).toMatchObject({
    kind: 'list',
    items: [{ text: 'Slow.' }, item],
  })
})

test('a reader of approved text is told when there is none yet', async () => {
  const { progress } = await cellsOf({ ...bare, lastUpdateAt: facts.generatedAt, newerWaits: true })
  expect(progress).toEqual({ kind: 'empty', text: 'no approved update yet' })
})

test('how far a deadline moved is counted from the first one, back too', async () => {
  expect((await cellsOf(full)).daysMoved).toMatchObject({ kind: 'number', value: 19 })
  expect((await cellsOf({ ...full, dueOn: '2026-12-20' })).daysMoved).toMatchObject({
    kind: 'number',
    value: -2,
  })
})

test('a source leads to its paragraph where one is known', async () => {
  const { source } = await cellsOf(full)
  expect(source).toMatchObject({
    items: [{ href: '/visits/DE26#p8' }, { text: 'DE26-1 Exchange', href: '/visits/DE26' }],
  })
})
