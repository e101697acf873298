import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import { ledgerRows, wordsOf } from '@/lib/reports/fixtures/ledger-rows'
import { buildLedger } from '@/lib/reports/ledger'
import { renderCsv } from '@/lib/reports/render-csv'
import type { Cell, Column, Report } from '@/lib/reports/report'

const facts = { generatedAt: new Date('2027-01-15T00:00:00Z'), timeZone: 'Asia/Shanghai' }
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']
const isTriggered = (cell: string) => triggers.some((trigger) => cell.startsWith(trigger))

async function textOf(report: Report): Promise<string> {
  return (await Array.fromAsync(renderCsv(report))).join('')
}

async function* inTurn<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

function column(heading: string): Column {
  return { key: heading, heading, below: null, label: null, zoned: false }
}

function reportOf(headings: string[], rows: Cell[][]): Report {
  return { ...facts, columns: headings.map(column), rows: inTurn(rows) }
}

function text(value: string): Cell {
  return { kind: 'text', text: value }
}

/** What a lenient reader with this delimiter finds, as spreadsheets are. */
function cellsOf(csv: string, delimiter: ',' | ';'): string[] {
  return parse(csv, {
    bom: true,
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  }).flat() as string[]
}

test('the ledger as CSV', async () => {
  const csv = await textOf(buildLedger(ledgerRows, { ...facts, t: wordsOf('en'), language: 'en' }))
  expect(csv).toBe(
    [
      '\uFEFFNo.,Number,Commitment,Partners,Sector,Binding strength,Stage,Amounts,Lead unit,Supporting units,Owner,' +
        'Original deadline,Current deadline,Basis of the deadline,Times moved,Days moved,Days overdue before a move,' +
        'Deadline light,Health,Progress,Problems and decisions needed,Next step,Next step by,Last update (Asia/Shanghai),Source,Remarks',
      '1,DE26-001,Register the signed projects,,,"Signed, kind not stated",First contact,,Visit office (proposed),,,' +
        ',,,0,0,0,No date,Not reported,,,,,,,',
      '2,DE26-012,"Widen the presence, ""core"" first","Bosch; BMW Group",Automotive,Talking point,In talks,contracted EUR\u00a01\u00a0250\u00a0000.50,Visit office,Commerce,Wang Hui,' +
        '2026-12-22,2027-01-10,agreed,1,19,3,Overdue,At risk,' +
        `"已会谈\n'- 两次 (not yet approved)",'=缺人 (not yet approved),'-> send the draft (not yet approved),2027-01-20,2027-01-15 01:05,` +
        `"DE26-5 Company visit, paragraph 8; DE26-1 Exchange",'@Ningbo is printed`,
      '',
    ].join('\r\n'),
  )
})

test.each([
  ['de', 'Größere Präsenz; über 30 €', 'Überfällig', 'Lfd. Nr.'],
  ['zh-CN', '扩大在华布局', '逾期', '序号'],
] as const)(
  'the ledger in %s keeps its letters, and every word of it is there',
  async (locale, title, light, head) => {
    const language = locale === 'de' ? 'de' : 'zh'
    const csv = await textOf(buildLedger(ledgerRows, { ...facts, t: wordsOf(locale), language }))
    const [heads, , row] = parse(csv, { bom: true }) as string[][]
    expect([heads?.[0], row?.[2], row?.[17]]).toEqual([head, title, light])
  },
)

test('in two languages, the second stands behind a slash and only where it says something else', async () => {
  const second = { t: wordsOf('en'), language: 'en' } as const
  const csv = await textOf(buildLedger(ledgerRows, { ...facts, t: wordsOf('zh-CN'), language: 'zh', second }))
  const [heads = [], bare = [], full = []] = parse(csv, { bom: true }) as string[][]
  expect([heads[0], heads[23]]).toEqual(['序号 / No.', '最近更新 / Last update (Asia/Shanghai)'])
  expect([bare[2], bare[8]]).toEqual([
    'Register the signed projects',
    '出访办 / Visit office (建议 / proposed)',
  ])
  expect([full[2], full[3], full[17]]).toEqual([
    '扩大在华布局 / Widen the presence, "core" first',
    '博世 / Bosch; BMW Group',
    '逾期 / Overdue',
  ])
  expect(full[24]).toBe('DE26-5 Company visit，第 8 段 / DE26-5 Company visit, paragraph 8; DE26-1 Exchange')
})

describe('IO-4', () => {
  test.each(triggers)('a cell and a head that begin with %j are neutralised', async (trigger) => {
    const csv = await textOf(reportOf([`${trigger}head`], [[text(`${trigger}1+1`)]]))
    expect(parse(csv, { bom: true })).toEqual([[`'${trigger}head`], [`'${trigger}1+1`]])
  })

  test('numbers and dates are typed and stay as they are', async () => {
    const csv = await textOf(
      reportOf(
        ['a', 'b'],
        [
          [
            { kind: 'number', value: -5 },
            { kind: 'date', date: '2026-11-22' },
          ],
        ],
      ),
    )
    expect(csv).toBe('\uFEFFa,b\r\n-5,2026-11-22\r\n')
  })

  test('what does not begin a cell is not touched', async () => {
    const harmless = ['a-b', 'a = b', 'x\ny', 'Bosch, -BMW', 'C++', 'größer; über', 'me@example.org', "it's"]
    const csv = await textOf(
      reportOf(
        ['a'],
        harmless.map((each) => [text(each)]),
      ),
    )
    expect(parse(csv, { bom: true }).flat()).toEqual(['a', ...harmless])
  })

  test.each([',', ';'] as const)(
    'read with %j, no cell begins with a trigger, wherever it hides',
    async (delimiter) => {
      const csv = await textOf(reportOf(['No.', 'a', 'b', 'c'], hostileRows()))
      const cells = cellsOf(csv, delimiter)
      expect(cells.length).toBeGreaterThan(1000)
      expect(cells.filter(isTriggered)).toEqual([])
    },
  )

  test('read with a comma, text comes back letter by letter but for the apostrophes and the kind of line break', async () => {
    const rows = hostileRows()
    const csv = await textOf(reportOf(['No.', 'a', 'b', 'c'], rows))
    const read = cellsOf(csv, ',').slice(4)
    const written = rows
      .flat()
      .map((cell) => (cell.kind === 'text' ? cell.text.replaceAll('\r\n', '\n') : '1'))
    expect(read.map((cell) => cell.replaceAll("'", ''))).toEqual(written)
  })
})

test('RFC 4180: cells are quoted as the library quotes them', async () => {
  const csv = await textOf(reportOf(['No.', 'a "b"', 'b', 'c'], hostileRows()))
  const cells = parse(csv, { bom: true }) as string[][]
  const quoted = stringify(cells, { record_delimiter: 'windows', quoted_match: /[;\r\n\t]/ })
  expect(csv).toBe(`\uFEFF${quoted}`)
})

/** Texts of every order of pieces that could begin a cell somewhere, three to a row. */
function hostileRows(): Cell[][] {
  const pieces = ['=1', '-', '"', ';', ',', '\n', '\r\n', '\t', ' ', '＠', '城', 'ß€']
  const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.map((c) => text(a + b + c))))
  return Array.from({ length: Math.floor(texts.length / 3) }, (_, row) => [
    { kind: 'number', value: 1 },
    ...texts.slice(row * 3, row * 3 + 3),
  ])
}
