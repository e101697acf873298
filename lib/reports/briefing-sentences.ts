import { countChanges } from '@/lib/reports/briefing-changes'
import type { BriefingContent, BriefingSection } from '@/lib/reports/briefing-content'
import { countItems, listDueNext, tallyPartnerLines } from '@/lib/reports/briefing-items'
import type { BriefingVoice } from '@/lib/reports/briefing-words'
import { addDays } from '@/lib/time/calendar-date'

/** The text of a section as it follows from the numbers; the assessment is for people alone to write. */
export function generateText(
  section: BriefingSection,
  content: BriefingContent,
  { t }: Pick<BriefingVoice, 't'>,
): string {
  switch (section) {
    case 'situation':
      return t('briefing.text.situation', situationOf(content))
    case 'decisions': {
      const late = content.problems.filter(({ dueOn }) => dueOn < content.asOf).length
      return t('briefing.text.decisions', { count: content.problems.length, late })
    }
    case 'changes':
      return changesText(content, t)
    case 'due': {
      const next = listDueNext(content)
      const week = next.filter(({ on }) => on <= addDays(content.asOf, 7)).length
      return t('briefing.text.due', { count: next.length, week })
    }
    case 'partners': {
      const lines = tallyPartnerLines(content.items)
      const troubled = lines.filter((line) => line.troubled > 0).length
      return t('briefing.text.partners', { partners: lines.length, troubled })
    }
    case 'quality':
      return t('briefing.text.quality', { open: countItems(content.items).open, ...content.quality })
    case 'assessment':
      return ''
  }
}

function situationOf({ items, problems, dueSoonDays }: BriefingContent) {
  const { open, lights, healths } = countItems(items)
  return {
    open,
    overdue: lights.overdue,
    dueSoon: lights.dueSoon,
    days: dueSoonDays,
    troubled: healths.atRisk + healths.offTrack,
    decisions: problems.length,
  }
}

function changesText({ changes, since, items }: BriefingContent, t: BriefingVoice['t']): string {
  if (since === null) return t('briefing.text.changesFirst', { silent: countItems(items).silent })
  const { new: added, ...counts } = countChanges(changes)
  return t('briefing.text.changes', { number: since.number, added, ...counts })
}
