import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import type { ReportLanguage } from '@/lib/reports/filters'
import { ledgerRows } from '@/lib/reports/fixtures/ledger-rows'
import { workbookOf } from '@/lib/reports/fixtures/workbook'
import { renderPdf } from '@/lib/reports/render-pdf'
import type { LedgerRow } from '@/lib/reports/report'

const [bare, full] = ledgerRows

async function setLedger(rows: LedgerRow[], language: ReportLanguage = 'en'): Promise<Uint8Array> {
  const parts = await Array.fromAsync(renderPdf(workbookOf({ rows, language, paper: 'a3' }), 'title'))
  return Buffer.concat(parts)
}

/** What a reader finds in a file when searching in it: its letters without how they are spaced. */
async function lettersOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replaceAll(/\s/g, '')
}

let both: Uint8Array
beforeAll(async () => {
  both = await setLedger(ledgerRows, 'zh-CN+en')
})

test('the ledger on paper has the heads, the values and the notes of the workbook, in both languages', async () => {
  const letters = await lettersOf(both)
  for (const said of [
    '访问德国合作事项跟踪台账',
    'VisittoGermany:ledgerofcommitments',
    'DE26-012',
    '扩大在华布局',
    '逾期',
    'Overdue',
    '2027-01-10',
    '调整1次',
    '待审核/notyetapproved',
    '数据质量',
    'Itemsneverupdated',
  ])
    expect(letters).toContain(said)
})

test('letters of every language that is written are printed', async () => {
  const text = '新区 南京 「引号」 ß ẞ € ü Ä é ş ł č № ± ≥ 2 × 3 – — … „Größe“ 龘'
  const update = { language: 'zh' as const, progress: text, problems: null, review: 'approved' as const }
  const letters = await lettersOf(await setLedger([{ ...full, update }]))
  expect(letters).toContain(text.replaceAll(' ', ''))
})

test('a text is text: nothing in it is read as markup, and no text is lost however long it is', async () => {
  const progress = `#panic("x") *bold* _low_ $x$ \\ <label> @ref = head #import "look.typ" ${'Ende '.repeat(1500)}Schluss.`
  const update = { language: 'de' as const, progress, problems: null, review: 'approved' as const }
  const letters = await lettersOf(await setLedger([{ ...full, update }]))
  expect(letters).toContain('#panic("x")*bold*_low_$x$\\<label>@ref=head#import"look.typ"')
  expect(letters.match(/Ende/g)).toHaveLength(1500)
  expect(letters).toContain('Schluss.')
})

test('the same ledger of the same moment is the same file, byte by byte', async () => {
  expect(Buffer.from(await setLedger(ledgerRows, 'zh-CN+en')).equals(both)).toBe(true)
  expect(Buffer.from(await setLedger([bare], 'zh-CN+en')).equals(both)).toBe(false)
})

test('it is tagged, says its title and language, is A3 landscape and holds its fonts', async () => {
  const document = await getDocumentProxy(new Uint8Array(both))
  const { info } = await getMeta(document)
  expect(info).toMatchObject({ Title: expect.stringContaining('Visit to Germany'), Language: 'zh-CN' })
  const raw = Buffer.from(both).toString('latin1')
  expect(raw).toContain('/MarkInfo')
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toContain('/FontFile')
  const [, , width = 0, height = 0] = (await document.getPage(1)).view
  expect([Math.round(width), Math.round(height)]).toEqual([1191, 842])
})

test('IO-5: it holds no script, no way to start anything, and nothing from outside', () => {
  const raw = Buffer.from(both).toString('latin1')
  for (const name of ['/JS', '/JavaScript', '/Launch', '/URI', '/EmbeddedFile', '/OpenAction', '/SubmitForm'])
    expect(raw).not.toContain(name)
})

test('two that are asked for at once come out whole, and what cannot be set says so', async () => {
  const [one, other] = await Promise.all([setLedger([bare]), setLedger([full])])
  expect(await lettersOf(one)).toContain('DE26-001')
  expect(await lettersOf(other)).toContain('DE26-012')
})
