import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Fact, Part, PrintedDocument } from '@/lib/reports/document'
import { colours, lineRuns, wordingRuns } from '@/lib/reports/docx-runs'
import { hairline, none, width } from '@/lib/reports/docx-tables'
import type { Line } from '@/lib/reports/lines'
import { joinWording, type Wording } from '@/lib/reports/report'

/** A part of a document with what stands in it. */
export type FilledPart = Part & { blocks: Block[] }

/** The parts of a document with a cover, each with its blocks. */
export function partsOf(blocks: readonly Block[]): FilledPart[] {
  const parts: FilledPart[] = []
  for (const block of blocks)
    if (block.kind === 'part') parts.push({ ...block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  return parts
}

/** A head over the width of the page: what it is at the left, which one at the right. A part is found by its number. */
export function headOf(
  { title, corner }: Pick<PrintedDocument, 'title' | 'corner'>,
  notice: Wording | null,
  part?: number,
): (Paragraph | Table)[] {
  const runs = wordingRuns(title)
  const head =
    part === undefined
      ? new Paragraph({ heading: HeadingLevel.TITLE, children: runs })
      : new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [markedAs(part, runs)],
        })
  const borders = { top: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [width - 3600, 3600],
    borders: { ...borders, bottom: thick },
    // What is left of it stands on the line of all that follows.
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        children: [new TableCell({ children: [head] }), new TableCell({ children: cornerOf(corner) })],
      }),
    ],
  })
  return [...noticeOf(notice), table, new Paragraph({ spacing: { after: 80 } })]
}

/** The first page: what the document is for, and a list of its parts whose entries lead there. */
export function coverOf(
  { title, corner, notice }: PrintedDocument,
  { facts, contents }: NonNullable<PrintedDocument['cover']>,
  parts: readonly FilledPart[],
): Paragraph[] {
  return [
    ...noticeOf(notice),
    ...cornerOf(corner),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { before: 2400, after: 240 },
      border: { bottom: { ...thick, space: 8 } },
      children: wordingRuns(title),
    }),
    ...facts.map((fact) => factParagraph(fact, true)),
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      spacing: { before: 600 },
      children: wordingRuns(contents, '  '),
    }),
    ...parts.map(entryOf),
  ]
}

/** Above each page of a part: of which document it is, and whose page. */
export function headerOf(title: Wording, part: FilledPart, number: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Note',
        border: { bottom: { ...hairline, space: 4 } },
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(`${joinWording(title, '  ')}\t${number}  `),
          new TextRun({ text: joinWording(part.title, '  '), bold: true, color: '000000' }),
        ],
      }),
    ],
  })
}

/** What something is called, and what it is; where little is to be left free, both languages of what is short stand on one line. */
export function factParagraph({ label, lines }: Fact, isDense: boolean): Paragraph {
  return new Paragraph({
    style: 'Cell',
    children: [
      new TextRun({ text: `${joinWording(label, ' / ')}: `, color: colours.muted }),
      ...lines.flatMap((line, index) => [
        ...(index > 0 ? [new TextRun({ text: '', break: 1 })] : []),
        ...lineRuns(line, isDense && isShort(line) ? '  ' : null),
      ]),
    ],
  })
}

function isShort({ text, beside = '' }: Line): boolean {
  return text.length + beside.length <= 80
}

const thick = { style: BorderStyle.SINGLE, size: 14, color: '000000' }

/** Where a part begins, for the links of the cover. */
function markOf(part: number): string {
  return `part-${part}`
}

/** Its number is its own: the library would count on from document to document, and no two would be the same. */
function markedAs(part: number, children: TextRun[]): Bookmark {
  const [start, end] = [new BookmarkStart(markOf(part), part), new BookmarkEnd(part)]
  return Object.assign(new Bookmark({ id: markOf(part), children }), { start, end })
}

function noticeOf(notice: Wording | null): Paragraph[] {
  return notice ? [new Paragraph({ style: 'Note', children: [new TextRun(joinWording(notice, '  '))] })] : []
}

function cornerOf(corner: readonly Wording[]): Paragraph[] {
  return corner.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { after: 0 },
        children: [new TextRun({ text: joinWording(line, ' · '), bold: index === 0 })],
      }),
  )
}

/** Pages are counted by the program that shows them: an entry says the number that stands above each page of its part. */
function entryOf({ title, about }: FilledPart, index: number): Paragraph {
  const look = { style: 'Cell', border: { bottom: { ...hairline, space: 3 } } }
  const name = new TextRun({ text: joinWording(title, '  '), bold: true })
  return new Paragraph({
    ...look,
    tabStops: [{ type: TabStopType.LEFT, position: 400 }],
    children: [
      new TextRun({ text: `${index + 1}\t`, color: colours.muted }),
      new InternalHyperlink({ anchor: markOf(index + 1), children: [name] }),
      ...(about ? [new TextRun({ text: `  ${joinWording(about, '  ')}`, color: colours.muted })] : []),
    ],
  })
}
