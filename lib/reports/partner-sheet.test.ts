import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { contextOf, sheetContent, sheetItem } from '@/lib/reports/fixtures/partner-sheet'
import { buildPartnerSheet } from '@/lib/reports/partner-sheet'
import { countLeftOut, type SheetContent, toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { parseSheetRequest } from '@/lib/reports/partner-sheet-request'
import { buildSafeSheet } from '@/lib/reports/partner-sheet-safe'
import { renderDocument } from '@/lib/reports/render-document'

const today = '2026-11-26'
const fullOf = async (content: SheetContent, language: ReportLanguage) =>
  buildPartnerSheet(content, today, null, await contextOf(language))
const safeOf = async (content: SheetContent, language: ReportLanguage) =>
  buildSafeSheet(toPartnerSafe(content).safe, today, null, await contextOf(language))

describe('the sheet for us', () => {
  test('says how things stand, whose move each item is, and what is not yet certain', async () => {
    const problem = {
      level: 'city' as const,
      language: 'en' as const,
      description: 'No plot is free.',
      decisionAsked: 'Which plot?',
      decisionDueOn: '2026-12-15',
    }
    const items = [
      sheetItem({ problems: [problem] }),
      sheetItem({ number: 'DE26-006', moveBy: 'partner', light: 'onTime', dueBasis: 'proposed' }),
      sheetItem({ number: 'DE26-007', moveBy: 'both', light: 'none', confidentiality: 'restricted' }),
      sheetItem({ number: 'DE26-008', state: 'completed', light: 'closed' }),
    ]
    const document = await fullOf(sheetContent({ items }), 'en')
    expect(document.corner.map(({ text }) => text)).toEqual([
      'Partner sheet',
      'Internal',
      'Contains restricted items',
      '26 Nov 2026',
    ])
    expect(document.blocks[0]).toMatchObject({
      text: { text: '3 commitments are open, 1 of them overdue; 2 for us to move, 2 for the partner.' },
    })
    const said = JSON.stringify(document)
    for (const words of ['Which plot?', 'City level', 'They hesitate.', 'not yet approved', 'not verified'])
      expect(said).toContain(words)
    expect(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.text] : []))).toEqual([
      'What we owe them',
      'What they owe us',
      'What both sides owe',
      'Waiting for a decision',
      'Last updates',
      'Contacts',
      'Contact and documents',
    ])
  })

  test.each(reportLanguages)('is one page on paper with all of its words (%s)', async (language) => {
    const bytes = await renderDocument(await fullOf(sheetContent(), language))
    const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
    expect(totalPages).toBe(1)
    expect(text).toContain('Anna Weiß')
    for (const key of ['sheet.', 'sector.', 'briefing.', 'partner.kind']) expect(text).not.toContain(key)
    expect(text).not.toContain('undefined')
  })
})

describe('the sheet for the partner', () => {
  test('has what both sides know, and says what was left out to the reader alone', async () => {
    const content = sheetContent({
      items: [
        sheetItem(),
        sheetItem({ number: 'DE26-006', dueBasis: 'proposed', promisedBy: 'followUpProposedByUs' }),
        sheetItem({ number: 'DE26-007', confidentiality: 'internal' }),
        sheetItem({ number: 'DE26-008', state: 'terminated' }),
        sheetItem({ number: 'DE26-009', state: 'suspended' }),
      ],
    })
    const { safe, leftOut } = toPartnerSafe(content)
    expect(safe.items).toMatchObject([
      { number: 'DE26-005', state: 'open', promisedBy: 'both', agreedOn: '2026-11-20' },
      { number: 'DE26-006', promisedBy: null, agreedOn: null },
      { number: 'DE26-009', state: 'open' },
    ])
    expect(Object.fromEntries(Object.entries(leftOut).map(([key, each]) => [key, each.length]))).toEqual({
      items: 2,
      problems: 0,
      updates: 1,
      nextSteps: 5,
      dates: 1,
      documents: 1,
      unverifiedNames: 1,
    })
    expect(countLeftOut(leftOut)).toBe(11)
  })

  test.each(reportLanguages)('has no word of ours in it (%s)', async (language) => {
    const document = await safeOf(sheetContent(), language)
    const said = JSON.stringify(document)
    expect(said).toContain('Anna Weiß')
    for (const words of [
      'They hesitate.',
      'Call the plant manager',
      'Minutes for us',
      'light-',
      'health-',
      'Internal',
      '内部',
      'Intern',
      'not verified',
      '未核实',
    ])
      expect(said).not.toContain(words)
  })

  test('names a document that is public, of an item that is', async () => {
    const [document] = sheetContent().documents
    const open = { ...document, title: 'Joint declaration', confidentiality: 'public' as const }
    const closed = { ...open, number: 'DE26-007', title: 'Of another' }
    const items = [sheetItem(), sheetItem({ number: 'DE26-007', confidentiality: 'internal' })]
    const { safe } = toPartnerSafe(sheetContent({ items, documents: [open, closed] as never }))
    expect(safe.documents.map(({ title }) => title)).toEqual(['Joint declaration'])
  })
})

describe('what is asked for', () => {
  const read = (query: string) => parseSheetRequest(new URLSearchParams(query))

  test('has defaults, and both languages with a plus or a blank', () => {
    const request = { format: 'pdf', language: null, variant: 'full', confirmed: null }
    expect(read('')).toEqual({ request })
    expect(read('lang=zh-CN+en&format=docx&variant=partnerSafe')).toEqual({
      request: { format: 'docx', language: 'zh-CN+en', variant: 'partnerSafe', confirmed: null },
    })
  })

  test('is refused by name when it is unknown, repeated or no value of ours', () => {
    expect(read('format=exe&variant=full&variant=partnerSafe&lang=&secret=1&confirmed=yes')).toEqual({
      refusals: [
        { parameter: 'format', reason: 'unknownValue' },
        { parameter: 'variant', reason: 'repeated' },
        { parameter: 'lang', reason: 'unknownValue' },
        { parameter: 'secret', reason: 'unknownParameter' },
        { parameter: 'confirmed', reason: 'unknownValue' },
      ],
    })
  })
})
