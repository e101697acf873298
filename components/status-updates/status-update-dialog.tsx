import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { NoChange } from '@/components/no-changes/no-change'
import { OpenProblems } from '@/components/status-updates/open-problems'
import { ReviewerSays } from '@/components/status-updates/reviewer-says'
import { type Corrected, StatusUpdateForm } from '@/components/status-updates/status-update-form'
import type { PreviewWords } from '@/components/status-updates/update-preview'
import { Dialog } from '@/components/ui/dialog'
import { HealthMark } from '@/components/ui/mark'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { judgedHealths, moveByValues, stagesOf } from '@/lib/commitments/rules'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { StatusUpdateItem, UpdateBasis } from '@/lib/status-updates/queries'
import { nextStepOutcomes } from '@/lib/status-updates/rules'
import { addDays, addMonth, today } from '@/lib/time/calendar-date'
import { readClock, workspaceZone } from '@/lib/time/clock'

type StatusUpdateDialogProps = {
  commitment: CommitmentItem
  basis: UpdateBasis
  closeHref: string
  /** The update that this one replaces. */
  corrected?: StatusUpdateItem | undefined
}

/**
 * The dialog in which an update is posted, from the list, the item or the start page: prefilled with the last next step, or with
 * the words of the update that it corrects.
 */
export function StatusUpdateDialog({ commitment, basis, closeHref, corrected }: StatusUpdateDialogProps) {
  const t = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const title = pickLocalized(commitment.title, language)?.text ?? ''
  return (
    <Dialog
      title={t(corrected ? 'statusUpdate.titleCorrect' : 'statusUpdate.title')}
      eyebrow={t('statusUpdate.about', { number: commitment.number, title })}
      closeHref={closeHref}
      closeLabel={t('commitment.close')}
      wide
    >
      {corrected && <p className="dialog__lead">{t('statusUpdate.correctWhat')}</p>}
      {!corrected && (
        <div className="aside-way">
          <NoChange commitment={commitment} closeHref={closeHref} />
        </div>
      )}
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
          nextStepBy: basis.nextStepOwnerId,
          stepAsked: corrected ? stepBefore(corrected, basis) : commitment.nextStep,
        }}
        corrected={corrected && toCorrected(corrected)}
        language={corrected?.language ?? language}
        words={useWords()}
        previewWords={usePreviewWords()}
        aside={basis.problems.length > 0 && <OpenProblems problems={basis.problems} />}
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
          nextStepBy: [
            { value: '', label: t('statusUpdate.nextStepByNobody') },
            ...basis.people.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'partner', label: t('statusUpdate.nextStepByPartner') },
          ],
          language: languages.map((value) => ({ value, label: t(`language.${value}`) })),
          outcome: nextStepOutcomes.map((value) => ({ value, label: t(`statusUpdate.outcomeOf.${value}`) })),
        }}
      />
    </Dialog>
  )
}

/** A correction answers what the corrected update did: what became of the step that was announced before it. */
function stepBefore({ nextStepOutcome }: StatusUpdateItem, { stepBefore: step }: UpdateBasis): string | null {
  return nextStepOutcome === null ? null : step
}

/** What was said, with what the reviewer says to it. */
function toCorrected(update: StatusUpdateItem): Corrected {
  const { id, progress, problems, nextStepOutcome, happenedOn, realProgress, review } = update
  const says = (comment: string | null | undefined) =>
    comment ? <ReviewerSays comment={comment} by={review?.by ?? null} /> : undefined
  return {
    id,
    progress,
    problems,
    nextStepOutcome,
    happenedOn,
    realProgress,
    says: {
      whole: says(review?.comment),
      progress: says(review?.onProgress),
      problems: says(review?.onProblems),
      nextStep: says(review?.onNextStep),
    },
  }
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

function usePreviewWords(): PreviewWords {
  const t = useTranslations()
  return {
    title: t('statusUpdate.preview.title'),
    show: t('statusUpdate.preview.show'),
    waits: t('statusUpdate.preview.waits'),
    refused: t('statusUpdate.preview.refused'),
    languages: { en: t('language.en'), zh: t('language.zh'), de: t('language.de') },
  }
}

export type StatusUpdateWords = ReturnType<typeof useWords>

/** The words of the form, so that the browser needs no others. */
function useWords() {
  const t = useTranslations('statusUpdate')
  const close = useTranslations('commitment')('close')
  return {
    nextStepBy: t('nextStepBy'),
    happenedOn: t('happenedOn'),
    happenedOnHint: t('happenedOnHint'),
    postCorrection: t('postCorrection'),
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
