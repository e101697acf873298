import type { Locale } from '@/lib/i18n/locale'
import type { Line } from '@/lib/reports/lines'
import type { Passage, Wording } from '@/lib/reports/report'

/** A mark, what it stands for, and how many there are. */
export type Bar = { label: Wording; value: number } & Pick<Line, 'shape' | 'ink'>
export type DocumentColumn = {
  heading: Wording
  /** Its share of the width beside the others. */
  weight: number
  /** Holds figures or dates, which stand at its right. */
  figures?: boolean
}

/** One piece of a printed document, told by what it is, so that every renderer can write it in its own way. */
export type Block =
  | { kind: 'heading'; text: Wording }
  /** `lead` answers the question of the document in a sentence or two; `note` says how to read something. */
  | { kind: 'paragraph'; text: Passage; tone?: 'lead' | 'note' }
  /** Groups of bars side by side; `title` says what they show. */
  | { kind: 'bars'; groups: { title: Wording; bars: Bar[] }[] }
  /** Each with its figure before it, in as many columns as there is room for. */
  | { kind: 'points'; points: { figure: string; text: Passage }[] }
  | { kind: 'table'; columns: DocumentColumn[]; rows: Line[][][] }
  | { kind: 'facts'; facts: Fact[] }
  /** Begins on a page of its own, below a head of its own; the cover lists it with what is said `about` it. */
  | { kind: 'part'; title: Wording; corner: Wording[]; about?: Wording }

/** Something that is stated, with what it is called. */
export type Fact = { label: Wording; lines: Line[] }
export type Part = Extract<Block, { kind: 'part' }>

/** A document for paper: upright A4, with a head, blocks, and what stands below each page. */
export type PrintedDocument = {
  locale: Locale
  title: Wording
  /** At the right of the head: number, date, visit, classification. */
  corner: Wording[]
  /** Stands above everything, such as that it is only a demonstration or a draft. */
  notice: Wording | null
  /** A first page of its own, which lists the parts of the document under `contents`. */
  cover?: { facts: Fact[]; contents: Wording }
  blocks: Block[]
  /** It is to fit one page where it can, so less is left free in it. */
  dense?: true
  /** Below each page, besides its number. */
  foot: { start: string; middle: string }
  /** The day in the properties of the file: year, month, day. */
  made: [year: number, month: number, day: number]
}
