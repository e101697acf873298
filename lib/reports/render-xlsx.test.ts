import { afterEach, expect, test } from 'vitest'
import { ledgerRows } from '@/lib/reports/fixtures/ledger-rows'
import { partsOf, readBook, textsOf, workbookOf } from '@/lib/reports/fixtures/workbook'
import type { LedgerRow } from '@/lib/reports/report'

const [bare, full] = ledgerRows
const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

test('the ledger as XLSX: title, official columns, one row for each item', async () => {
  const { table, notes, heads, top } = await readBook(workbookOf())
  expect([table.name, notes.name]).toEqual(['Ledger', 'Notes'])
  expect(table.getCell('A1').text).toBe('Visit to Germany: ledger of commitments')
  expect(table.getCell('A2').text).toBe(
    'Data as of 15 Jan 2027, 08:00 (Asia/Shanghai)  ·  2 rows  ·  State: All but archived  ·  Light: Overdue  ·  internal',
  )
  expect(heads.slice(0, 4)).toEqual(['No.', 'Number', 'Commitment', 'Partners'])
  expect(heads).toHaveLength(26)
  expect(heads[23]).toBe('Last update\nAsia Shanghai')
  expect(textsOf(table.getRow(top + 1)).filter(Boolean)).toEqual([
    '1',
    'DE26-001',
    'Register the signed projects',
    'Signed, kind not stated',
    'First contact',
    'Visit office (proposed)',
    '0',
    '0',
    '0',
    '– No date',
    '◌ Not reported',
  ])
  expect(table.getRow(top + 3).hasValues).toBe(false)
})

test('numbers are numbers, the light and the health are a shape, a word and a colour', async () => {
  const { cell } = await readBook(workbookOf())
  expect([cell(2, 'No.').value, cell(2, 'Days moved').value, cell(2, 'Times moved').value]).toEqual([
    2, 19, 1,
  ])
  expect(cell(2, 'Deadline light')).toMatchObject({
    text: '◆ Overdue',
    font: { color: { argb: 'FFA81D13' }, bold: true },
  })
  expect(cell(2, 'Health')).toMatchObject({ text: '△ At risk', font: { color: { argb: 'FF7D4E00' } } })
  expect(cell(2, 'Progress').text).toBe('已会谈\n- 两次 (not yet approved)')
  expect(cell(2, 'Progress').alignment).toMatchObject({ vertical: 'top', wrapText: true })
})

test.each([
  ['Asia/Kathmandu', -345],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])(
  'on a server in %s a date is the day that it is, and a time that of the report’s zone',
  async (name, offset) => {
    process.env.TZ = name
    expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(offset)
    const { cell } = await readBook(workbookOf())
    const dates = ['Original deadline', 'Current deadline', 'Next step by', 'Last update\nAsia Shanghai']
    expect(dates.map((head) => cell(2, head).value)).toEqual([
      new Date('2026-12-22T00:00:00Z'),
      new Date('2027-01-10T00:00:00Z'),
      new Date('2027-01-20T00:00:00Z'),
      new Date('2027-01-15T01:05:00Z'),
    ])
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(workbookOf())
    // The serial days of 22 Dec 2026 and 10 Jan 2027, whole ones.
    expect([...sheet.matchAll(/<v>(46\d{3}(?:\.\d+)?)<\/v>/g)].map(([, day]) => day).slice(0, 2)).toEqual([
      '46378',
      '46397',
    ])
  },
)

test.each([
  ['en', '[$-409]d mmm yyyy', 'Calibri'],
  ['de', 'dd.mm.yyyy', 'Calibri'],
  ['zh-CN', 'yyyy-mm-dd', 'Microsoft YaHei'],
] as const)(
  'dates look in %s as people write them there, in a font that has its letters',
  async (language, form, font) => {
    const { table, top } = await readBook(workbookOf({ language }))
    expect(table.getRow(top + 2).getCell(12)).toMatchObject({ numFmt: form, font: { name: font } })
  },
)

