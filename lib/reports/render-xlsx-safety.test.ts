import { describe, expect, test } from 'vitest'
import { ledgerRows } from '@/lib/reports/fixtures/ledger-rows'
import { partsOf, readBook, workbookOf } from '@/lib/reports/fixtures/workbook'
import { renderXlsx } from '@/lib/reports/render-xlsx'
import { longestCell } from '@/lib/reports/sheet-text'

const [, full] = ledgerRows

async function* inTurn<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

describe('IO-5', () => {
  const hostile = [
    "=cmd|'/c calc'!A1",
    '+1+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '＝1',
    '=HYPERLINK("https://example.org";"x")',
    '</v></c><f>1</f>',
    'https://example.org',
    '_x003D_1',
  ]

  test('whatever a title is, it is text: no formula, no link, nothing outside', async () => {
    const rows = hostile.map((text) => ({ ...full, title: { en: text }, nextStep: text, ownerName: text }))
    const book = () => workbookOf({ rows, notice: '=1' })
    const parts = await partsOf(book())
    const all = Object.values(parts).join('\n')
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/theme/theme1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    expect(all).not.toMatch(/<f[\s>/]|TargetMode|<hyperlink/)
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(new Set([...sheet.matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, type]) => type))).toEqual(
      new Set(['inlineStr']),
    )
    const { cell } = await readBook(book())
    const written = hostile.map((_, row) => cell(row + 1, 'Commitment'))
    expect(written.map(({ text }) => text)).toEqual(hostile)
    expect(written.slice(0, 7).map(({ numFmt }) => numFmt)).toEqual(Array(7).fill('@'))
  })

  test('what XML cannot carry is replaced, what is too long is cut and told', async () => {
    const progress = '长'.repeat(longestCell + 1)
    const update = { language: 'zh', progress, problems: 'a\0b\uD800', review: 'approved' } as const
    const { cell, notes } = await readBook(workbookOf({ rows: [{ ...full, update, newerWaits: false }] }))
    expect(cell(1, 'Problems and decisions needed').text).toBe('a\uFFFDb\uFFFD')
    expect(cell(1, 'Progress').text).toHaveLength(longestCell)
    expect(cell(1, 'Progress').text.endsWith('长 … [shortened, see notes]')).toBe(true)
    const last = notes.lastRow
    expect([last?.getCell(1).text, last?.getCell(2).text]).toEqual([
      'Texts shortened to what a cell can hold (32,767 characters)',
      '1',
    ])
  })
})

describe('as a stream', () => {
  test('no rows are a table of heads', async () => {
    const { table, top } = await readBook(workbookOf({ rows: [] }))
    expect(table.rowCount).toBe(top)
    expect(table.autoFilter).toBe(`A${top}:Z${top}`)
  })

  test('rows are made as fast as they are read, and none once the reader is gone', async () => {
    const { report, ...book } = workbookOf()
    const [cells = []] = await Array.fromAsync(report.rows)
    let made = 0
    async function* endless() {
      for (;;) {
        made++
        // Words that differ, or they would be packed to nothing.
        yield cells.map((cell) =>
          cell.kind === 'text' ? { ...cell, text: crypto.randomUUID().repeat(20) } : cell,
        )
      }
    }
    const parts = renderXlsx({ ...book, report: { ...report, rows: endless() } })
    await parts.next()
    const settle = async () => {
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
      return made
    }
    // What packs the rows works beside this process and in its own time; without a reader it would never come to rest.
    for (let before = -1; before < made; ) {
      before = made
      await settle()
    }
    expect(made).toBeLessThan(500)
    await parts.return(undefined)
    const ended = await settle()
    expect(await settle()).toBe(ended)
  })

  test('a failure on the way breaks the file off', async () => {
    const { report, ...book } = workbookOf()
    async function* failing() {
      yield* await Array.fromAsync(report.rows)
      throw new Error('gone')
    }
    const broken = Array.fromAsync(renderXlsx({ ...book, report: { ...report, rows: failing() } }))
    await expect(broken).rejects.toThrow('gone')
  })

  test('many rows arrive, each once', async () => {
    const { report, ...book } = workbookOf()
    const [cells = []] = await Array.fromAsync(report.rows)
    const rows = Array.from({ length: 1500 }, (_, index) => [
      { kind: 'number', value: index } as const,
      ...cells.slice(1),
    ])
    const { table, top } = await readBook({ ...book, report: { ...report, rows: inTurn(rows) } })
    expect(table.rowCount).toBe(top + 1500)
    expect(table.getColumn(1).values.slice(top + 1)).toEqual(rows.map((_, index) => index))
  })
})
