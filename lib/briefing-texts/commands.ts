import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { EditBriefingText, ResetBriefingText } from '@/lib/briefing-texts/schema'
import { findDraft, idOf, saveBriefing, subjectOf } from '@/lib/briefings/commands'
import type { BriefingItemOf } from '@/lib/briefings/queries'
import { transaction } from '@/lib/db/transaction'
import type { Language } from '@/lib/i18n/locale'
import { generateText } from '@/lib/reports/briefing-sentences'
import type { BriefingVoices } from '@/lib/reports/briefing-words'

/** The words of a language. */
export type Speak = (language: Language) => Promise<BriefingVoices>

/**
 * Writes the text of one section in one language; beside it stays what it replaces. Whoever does it does not sign the issue off.
 * Throws DomainError 'notFound', 'forbidden', 'briefingNotDraft' and 'conflict' (CC-1).
 */
export function editBriefingText(
  actor: Actor,
  input: EditBriefingText,
  now: Date,
  speak: Speak,
): Promise<void> {
  return transaction(async (tx) => {
    const { briefingId, version, section, language, text } = input
    const briefing = await findDraft(tx, actor, briefingId)
    const before = textOf(briefing, input)
    if (before?.text === text) return
    await saveBriefing(tx, briefingId, version, {})
    const place = { briefingId, section, language }
    const generated = generateText(section, briefing.content, await speak(language))
    const written = { text, generated, editedById: idOf(actor), editedByName: actor.name, editedAt: now }
    await tx.briefingText.upsert({
      where: { briefingId_section_language: place },
      create: { ...place, ...written },
      update: written,
      select: { section: true },
    })
    const editor = { briefingId, personId: idOf(actor) }
    await tx.briefingEditor.createMany({ data: [editor], skipDuplicates: true })
    const of = { briefingSection: section, language }
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.textEdited',
      before: { ...of, briefingText: before?.text ?? generated },
      after: { ...of, briefingText: text },
    })
  })
}

/** Takes the generated text of a section again. Throws DomainError 'notFound', 'forbidden', 'briefingNotDraft' and 'conflict' (CC-1). */
export function resetBriefingText(
  actor: Actor,
  input: ResetBriefingText,
  now: Date,
  speak: Speak,
): Promise<void> {
  return transaction(async (tx) => {
    const { briefingId, version, section, language } = input
    const briefing = await findDraft(tx, actor, briefingId)
    const before = textOf(briefing, input)
    if (!before) return
    await saveBriefing(tx, briefingId, version, {})
    await tx.briefingText.delete({
      where: { briefingId_section_language: { briefingId, section, language } },
      select: { section: true },
    })
    const of = { briefingSection: section, language }
    const generated = generateText(section, briefing.content, await speak(language))
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.textReset',
      before: { ...of, briefingText: before.text },
      after: { ...of, briefingText: generated === '' ? null : generated },
    })
  })
}

function textOf({ texts }: BriefingItemOf, place: Pick<ResetBriefingText, 'section' | 'language'>) {
  return texts.find(({ section, language }) => section === place.section && language === place.language)
}
