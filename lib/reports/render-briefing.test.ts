import { createHash } from 'node:crypto'
import exceljs from 'exceljs'
import { expect, test, vi } from 'vitest'
import { voicesOf } from '@/lib/i18n/voices'
import { buildBriefing } from '@/lib/reports/briefing'
import { type FrozenBriefing, writeCanonically } from '@/lib/reports/briefing-frozen'
import { briefingTable } from '@/lib/reports/briefing-ledger'
import { reportLanguages } from '@/lib/reports/filters'
import { contentWith, itemWith, unsigned } from '@/lib/reports/fixtures/briefing'
import { renderBriefing } from '@/lib/reports/render-briefing'

async function frozenWith(title: string): Promise<string> {
  const content = contentWith({ items: [itemWith({ title: { en: title }, light: 'overdue' })] })
  const signers = { ...unsigned, number: 4 }
  const documents = {} as FrozenBriefing['documents']
  const tables = {} as FrozenBriefing['tables']
  for (const language of reportLanguages) {
    const voices = await voicesOf(language, [])
    documents[language] = buildBriefing(content, {}, signers, voices, null)
    tables[language] = briefingTable(content, documents[language], voices)
  }
  return writeCanonically({ format: 1, name: 'briefing', signers, content, texts: {}, documents, tables })
}

async function filesOf(frozen: string) {
  const files = await renderBriefing(frozen, createHash('sha256').update(frozen).digest('hex'))
  return new Map(files.map((file) => [file.fileName, Buffer.from(file.bytes)]))
}

test('what was frozen gives the same files, byte by byte, whenever they are made', async () => {
  const frozen = await frozenWith('The battery plant')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T01:00:00Z') })
  try {
    const first = await filesOf(frozen)
    vi.setSystemTime(new Date('2027-02-03T04:05:06Z'))
    const second = await filesOf(frozen)
    expect([...first.keys()].sort()).toEqual(
      [
        'briefing.json',
        ...reportLanguages.flatMap((language) =>
          ['csv', 'docx', 'pdf', 'xlsx'].map((format) => `briefing-${language}.${format}`),
        ),
      ].sort(),
    )
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('the JSON file is the frozen text; the workbook has a row for each item, a formula in none, and the decisions', async () => {
  const frozen = await frozenWith('=1+1')
  const files = await filesOf(frozen)
  expect(files.get('briefing.json')?.toString()).toBe(frozen)
  expect(files.get('briefing-en.csv')?.toString()).toContain("'=1+1")
  const book = new exceljs.Workbook()
  await book.xlsx.load((files.get('briefing-en.xlsx') ?? Buffer.alloc(0)) as never)
  const [items, decisions] = book.worksheets
  const row = JSON.stringify(items?.getRow(4).values)
  for (const said of ['DE26-001', '=1+1', 'Overdue', 'On track']) expect(row).toContain(said)
  expect(row).not.toContain('"formula"')
  const told = JSON.stringify(decisions?.getSheetValues())
  expect(told).toContain('可否调整用地性质？ · for decision: city, by 20 Nov 2026 · 沈立群')
})
