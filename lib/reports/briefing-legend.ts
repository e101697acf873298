import { healths, lights } from '@/lib/commitments/rules'
import { type Language, languageTag } from '@/lib/i18n/locale'
import type { BriefingContent } from '@/lib/reports/briefing-content'
import { type BriefingVoices, tell } from '@/lib/reports/briefing-words'
import type { Block } from '@/lib/reports/document'
import { healthMark, type Line, lightMark, passageOf, wordingOf } from '@/lib/reports/lines'
import type { Wording } from '@/lib/reports/report'
import { both, say, spoken } from '@/lib/reports/wording'
import { formatDateRange, formatInstant } from '@/lib/time/format'

/** Who stands for an issue; all of it null for what is still worked on. */
export type BriefingSigners = {
  number: number | null
  signedOffBy: string | null
  signedOffAt: string | null
  publishedBy: string | null
  publishedAt: string | null
}
/** Which visit and which units a briefing covers. */
export function scopeOf(
  { visit, unit }: Pick<BriefingContent, 'visit' | 'unit'>,
  voices: BriefingVoices,
): Wording {
  const parts = [
    visit ? spoken(visit.title, voices, visit.key) : say(voices, 'briefing.paper.allVisits'),
    unit ? spoken(unit, voices) : say(voices, 'briefing.paper.allUnits'),
  ]
  return both(
    parts.map(({ text }) => text).join(' · '),
    voices.second && parts.map(({ text, beside }) => beside ?? text).join(' · '),
  )
}

/** How to read it and who stands for it. The facts come last: `sealDocument` adds to them. */
export function legendBlocks(
  content: BriefingContent,
  signers: BriefingSigners,
  voices: BriefingVoices,
): Block[] {
  const means = (
    shape: Pick<Line, 'shape' | 'ink'>,
    label: Wording,
    meaning: Wording,
  ): { label: Wording; lines: Line[] } => ({
    label,
    lines: [{ ...wordingOf(meaning), ...shape, tone: 'main' }],
  })
  const note = (text: Wording): Block => ({ kind: 'paragraph', tone: 'note', text })
  const days = content.dueSoonDays
  return [
    { kind: 'heading', text: say(voices, 'briefing.paper.legend') },
    note(say(voices, 'briefing.paper.lightMeans')),
    {
      kind: 'facts',
      facts: lights.map((light) =>
        means(
          lightMark(light),
          say(voices, `light.${light}`),
          say(voices, `ledger.notes.lightMeans.${light}`, { days }),
        ),
      ),
    },
    note(say(voices, 'briefing.paper.healthMeans')),
    {
      kind: 'facts',
      facts: healths.map((health) =>
        means(
          healthMark(health),
          say(voices, `health.${health}`),
          say(voices, `ledger.notes.healthMeans.${health}`),
        ),
      ),
    },
    note(say(voices, 'briefing.paper.approvedOnly')),
    ...(content.restricted > 0
      ? [note(say(voices, 'briefing.paper.restricted', { count: content.restricted }))]
      : []),
    { kind: 'facts', facts: issueFacts(content, signers, voices) },
  ]
}

function issueFacts(content: BriefingContent, signers: BriefingSigners, voices: BriefingVoices) {
  const { signedOffBy, signedOffAt, publishedBy, publishedAt } = signers
  const fact = (label: Wording, value: Wording) => ({ label, lines: [passageOf(value, 'main')] })
  const signed = (name: string, at: string) =>
    tell(voices, ({ t, language }) =>
      t('briefing.paper.byAt', { name, at: instantIn(at, language, content) }),
    )
  const taken = tell(
    voices,
    ({ language }) => `${instantIn(content.takenAt, language, content)} (${content.timeZone})`,
  )
  return [
    fact(say(voices, 'briefing.paper.issue'), issueOf(signers, voices)),
    fact(say(voices, 'briefing.paper.scope'), scopeOf(content, voices)),
    fact(say(voices, 'briefing.paper.dataAsOf'), taken),
    ...(signedOffBy && signedOffAt
      ? [fact(say(voices, 'briefing.paper.approvedBy'), signed(signedOffBy, signedOffAt))]
      : []),
    ...(publishedBy && publishedAt
      ? [fact(say(voices, 'briefing.paper.publishedBy'), signed(publishedBy, publishedAt))]
      : []),
  ]
}

/** Which issue it is, or how far it has come. */
export function issueOf({ number, signedOffAt }: BriefingSigners, voices: BriefingVoices): Wording {
  if (number !== null) return say(voices, 'briefing.paper.number', { number })
  return say(voices, signedOffAt ? 'briefing.paper.signedOff' : 'briefing.paper.draft')
}

/** How often it comes, and for which days. */
export function periodOf({ kind, fromOn, toOn }: BriefingContent, voices: BriefingVoices): Wording {
  return tell(
    voices,
    ({ t, language }) =>
      `${t(`briefing.paper.kind.${kind}`)}${t('punctuation.comma')}${formatDateRange(fromOn, toOn, languageTag(language))}`,
  )
}

/** An instant as the readers of a language write it, in the zone of the briefing. */
export function instantIn(at: string, language: Language, { timeZone }: BriefingContent): string {
  return formatInstant(new Date(at), languageTag(language), timeZone)
}
