import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { HandOverItem } from '@/lib/hand-overs/queries'

type HandOverNoteProps = { commitment: CommitmentItem; handOver: HandOverItem }

/** Tells the receiver that a commitment was handed over and waits for an answer. */
export function HandOverNote({ commitment, handOver }: HandOverNoteProps) {
  const t = useTranslations('assignment')
  return (
    <Note>
      <HandOverStory handOver={handOver} />
      {commitment.can.answerHandOver && (
        <Link href={`/commitments/${commitment.number}?dialog=answer-hand-over`} scroll={false}>
          {t('answer')}
        </Link>
      )}
    </Note>
  )
}

/** From whom, by whom, when, and why. */
export function HandOverStory({ handOver: { fromUnit, by, at, reason } }: { handOver: HandOverItem }) {
  const t = useTranslations('assignment')
  return (
    <>
      <p>
        {t.rich('handedOverBy', {
          by,
          u: () => <Spoken texts={fromUnit} />,
          d: () => <Instant at={at} />,
        })}
      </p>
      {reason && <p className="written">{t('because', { reason })}</p>}
    </>
  )
}
