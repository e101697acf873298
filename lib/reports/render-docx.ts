import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import { packedOn } from '@/lib/reports/docx-clock'
import { coverOf, factParagraph, headerOf, headOf, partsOf } from '@/lib/reports/docx-parts'
import { colours, lineParagraph, lineRuns, wordingRuns } from '@/lib/reports/docx-runs'
import { barTable, dataTable, hairline, width } from '@/lib/reports/docx-tables'
import { passageOf } from '@/lib/reports/lines'
import { joinWording } from '@/lib/reports/report'

/**
 * A document as DOCX with real styles and headings, for the office to go on with: text is text, without fields besides the
 * page's number and without anything from outside (IO-5). The same document gives the same bytes.
 */
export async function renderDocx(document: PrintedDocument): Promise<Uint8Array> {
  const file = new Document({
    title: joinWording(document.title, '  '),
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(document),
    sections: sectionsOf(document),
  })
  // The library writes the time of the writing into the properties: two writings of one document would differ.
  const properties = { path: 'docProps/core.xml', data: coreOf(document) }
  return packedOn(await Packer.toBuffer(file, undefined, [properties]), document.made)
}

function marginsOf() {
  return { top: 960, bottom: 1020, left: 1020, right: 1020, footer: 500 }
}

/** A document of parts has these for its highest headings, and those of sections one level below. */
function stylesOf({ locale, cover, dense }: PrintedDocument) {
  const hasParts = cover !== undefined
  const font = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', eastAsia: 'Noto Sans SC', cs: 'Noto Sans' }
  const language = { value: locale === 'zh-CN' ? 'en' : locale, eastAsia: 'zh-CN' }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  const before = dense ? 220 : 320
  const section = {
    ...heading(22, before),
    paragraph: {
      spacing: { before, after: dense ? 80 : 120 },
      keepNext: true,
      border: { top: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 5 } },
    },
  }
  return {
    default: {
      document: { run: { font, size: 18, language }, paragraph: { spacing: { after: 80 } } },
      title: heading(hasParts ? 60 : 40, 0),
      ...(hasParts ? { heading1: heading(40, 0), heading2: section } : { heading1: section }),
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 25 },
        paragraph: { spacing: { after: 160 } },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 16, color: colours.muted } },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 40, after: 40 } } },
    ],
  }
}

/** One section; of a document with a cover one for that and one for each part, whose pages say whose they are. */
function sectionsOf(document: PrintedDocument): ISectionOptions[] {
  const { title, notice, blocks, cover } = document
  const around = {
    properties: { page: { size: { width: 11906, height: 16838 }, margin: marginsOf() } },
    footers: { default: footerOf(document.foot) },
  }
  const written = (own: readonly Block[]) => own.flatMap((block) => blockOf(block, document))
  if (!cover) return [{ ...around, children: [...headOf(document, notice), ...written(blocks)] }]
  const parts = partsOf(blocks)
  return [
    { ...around, children: coverOf(document, cover, parts) },
    ...parts.map((part, index) => ({
      ...around,
      headers: { default: headerOf(title, part, index + 1) },
      children: [...headOf(part, notice, index + 1), ...written(part.blocks)],
    })),
  ]
}

function footerOf({ start, middle }: PrintedDocument['foot']): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        border: { top: { ...hairline, space: 4 } },
        tabStops: [
          { type: TabStopType.CENTER, position: width / 2 },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          new TextRun(`${start}\t${middle}\t`),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function blockOf(block: Block, { cover, dense }: PrintedDocument): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = cover ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1
      return [new Paragraph({ heading, children: wordingRuns(block.text, '  ') })]
    }
    case 'paragraph': {
      const style = { lead: 'Lead', note: 'Note', plain: undefined }[block.tone ?? 'plain']
      return [lineParagraph(passageOf(block.text, 'main'), style ? { style } : {})]
    }
    case 'bars':
      return block.groups.flatMap(({ title, bars }) => [
        new Paragraph({ style: 'Note', keepNext: true, children: wordingRuns(title, '  ') }),
        barTable(bars),
        new Paragraph({ spacing: { after: 60 } }),
      ])
    case 'points':
      return block.points.map(({ figure, text }) => {
        const runs = [new TextRun({ text: `${figure}  `, bold: true }), ...lineRuns(passageOf(text, 'main'))]
        return new Paragraph({ style: 'Cell', children: runs })
      })
    case 'table':
      return [dataTable(block), new Paragraph({ spacing: { after: 60 } })]
    case 'facts':
      return block.facts.map((fact) => factParagraph(fact, dense === true))
    // A part is no block of a section: it is one itself.
    case 'part':
      return []
  }
}

function coreOf({ title, made }: PrintedDocument): string {
  const [year, month, day] = made.map((part) => String(part).padStart(2, '0'))
  const at = `<dcterms:X xsi:type="dcterms:W3CDTF">${year}-${month}-${day}T00:00:00Z</dcterms:X>`
  const name = joinWording(title, '  ').replaceAll(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${name}</dc:title>${at.replaceAll('dcterms:X', 'dcterms:created')}${at.replaceAll('dcterms:X', 'dcterms:modified')}</cp:coreProperties>`
  )
}
