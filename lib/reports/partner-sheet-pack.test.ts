import jszip from 'jszip'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { contextOf, sheetContent, sheetItem } from '@/lib/reports/fixtures/partner-sheet'
import { toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { buildPack, buildSafePack } from '@/lib/reports/partner-sheet-pack'
import { renderDocument } from '@/lib/reports/render-document'
import { renderDocx } from '@/lib/reports/render-docx'

const today = '2026-11-26'
const bmw = sheetContent()
/** More items than fit one page. */
const merck = sheetContent({
  partner: { ...bmw.partner, key: 'merck', name: { zh: '默克集团', en: 'Merck' }, printedName: '默克' },
  items: Array.from({ length: 30 }, (_, index) => sheetItem({ number: `DE26-${100 + index}` })),
})
const cover = {
  title: 'To the Rhine',
  place: 'Munich',
  preparedFor: 'Mayor Li',
  fromOn: '2026-12-07',
  toOn: '2026-12-09',
}
const agenda = '7 Dec, 10:00: research centre'

const packIn = async (language: ReportLanguage) =>
  buildPack(cover, [{ content: merck }, { content: bmw, agenda }], today, null, await contextOf(language))
const safeIn = async (language: ReportLanguage) =>
  buildSafePack(
    cover,
    [merck, bmw].map((content) => toPartnerSafe(content).safe),
    today,
    null,
    await contextOf(language),
  )
const pagesOf = async (bytes: Uint8Array) => (await extractText(await getDocumentProxy(bytes))).text

test.each(reportLanguages)(
  'a pack has a cover, a new page for each partner and one for all contacts (%s)',
  async (language) => {
    const pages = await pagesOf(await renderDocument(await packIn(language)))
    const [first = '', ...rest] = pages
    for (const said of ['To the Rhine', 'Munich', 'Mayor Li', agenda]) expect(first).toContain(said)
    const own = language === 'zh-CN' ? '宝马集团' : 'BMW Group'
    // Merck takes more than a page; each page says whose it is and of which pack.
    const ofBmw = rest.findIndex((page) => page.includes(agenda))
    expect(ofBmw).toBeGreaterThan(1)
    expect(rest).toHaveLength(ofBmw + 2)
    for (const page of rest.slice(0, ofBmw)) expect(page).toMatch(language === 'zh-CN' ? /默克集团/ : /Merck/)
    for (const page of rest) expect(page).toContain('To the Rhine')
    // The cover says on which page that is: counted with the cover, from one.
    expect(first.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`${own}.*${ofBmw + 2}`))
    expect(rest.at(-1)).toContain('Anna Weiß')
    for (const key of ['sheet.', 'pack.', 'sector.', 'briefing.', 'undefined'])
      expect(pages.join('\n')).not.toContain(key)
  },
)

test.each(reportLanguages)('a pack for the partners has no word of ours in it (%s)', async (language) => {
  const document = await safeIn(language)
  const said = JSON.stringify(document)
  expect(said).toContain('Anna Weiß')
  for (const words of [
    'Mayor Li',
    agenda,
    'They hesitate.',
    'Minutes for us',
    'Internal',
    '内部',
    'Intern',
    '未核实',
  ])
    expect(said).not.toContain(words)
})

test('a pack without a title is called what it is, and says of when it is in any case', async () => {
  const { title, cover: front } = buildPack({}, [{ content: bmw }], today, null, await contextOf('en'))
  expect(title).toEqual({ text: 'Meeting pack' })
  expect(front?.facts.map(({ label, lines }) => [label.text, lines[0]?.text])).toEqual([
    ['Data as of', '26 Nov 2026, 12:00 (Asia/Shanghai)'],
  ])
  const oneDay = buildPack({ toOn: '2026-12-09' }, [{ content: bmw }], today, null, await contextOf('en'))
  expect(oneDay.cover?.facts[0]?.lines[0]?.text).toBe('9 Dec 2026')
})

test('what one of its sheets holds of restricted items is said on the cover, and on no other sheet', async () => {
  const closed = sheetContent({ items: [sheetItem({ confidentiality: 'restricted' })] })
  const document = buildPack({}, [{ content: bmw }, { content: closed }], today, null, await contextOf('en'))
  const corners = document.blocks.flatMap((block) =>
    block.kind === 'part' ? [block.corner.map(({ text }) => text)] : [],
  )
  const mark = 'Contains restricted items'
  expect(document.corner.map(({ text }) => text)).toContain(mark)
  expect(corners.map((corner) => corner.includes(mark))).toEqual([false, true, true])
})

test('as DOCX it has a heading for each part, to which its list leads, and whose page it is above each', async () => {
  const bytes = await renderDocx(await packIn('en'))
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(
    [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words?.replaceAll(/<[^>]+>/g, '')),
  ).toEqual(['Merck', 'BMW Group', 'Contacts of all partners'])
  expect(html).toContain('<h2>What we owe them</h2>')
  expect(html).toContain(agenda)
  const { files } = await jszip.loadAsync(bytes)
  const parts = await Promise.all(
    Object.values(files).map(async (file) => [file.name, await file.async('text')] as const),
  )
  const body = parts.find(([name]) => name === 'word/document.xml')?.[1] ?? ''
  for (const mark of ['part-1', 'part-2', 'part-3']) {
    expect(body).toContain(`w:anchor="${mark}"`)
    expect(body).toMatch(new RegExp(`<w:bookmarkStart[^>]*w:name="${mark}"`))
  }
  const headers = parts.filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, text]) => text)
  expect(headers).toHaveLength(3)
  for (const name of ['Merck', 'BMW Group', 'Contacts of all partners'])
    expect(headers.filter((text) => text.includes(name))).toHaveLength(1)
})

test('IO-5: as DOCX it has no fields but the numbers of its pages, and nothing from outside; it is always the same file', async () => {
  const document = await packIn('de')
  const [first, second] = await Promise.all([renderDocx(document), renderDocx(document)])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const { files } = await jszip.loadAsync(first)
  const all = (await Promise.all(Object.values(files).map((file) => file.async('text')))).join('\n')
  expect(all).not.toContain('TargetMode="External"')
  const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]+)/g)].map(([, field]) => field?.trim())
  expect(new Set(fields)).toEqual(new Set(['PAGE', 'NUMPAGES']))
})
