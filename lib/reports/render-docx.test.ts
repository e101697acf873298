import jszip from 'jszip'
import mammoth from 'mammoth'
import { expect, test, vi } from 'vitest'
import { documentInTwo } from '@/lib/reports/fixtures/document'
import { renderDocx } from '@/lib/reports/render-docx'

/** The parts of a file by their names. */
async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { files } = await jszip.loadAsync(bytes)
  const parts = Object.values(files).filter(({ dir }) => !dir)
  return Object.fromEntries(
    await Promise.all(parts.map(async (part) => [part.name, await part.async('text')])),
  )
}

test('a document as DOCX has real headings, a table whose heads repeat, and all of its words', async () => {
  const bytes = await renderDocx(documentInTwo)
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(html).toContain('<h1>一、总体情况  Overall situation</h1>')
  for (const said of [
    '3个合作事项已逾期',
    'DE26-005',
    '批准调整C-14地块用地性质。 (待审核)',
    'Die Größe der Fläche ist mit 5 € je m² bestätigt.',
    'Green counts agreed dates only.',
  ])
    expect(html).toContain(said)
  const { 'word/document.xml': body = '' } = await partsOf(bytes)
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body).toContain('<w:pStyle w:val="Title"/>')
})

test('the same document is the same file, byte by byte, whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T01:00:00Z') })
  try {
    const first = await renderDocx(documentInTwo)
    vi.setSystemTime(new Date('2027-02-03T04:05:06Z'))
    const second = await renderDocx(documentInTwo)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(Object.keys(await partsOf(second))).toContain('word/document.xml')
  } finally {
    vi.useRealTimers()
  }
})

test('the same document gives the same parts', async () => {
  const [first, second] = await Promise.all([renderDocx(documentInTwo), renderDocx(documentInTwo)])
  expect(await partsOf(first)).toEqual(await partsOf(second))
  const other = { ...documentInTwo, title: { text: 'Another' } }
  expect(await partsOf(await renderDocx(other))).not.toEqual(await partsOf(first))
})

test('IO-5: a text is text; the only fields are the numbers of the page, and nothing comes from outside', async () => {
  const parts = await partsOf(await renderDocx(documentInTwo))
  expect(parts['word/document.xml']).toContain('=cmd|&quot;/C calc&quot;!A0 #panic() &lt;w:p/&gt;')
  const all = Object.values(parts).join('\n')
  expect(all).not.toContain('TargetMode="External"')
  const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]+)/g)].map(([, field]) => field?.trim())
  expect(fields).toEqual(['PAGE', 'NUMPAGES'])
})
