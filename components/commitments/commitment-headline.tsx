import { useFormatter, useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { AttentionReason } from '@/lib/commitments/rules'

/** Where on the page the facts behind a reason stand. */
const places: Record<AttentionReason, string> = {
  overdue: '#deadline',
  dueSoon: '#deadline',
  suspensionOver: '#ending',
  proposedDatePassed: '#deadline',
  offTrack: '#updates',
  atRisk: '#updates',
  neverUpdated: '#updates',
  updateDue: '#updates',
  noProgress: '#updates',
  problemUndecided: '#problems',
  returned: '#updates',
  extensionAsked: '#extension',
  milestoneSlipped: '#milestones',
  waitingForPartner: '#updates',
  unchanged: '#updates',
  stepMissing: '#updates',
}
/** Reasons that the sentence names; all of them stand in the lists. */
const most = 2

/** What an item is and how it stands, in one sentence. */
export function CommitmentHeadline({ commitment }: { commitment: CommitmentItem }) {
  const t = useTranslations('commitment')
  return t.rich('headlineState', {
    t: () => <Spoken texts={commitment.title} />,
    r: () => <HowItStands commitment={commitment} />,
  })
}

function HowItStands({ commitment: { attention, archived, state } }: { commitment: CommitmentItem }) {
  const t = useTranslations('commitment')
  const reason = useTranslations('reason')
  // What to do about it stands on the button beside the sentence.
  const short = useTranslations('reasonFilter')
  const format = useFormatter()
  if (attention.length === 0) {
    if (!archived && state === 'open') return t('inOrder')
    return t('endedState', { state: archived ? 'archived' : state })
  }
  const links = attention.slice(0, most).map((each) => (
    <a key={each.reason} href={places[each.reason]}>
      {each.reason === 'proposedDatePassed'
        ? short(each.reason)
        : reason(each.reason, { days: each.days ?? 0 })}
    </a>
  ))
  return <>{format.list(links, { type: 'conjunction' })}</>
}
