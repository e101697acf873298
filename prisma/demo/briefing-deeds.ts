import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { editBriefingText } from '@/lib/briefing-texts/commands'
import { editBriefingTextSchema } from '@/lib/briefing-texts/schema'
import { startBriefing } from '@/lib/briefings/commands'
import { startBriefingSchema } from '@/lib/briefings/schema'
import { transaction } from '@/lib/db/transaction'
import { languageTag } from '@/lib/i18n/locale'
import { voiceOf, voicesOf } from '@/lib/i18n/voices'
import { publishIssue, signOffIssue } from '@/lib/issues/commands'
import { typeset } from '@/lib/typesetting/typeset'
import type { BriefingDeed } from '@/prisma/demo/shape'

/** The words of a file; labels of lists are told to nobody here. */
const press = {
  speak: (language: Parameters<typeof voicesOf>[0]) => voicesOf(language, []),
  isDemo: true,
}

/** Does one deed on the briefing that is worked on, on the version that is there. */
export async function tellBriefingDeed(actor: Actor, beat: BriefingDeed, at: Date): Promise<void> {
  if (beat.does === 'beginBriefing')
    return startBriefing(actor, startBriefingSchema.parse({ id: randomUUID(), kind: 'weekly' }), at)
  const { id: briefingId, version } = await transaction((tx) =>
    tx.briefing.findFirstOrThrow({
      where: { state: { not: 'published' }, discardedAt: null },
      select: { id: true, version: true },
    }),
  )
  const subject = { briefingId, version }
  switch (beat.does) {
    case 'writeBriefing': {
      const { section, language, text } = beat
      const input = editBriefingTextSchema.parse({ ...subject, section, language, text })
      return editBriefingText(actor, input, at, (each) => voiceOf(languageTag(each), []))
    }
    case 'signOff':
      return signOffIssue(actor, subject, at)
    case 'publish':
      return publishIssue(actor, subject, at, press)
  }
}

/** Sets one empty page: the first takes seconds, for which the telling must not hold its transaction. */
export async function warmPress(): Promise<void> {
  const title = { text: 'Demo' }
  const blank = { locale: 'en', made: [2026, 1, 1], title: 'Demo', head: title, notice: null }
  await typeset('document', { ...blank, corner: [], foot: '', middle: '', blocks: [] })
}
