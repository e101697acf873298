import { type Language, type Locale, languageTag } from '@/lib/i18n/locale'
import {
  type BriefingChange,
  type BriefingContent,
  type BriefingSection,
  briefingSections,
} from '@/lib/reports/briefing-content'
import {
  type BriefingSigners,
  instantIn,
  issueOf,
  legendBlocks,
  periodOf,
  scopeOf,
} from '@/lib/reports/briefing-legend'
import { generateText } from '@/lib/reports/briefing-sentences'
import {
  changeBlocks,
  decisionBlocks,
  dueBlocks,
  partnerBlocks,
  situationBlocks,
} from '@/lib/reports/briefing-tables'
import { type BriefingVoices, headingOf, tell } from '@/lib/reports/briefing-words'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import type { Line } from '@/lib/reports/lines'
import type { QualityKey } from '@/lib/reports/quality'
import { joinWording, type Passage, type Wording } from '@/lib/reports/report'
import { both, say } from '@/lib/reports/wording'

/** What people wrote in the place of a section's own text, by section and language. */
export type BriefingTexts = Partial<Record<BriefingSection, Partial<Record<Language, string>>>>
export type BriefingSectionPart = {
  section: BriefingSection
  heading: Wording
  text: Block[]
  blocks: Block[]
}

/** What people wrote, from the rows that it is kept in. */
export function textsOf(
  rows: readonly { section: BriefingSection; language: Language; text: string }[],
): BriefingTexts {
  const texts: BriefingTexts = {}
  for (const { section, language, text } of rows) texts[section] = { ...texts[section], [language]: text }
  return texts
}

const qualityOrder: (QualityKey | 'reported')[] = [
  'neverUpdated',
  'reported',
  'proposedDate',
  'noDate',
  'proposedUnit',
  'noOwner',
  'openChecks',
  'unapproved',
]

/** The sections of a briefing: its heading, its text, and the tables and bars that follow from the numbers. */
export function buildSections(
  content: BriefingContent,
  texts: BriefingTexts,
  voices: BriefingVoices,
): BriefingSectionPart[] {
  return briefingSections.map((section) => ({
    section,
    heading: tell(voices, (voice) => headingOf(section, content, voice)),
    text: paragraphsOf(section, content, texts, voices),
    blocks: blocksOf(section, content, voices),
  }))
}

/** A briefing as a document: on the screen and on paper the same. A section without text and blocks is left out. */
export function buildBriefing(
  content: BriefingContent,
  texts: BriefingTexts,
  signers: BriefingSigners,
  voices: BriefingVoices,
  notice: Wording | null,
): PrintedDocument {
  const parts = buildSections(content, texts, voices).filter(
    ({ text, blocks }) => text.length + blocks.length > 0,
  )
  const sections = parts.flatMap(({ heading, text, blocks }): Block[] => [
    { kind: 'heading', text: heading },
    ...text,
    ...blocks,
  ])
  const numbered = issueOf(signers, voices)
  const title = say(voices, 'briefing.paper.title')
  const asOf = tell(voices, ({ t, language }) =>
    t('briefing.paper.asOf', { at: instantIn(content.takenAt, language, content), zone: content.timeZone }),
  )
  return {
    locale: localeOf(voices),
    title,
    corner: [
      numbered,
      periodOf(content, voices),
      scopeOf(content, voices),
      say(voices, 'briefing.paper.internal'),
    ],
    notice,
    blocks: [...sections, ...legendBlocks(content, signers, voices)],
    foot: { start: joinWording(numbered, ' · '), middle: asOf.text },
    made: content.asOf.split('-').map(Number) as [number, number, number],
  }
}

/** What changed between two issues, the earlier one first. */
export function buildComparison(
  [earlier, later]: readonly [
    { number: number; content: BriefingContent },
    { number: number; content: BriefingContent },
  ],
  changes: readonly BriefingChange[],
  voices: BriefingVoices,
): Block[] {
  const text = tell(voices, ({ t }) =>
    generateText(
      'changes',
      {
        ...later.content,
        changes: [...changes],
        since: { number: earlier.number, toOn: earlier.content.toOn },
      },
      { t },
    ),
  )
  return [{ kind: 'paragraph', tone: 'lead', text }, ...changeBlocks(changes, voices)]
}

/** The document of an issue with the fingerprint of what it was made from, which cannot stand in that itself. */
export function sealDocument(document: PrintedDocument, sha256: string): PrintedDocument {
  const short = sha256.slice(0, 12)
  const line: Line = { text: short, tone: 'main' }
  const last = document.blocks.length - 1
  return {
    ...document,
    blocks: document.blocks.map((block, index) =>
      index === last && block.kind === 'facts'
        ? { ...block, facts: [...block.facts, { label: { text: 'SHA-256' }, lines: [line] }] }
        : block,
    ),
    foot: { ...document.foot, middle: `${document.foot.middle} · SHA-256 ${short}` },
  }
}

function paragraphsOf(
  section: BriefingSection,
  content: BriefingContent,
  texts: BriefingTexts,
  voices: BriefingVoices,
): Block[] {
  const { second } = voices
  const inOne = (voice: Pick<BriefingVoices, 't' | 'language'>) =>
    (texts[section]?.[voice.language] ?? generateText(section, content, voice))
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
  const [first, beside] = [inOne(voices), second ? inOne(second) : []]
  const tone = section === 'situation' ? { tone: 'lead' as const } : {}
  return Array.from({ length: Math.max(first.length, beside.length) }, (_, index): Block => {
    const [own, other] = [first[index], beside[index]]
    const text: Passage =
      own === undefined
        ? { text: other ?? '', ...(second && { language: second.language }) }
        : both(own, other)
    return { kind: 'paragraph', ...tone, text }
  })
}

function blocksOf(section: BriefingSection, content: BriefingContent, voices: BriefingVoices): Block[] {
  switch (section) {
    case 'situation':
      return situationBlocks(content, voices)
    case 'decisions':
      return decisionBlocks(content, voices)
    case 'changes':
      return changeBlocks(content.changes, voices)
    case 'due':
      return dueBlocks(content, voices)
    case 'partners':
      return partnerBlocks(content, voices)
    case 'quality':
      return [
        {
          kind: 'points',
          points: qualityOrder.map((key) => ({
            figure: String(content.quality[key]),
            text: say(voices, `briefing.quality.${key}`),
          })),
        },
      ]
    case 'assessment':
      return []
  }
}

function localeOf({ language }: BriefingVoices): Locale {
  return languageTag(language)
}
