import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { documentInTwo } from '@/lib/reports/fixtures/document'
import { renderDocument } from '@/lib/reports/render-document'

test('a document as PDF has every block with its words in both languages, and its title and language', async () => {
  const document = await getDocumentProxy(await renderDocument(documentInTwo))
  const { text } = await extractText(document, { mergePages: true })
  const letters = text.replaceAll(/\s/g, '')
  for (const said of [
    '出访成果跟踪简报Follow-upbriefing',
    '第8期·No.8',
    '2problemswaitforadecision',
    '逾期Overdue',
    '批准调整C-14地块用地性质。待审核',
    '=cmd|"/Ccalc"!A0#panic()<w:p/>',
    '时限灯变化lightschanged',
    'DieGrößederFlächeistmit5€jem²bestätigt.',
    '数据截至Dataasof',
    'Greencountsagreeddatesonly.',
    '1/1',
  ])
    expect(letters).toContain(said)
  const { info } = await getMeta(document)
  expect(info).toMatchObject({ Title: '出访成果跟踪简报  Follow-up briefing', Language: 'zh-CN' })
})

test('the same document is the same file, byte by byte; another day is another one', async () => {
  const [first, second] = await Promise.all([renderDocument(documentInTwo), renderDocument(documentInTwo)])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const later = await renderDocument({ ...documentInTwo, made: [2027, 1, 16] })
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(false)
})
