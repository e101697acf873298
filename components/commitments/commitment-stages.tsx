import { useTimeZone, useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { StageTrack } from '@/components/ui/stage-track'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen, needsProof, type Stage, stagePosition, stagesOf } from '@/lib/commitments/rules'
import type { StageChangeItem } from '@/lib/stages/queries'
import { calendarDateIn } from '@/lib/time/format'
import type { VerificationItem } from '@/lib/verifications/queries'
import { verificationOf } from '@/lib/verifications/rules'

type CommitmentStagesProps = {
  commitment: CommitmentItem
  changes: StageChangeItem[]
  verifications: VerificationItem[]
}

/** Where an item stands on its path, and when and by whom each stage was reached. */
export function CommitmentStages({ commitment, changes, verifications }: CommitmentStagesProps) {
  const t = useTranslations()
  const { number, stage, stageTemplate, stageSince, standing, can } = commitment
  const noteOf = useNotes(changes, verifications)
  const isVerified = verificationOf(stage, verifications, changes) !== null
  const now = stagePosition(stageTemplate, stage)
  const steps = stagesOf[stageTemplate].map((key, position) => ({
    key,
    label: t(`stage.${key}`),
    state: position < now ? ('done' as const) : position === now ? ('now' as const) : ('ahead' as const),
    needsProof: needsProof(key),
    note: noteOf(key, position <= now),
  }))
  return (
    <Section
      id="stages"
      title={t.rich('commitment.stagesTitle', {
        stage: t(`stage.${stage}`),
        d: () => <CalendarDate date={stageSince} />,
      })}
      aside={
        <>
          <span className="muted">
            {t('commitment.pathNote', { path: t(`stageTemplate.${stageTemplate}`) })}
          </span>{' '}
          {can.edit && !commitment.archived && !isVerified && (
            <>
              <Link className="no-print" href={`/commitments/${number}?dialog=verify-stage`} scroll={false}>
                {t('verification.link')}
              </Link>{' '}
            </>
          )}
          {can.changeStage && isOpen(standing) && (
            <Link className="no-print" href={`/commitments/${number}?dialog=stage`} scroll={false}>
              {t('stageChange.title')}
            </Link>
          )}
        </>
      }
    >
      <StageTrack label={t(`stageTemplate.${stageTemplate}`)} steps={steps} />
    </Section>
  )
}

/** When a stage was reached and who said so; what needs proof is reported until somebody has verified it. */
function useNotes(changes: StageChangeItem[], verifications: VerificationItem[]) {
  const t = useTranslations('stageChange')
  const verification = useTranslations('verification')
  const timeZone = useTimeZone() ?? 'UTC'
  return (stage: Stage, reached: boolean) => {
    const proof = needsProof(stage)
    if (!reached) return proof ? t('proof') : null
    const verified = verificationOf(stage, verifications, changes)
    if (verified)
      return verification.rich('verifiedBy', {
        by: verified.verifiedByName,
        d: () => <CalendarDate date={calendarDateIn(verified.verifiedAt, timeZone)} />,
      })
    // newest first: the last time counts when it went back and forth
    const change = changes.find(({ toStage }) => toStage === stage)
    if (!change) return proof ? t('reported') : null
    return t.rich(proof ? 'reportedBy' : 'reachedBy', {
      by: change.changedByName,
      d: () => <CalendarDate date={calendarDateIn(change.changedAt, timeZone)} />,
    })
  }
}
