import { useTranslations } from 'next-intl'
import { extensionDialogs } from '@/components/extensions/extension-dialogs'
import { ExtensionWords } from '@/components/extensions/extension-words'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { ExtensionItem } from '@/lib/extensions/queries'
import { waitingOf } from '@/lib/extensions/rules'
import { daysBetween } from '@/lib/time/calendar-date'

type ExtensionNoteProps = { commitment: CommitmentItem; extensions: ExtensionItem[] }

/** Says on top of an open item that an extension waits for a decision, with the ways to decide on it. */
export function ExtensionNote({ commitment, extensions }: ExtensionNoteProps) {
  const t = useTranslations('extension')
  const { number, can, standing } = commitment
  const waiting = waitingOf(extensions)
  if (!waiting || !isOpen(standing)) return null
  const way = (dialog: string, label: string) => (
    <Link href={`/commitments/${number}?dialog=${dialog}`} scroll={false}>
      {label}
    </Link>
  )
  return (
    <div id="extension">
      <Note>
        <p>
          {t.rich('waiting', {
            by: waiting.askedByName,
            days: daysBetween(waiting.currentDueOn, waiting.newDueOn),
            b: (words) => <b>{words}</b>,
            d: () => <CalendarDate date={waiting.newDueOn} />,
          })}
        </p>
        <ExtensionWords extension={waiting} />
        {can.decideExtension && !waiting.own && (
          <p className="no-print">
            {way(extensionDialogs.granted, t('grant'))} · {way(extensionDialogs.refused, t('refuse'))}
          </p>
        )}
        {can.askExtension && waiting.own && (
          <p className="no-print">{way(extensionDialogs.withdrawn, t('withdraw'))}</p>
        )}
      </Note>
    </div>
  )
}
