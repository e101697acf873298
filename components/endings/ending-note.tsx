import { useTranslations } from 'next-intl'
import { EndingStory } from '@/components/endings/ending-story'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isSuspensionOver } from '@/lib/commitments/rules'
import type { EndingItem } from '@/lib/endings/queries'

type EndingNoteProps = { commitment: CommitmentItem; ending: EndingItem | undefined; today: string }

/** Says on top of an item that it has ended or rests, and how that was decided; nothing while it is open. */
export function EndingNote({ commitment: { number, standing, can }, ending, today }: EndingNoteProps) {
  const t = useTranslations('ending')
  if (!ending || ending.kind !== standing.state) return null
  return (
    <div id="ending">
      <Note>
        <EndingStory ending={ending} />
        {isSuspensionOver(standing, today) && (
          <p>
            <b>{t('over')}</b>{' '}
            {can.end && (
              <Link href={`/commitments/${number}?dialog=reopen`} scroll={false}>
                {t('action.reopened')}
              </Link>
            )}
          </p>
        )}
      </Note>
    </div>
  )
}
