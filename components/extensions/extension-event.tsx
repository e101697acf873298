import { useTranslations } from 'next-intl'
import { ExtensionWords } from '@/components/extensions/extension-words'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { TimelineEvent } from '@/components/ui/timeline'
import type { ExtensionItem } from '@/lib/extensions/queries'

/** That an extension was asked for, with the words of whoever asked. */
export function ExtensionAsked({ extension }: { extension: ExtensionItem }) {
  const t = useTranslations('extension')
  const { newDueOn, askedByName, askedAt } = extension
  return (
    <TimelineEvent>
      {t.rich('asked', {
        by: askedByName,
        d: () => <CalendarDate date={newDueOn} />,
        a: () => <Instant at={askedAt} />,
      })}
      <ExtensionWords extension={extension} />
    </TimelineEvent>
  )
}

/** What was decided on it. */
export function ExtensionDecided({
  extension: { newDueOn, decision, decidedByName, decidedAt, comment },
}: {
  extension: ExtensionItem
}) {
  const t = useTranslations('extension')
  if (!decision || !decidedAt) return null
  return (
    <TimelineEvent>
      {t.rich(`event.${decision}`, {
        by: decidedByName ?? '',
        d: () => <CalendarDate date={newDueOn} />,
        a: () => <Instant at={decidedAt} />,
      })}
      {comment && <p className="written">{t('comment', { comment })}</p>}
    </TimelineEvent>
  )
}
