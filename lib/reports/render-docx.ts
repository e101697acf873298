import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import { packedOn } from '@/lib/reports/docx-clock'
import { colours, lineParagraph, lineRuns, wordingRuns } from '@/lib/reports/docx-runs'
import { barTable, dataTable, hairline, none, width } from '@/lib/reports/docx-tables'
import { passageOf } from '@/lib/reports/lines'
import { joinWording } from '@/lib/reports/report'

/**
 * A document as DOCX with real styles and headings, for the office to go on with: text is text, without fields besides the
 * page's number and without anything from outside (IO-5). The same document gives the same bytes.
 */
export async function renderDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { locale, blocks, foot } = document
  const file = new Document({
    title: joinWording(document.title, '  '),
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(locale),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: marginsOf() } },
        footers: { default: footerOf(foot) },
        children: [...headOf(document), ...blocks.flatMap(blockOf)],
      },
    ],
  })
  // The library writes the time of the writing into the properties: two writings of one document would differ.
  const properties = { path: 'docProps/core.xml', data: coreOf(document) }
  return packedOn(await Packer.toBuffer(file, undefined, [properties]), document.made)
}

function marginsOf() {
  return { top: 960, bottom: 1020, left: 1020, right: 1020, footer: 500 }
}

function stylesOf(locale: PrintedDocument['locale']) {
  const font = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', eastAsia: 'Noto Sans SC', cs: 'Noto Sans' }
  const language = { value: locale === 'zh-CN' ? 'en' : locale, eastAsia: 'zh-CN' }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  return {
    default: {
      document: { run: { font, size: 18, language }, paragraph: { spacing: { after: 80 } } },
      title: heading(40, 0),
      heading1: {
        ...heading(22, 320),
        paragraph: {
          spacing: { before: 320, after: 120 },
          keepNext: true,
          border: { top: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 5 } },
        },
      },
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

function headOf({ title, corner, notice }: PrintedDocument): (Paragraph | Table)[] {
  const head = new Paragraph({ heading: HeadingLevel.TITLE, children: wordingRuns(title) })
  const lines = corner.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { after: 0 },
        children: [new TextRun({ text: joinWording(line, ' · '), bold: index === 0 })],
      }),
  )
  const borders = { top: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [width - 3600, 3600],
    borders: { ...borders, bottom: { style: BorderStyle.SINGLE, size: 14, color: '000000' } },
    rows: [
      new TableRow({ children: [new TableCell({ children: [head] }), new TableCell({ children: lines })] }),
    ],
  })
  const said = notice && new Paragraph({ style: 'Note', children: [new TextRun(joinWording(notice, '  '))] })
  return [...(said ? [said] : []), table, new Paragraph({ spacing: { after: 80 } })]
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

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: wordingRuns(block.text, '  ') })]
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
      return block.facts.map(
        ({ label, lines }) =>
          new Paragraph({
            style: 'Cell',
            children: [
              new TextRun({ text: `${joinWording(label, ' / ')}: `, color: colours.muted }),
              ...lines.flatMap((line, index) => [
                ...(index > 0 ? [new TextRun({ text: '', break: 1 })] : []),
                ...lineRuns(line),
              ]),
            ],
          }),
      )
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