test('in two languages Chinese stands above and English below, where it says something else', async () => {
  const { table, notes, heads, cell } = await readBook(workbookOf({ language: 'zh-CN+en' }))
  expect([table.name, notes.name]).toEqual(['台账 Ledger', '说明 Notes'])
  expect(table.getCell('A1').text).toBe('访问德国合作事项跟踪台账  Visit to Germany: ledger of commitments')
  expect([table.getCell('A2').text, table.getCell('A3').text]).toEqual([
    expect.stringMatching(/^数据截至 2027-01-15 08:00.*状态：全部/),
    expect.stringMatching(/^Data as of 15 Jan 2027, 08:00.*State: All/),
  ])
  expect(heads[2]).toBe('合作事项\nCommitment')
  expect(cell(2, '合作事项\nCommitment').text).toBe('扩大在华布局\nWiden the presence, "core" first')
  expect(cell(1, '合作事项\nCommitment').text).toBe('Register the signed projects')
  expect(cell(2, '合作单位\nPartners').text).toBe('博世; BMW Group\nBosch; BMW Group')
  expect(cell(2, '时限灯\nDeadline light').text).toBe('◆ 逾期\nOverdue')
  expect(cell(1, '牵头单位\nLead unit').text).toBe('出访办\nVisit office（建议 / proposed）')
})

test.each([
  ['a4', 9, 13],
  ['a3', 8, 11],
] as const)(
  'it prints on %s across, as wide as the page, its heads on each, under a frozen head',
  async (paper, size, letters) => {
    const { workbook, table, notes, top } = await readBook(workbookOf({ paper, language: 'zh-CN' }))
    expect(table.pageSetup).toMatchObject({
      paperSize: size,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${top}:${top}`,
    })
    expect(notes.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' })
    expect(table.views).toMatchObject([{ state: 'frozen', xSplit: 3, ySplit: top }])
    expect(table.autoFilter).toBe(`A${top}:Z${top + 2}`)
    expect(table.headerFooter.oddFooter).toBe(
      '&L&"Microsoft YaHei,Regular"&8 访问德国合作事项跟踪台账&C&"Microsoft YaHei,Regular"&8 &P / &N' +
        '&R&"Microsoft YaHei,Regular"&8 数据截至 2027-01-15 08:00（Asia/Shanghai）',
    )
    expect(table.getRow(top + 1).getCell(3).font.size).toBe(letters)
    expect(table.columns.every(({ width }) => width !== undefined && width !== 9)).toBe(true)
    expect(workbook).toMatchObject({
      title: '访问德国合作事项跟踪台账',
      created: new Date('2027-01-15T00:00:00Z'),
    })
  },
)

test('nothing in it says who or what wrote it but the title and the time', async () => {
  const { 'docProps/core.xml': core = '' } = await partsOf(workbookOf())
  expect(core.replaceAll(/<(dc:title|dcterms:\w+)[^>]*>[^<]*<\/\1>/g, '')).not.toMatch(/>[^<>\s][^<]*<\//)
})

test('the second sheet: when, which, for whom, what the marks mean, what is missing', async () => {
  const restricted: LedgerRow = { ...full, confidentiality: 'restricted' }
  const { notes } = await readBook(workbookOf({ rows: [bare, restricted] }))
  const lines = new Map<string, string>()
  notes.eachRow((row) => lines.set(row.getCell(1).text, row.getCell(2).text))
  expect(Object.fromEntries(lines)).toMatchObject({
    'Data as of': '15 Jan 2027, 08:00',
    'Number of rows': '2',
    Filters: 'State: All but archived; Light: Overdue',
    'Taken out by': 'Wang Hui',
    'Who may read it': expect.stringContaining('One item is restricted'),
    Language: expect.stringMatching(/^English\./),
    '◆ Overdue': 'The deadline has passed.',
    '◐ Due soon': 'The deadline is at most 7 days away.',
    '☒ Off track': expect.stringContaining('out of reach'),
    'Items never updated': '1 of 2',
    'Items with a date that is only proposed': 'none',
    'Texts shortened to what a cell can hold (32,767 characters)': 'none',
  })
})

test('a notice stands above the table, in the footer and first in the notes', async () => {
  const { table, notes } = await readBook(workbookOf({ notice: 'Demo: an invented story.' }))
  expect(table.getCell('A2').text).toMatch(/^Demo: an invented story\. {2}· {2}Data as of/)
  expect(table.headerFooter.oddFooter).toContain('Demo: an invented story.')
  expect([notes.getCell('A2').text, notes.getCell('B2').text]).toEqual([
    'Please note',
    'Demo: an invented story.',
  ])
})
