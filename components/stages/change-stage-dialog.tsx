import { useTranslations } from 'next-intl'
import { ChangeStageForm } from '@/components/stages/change-stage-form'
import { CalendarDate } from '@/components/time/calendar-date'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof, type Stage, stages, stagesOf } from '@/lib/commitments/rules'
import { judgeStageStep } from '@/lib/stages/rules'

type ChangeStageDialogProps = {
  commitment: CommitmentItem
  closeHref: string
  /** The stage that is offered first, as it came with the address; else the next one. */
  stage?: string | string[] | undefined
}

/** Moves an item on its path: from its page, and from a card on the board. */
export function ChangeStageDialog({ commitment, closeHref, stage: wanted }: ChangeStageDialogProps) {
  const t = useTranslations()
  const { stage, stageTemplate, stageSince } = commitment
  const path = stagesOf[stageTemplate]
  return (
    <Dialog
      title={t('stageChange.title')}
      eyebrow={commitment.number}
      closeHref={closeHref}
      closeLabel={t('commitment.close')}
    >
      <p className="dialog__lead">
        {t.rich('stageChange.current', {
          stage: t(`stage.${stage}`),
          d: () => <CalendarDate date={stageSince} />,
        })}
      </p>
      <ChangeStageForm
        commitmentId={commitment.id}
        version={commitment.version}
        stage={offered(commitment, wanted)}
        stages={path.map((value) => ({
          value,
          label: needsProof(value)
            ? t('stageChange.withProof', { stage: t(`stage.${value}`) })
            : t(`stage.${value}`),
          disabled: value === stage,
        }))}
        closeHref={closeHref}
        words={{
          stage: t('stageChange.stage'),
          reason: t('stageChange.reason'),
          reasonHint: t('stageChange.reasonHint'),
          save: t('stageChange.save'),
          close: t('commitment.close'),
        }}
      />
    </Dialog>
  )
}

/** What the address asks for if it is a step on the path, else the next stage, and at its end the one before. */
function offered({ stage, stageTemplate }: CommitmentItem, wanted: string | string[] | undefined): Stage {
  const asked = stages.find((each) => each === wanted)
  const step = asked && judgeStageStep(stageTemplate, stage, asked)
  if (asked && (step === 'forward' || step === 'back')) return asked
  const path: readonly Stage[] = stagesOf[stageTemplate]
  const at = path.indexOf(stage)
  return path[at + 1] ?? path[at - 1] ?? stage
}
