import { type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Line } from '@/lib/reports/lines'
import type { Wording } from '@/lib/reports/report'
import { healthShapes, lightShapes } from '@/lib/reports/sheet-look'

/** The colours of words in a document, without the sign before them. */
export const colours = { red: '8F140B', amber: '704600', green: '14592E', grey: '444444', muted: '55595C' }
const shapes: Record<string, string> = {
  ...Object.fromEntries(Object.entries(lightShapes).map(([key, shape]) => [`light-${key}`, shape])),
  ...Object.fromEntries(Object.entries(healthShapes).map(([key, shape]) => [`health-${key}`, shape])),
}

/** A line as a paragraph of its own. */
export function lineParagraph(line: Line, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: lineRuns(line) })
}

/** A line with all that is said about it; `between` stands before its other language, which has a line of its own without. */
export function lineRuns(line: Line, between: string | null = null): TextRun[] {
  const { text, beside, badge, label, shape, ink, lang, tone } = line
  const faint = tone === 'below' || tone === 'absent'
  const color = ink ? colours[ink] : faint ? colours.muted : undefined
  const look = {
    ...(color && { color }),
    ...(tone === 'below' && { size: 16 }),
    bold: tone === 'name' || ink === 'red',
  }
  const language = lang && { language: lang === 'zh' ? { eastAsia: 'zh-CN' } : { value: lang } }
  return [
    ...(label ? [new TextRun({ ...look, text: `${label} `, color: colours.muted })] : []),
    ...(shape ? [new TextRun({ ...look, text: `${shapes[shape] ?? ''} ` })] : []),
    ...textRuns(text, { ...look, ...language }),
    ...besideRuns(beside, between, look.bold),
    ...(badge ? [new TextRun({ text: ` (${badge})`, color: colours.muted, italics: false })] : []),
  ]
}

/** A line break of the text is a line break of the paragraph. */
function textRuns(text: string, look: object): TextRun[] {
  return text
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 && { break: 1 }) }))
}

/** A wording in both of its languages. */
export function wordingRuns(
  { text, beside }: Wording,
  between: string | null = null,
  bold = false,
): TextRun[] {
  return [new TextRun({ text, ...(bold && { bold }) }), ...besideRuns(beside, between, bold)]
}

/** The second language: on a line of its own, or after what stands `between`. */
function besideRuns(beside: string | undefined, between: string | null, bold: boolean): TextRun[] {
  if (beside === undefined) return []
  const [first = '', ...rest] = beside.split('\n')
  const look = { color: colours.muted, bold, language: { value: 'en' } }
  const head = between === null ? { text: first, break: 1 } : { text: between + first }
  return [new TextRun({ ...look, ...head }), ...rest.map((text) => new TextRun({ ...look, text, break: 1 }))]
}
