import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Section } from '@/components/ui/section'
import { StageTrack } from '@/components/ui/stage-track'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof, stagePosition, stagesOf } from '@/lib/commitments/rules'

/** Where an item stands on its path. */
export function CommitmentStages({
  commitment: { stage, stageTemplate, stageSince },
}: {
  commitment: CommitmentItem
}) {
  const t = useTranslations()
  const now = stagePosition(stageTemplate, stage)
  const steps = stagesOf[stageTemplate].map((key, position) => ({
    key,
    label: t(`stage.${key}`),
    state: position < now ? ('done' as const) : position === now ? ('now' as const) : ('ahead' as const),
    needsProof: needsProof(key),
    note: needsProof(key) ? t('commitment.proof') : undefined,
  }))
  return (
    <Section
      title={t.rich('commitment.stagesTitle', {
        stage: t(`stage.${stage}`),
        d: () => <CalendarDate date={stageSince} />,
      })}
      aside={
        <span className="muted">
          {t('commitment.pathNote', { path: t(`stageTemplate.${stageTemplate}`) })}
        </span>
      }
    >
      <StageTrack label={t(`stageTemplate.${stageTemplate}`)} steps={steps} />
    </Section>
  )
}
