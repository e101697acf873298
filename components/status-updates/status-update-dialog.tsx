import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { StatusUpdateForm } from '@/components/status-updates/status-update-form'
import { Dialog } from '@/components/ui/dialog'
import { HealthMark } from '@/components/ui/mark'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { judgedHealths, moveByValues, stagesOf } from '@/lib/commitments/rules'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { nextStepOutcomes } from '@/lib/status-updates/rules'
import { addDays, addMonth, today } from '@/lib/time/calendar-date'
import { readClock, workspaceZone } from '@/lib/time/clock'

/** The dialog in which an update is posted, from the list, the item or the start page: prefilled with the last next step. */
export function StatusUpdateDialog({
  commitment,
  closeHref,
}: {
  commitment: CommitmentItem
  closeHref: string
}) {
  const t = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const title = pickLocalized(commitment.title, language)?.text ?? ''
  return (
    <Dialog
      title={t('statusUpdate.title')}
      eyebrow={t('statusUpdate.about', { number: commitment.number, title })}
      closeHref={closeHref}
      closeLabel={t('commitment.close')}
    >
      <StatusUpdateForm
        id={newId()}
        commitmentId={commitment.id}
        version={commitment.version}
        closeHref={closeHref}
        before={{
          stage: commitment.stage,
          moveBy: commitment.moveBy,
          health: commitment.health,
          nextStep: commitment.nextStep,
          nextStepDueOn: commitment.nextStepDueOn,
        }}
        language={language}
        words={useWords()}
        quickDates={useQuickDates()}
        options={{
          health: judgedHealths.map((value) => ({
            value,
            label: <HealthMark health={value}>{t(`health.${value}`)}</HealthMark>,
          })),
          stage: stagesOf[commitment.stageTemplate].map((value) => ({
            value,
            label:
              value === commitment.stage
                ? t('statusUpdate.stageUnchanged', { stage: t(`stage.${value}`) })
                : t(`stage.${value}`),
          })),
          moveBy: moveByValues.map((value) => ({ value, label: t(`moveBy.${value}`) })),
          language: languages.map((value) => ({ value, label: t(`language.${value}`) })),
          outcome: nextStepOutcomes.map((value) => ({ value, label: t(`statusUpdate.outcomeOf.${value}`) })),
        }}
      />
    </Dialog>
  )
}

/** The days that a next step is often announced for, counted from today. */
function useQuickDates() {
  const t = useTranslations('statusUpdate')
  const from = today(readClock(), workspaceZone())
  return [
    { label: t('inWeek'), date: addDays(from, 7) },
    { label: t('inTwoWeeks'), date: addDays(from, 14) },
    { label: t('inMonth'), date: addMonth(from) },
  ]
}

export type StatusUpdateWords = ReturnType<typeof useWords>

/** The words of the form, so that the browser needs no others. */
function useWords() {
  const t = useTranslations('statusUpdate')
  const close = useTranslations('commitment')('close')
  return {
    progress: t('progress'),
    progressHint: t('progressHint'),
    health: t('health'),
    problems: t('problems'),
    problemsHint: t('problemsHint'),
    nextStep: t('nextStep'),
    nextStepHint: t('nextStepHint'),
    nextStepDueOn: t('nextStepDueOn'),
    nextStepOutcome: t('outcome'),
    quick: t('quick'),
    stage: t('stage'),
    stageReason: t('stageReason'),
    stageReasonHint: t('stageReasonHint'),
    moreFields: t('moreFields'),
    moreHint: t('moreHint'),
    moveBy: t('moveBy'),
    language: t('language'),
    realProgress: t('realProgress'),
    realProgressHint: t('realProgressHint'),
    post: t('post'),
    close,
  }
}
