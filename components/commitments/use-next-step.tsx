import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { eachTime } from '@/components/i18n/each-time'
import { foreignIn } from '@/components/i18n/spoken'
import { useNoChangeButton } from '@/components/no-changes/no-change-button'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { moveByValues } from '@/lib/commitments/rules'
import type { Locale } from '@/lib/i18n/locale'

/** The next step in the rows of a table: what and by when, whose move it is, and what the reader can report from there. */
export function useNextStep(
  updateHref: ((number: string) => string) | undefined,
): (commitment: CommitmentItem) => ReactNode {
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  const moves = new Map(moveByValues.map((by) => [by, t('move', { by })]))
  const nameOf = eachTime((number) => t('updateFor', { number }))
  const update = t('update')
  const none = t('noNextStep')
  const noChangeOf = useNoChangeButton()
  return (commitment) => {
    const noChange = updateHref && noChangeOf(commitment)
    const { number, nextStep, nextStepLanguage, nextStepDueOn, moveBy, can } = commitment
    return (
      <>
        {nextStep && nextStepLanguage ? (
          foreignIn(locale, { text: nextStep, language: nextStepLanguage })
        ) : (
          <span className="muted">{none}</span>
        )}{' '}
        {nextStepDueOn && <CalendarDate date={nextStepDueOn} length="short" />}
        <small>
          {moves.get(moveBy)}
          {updateHref && can.postStatusUpdate && (
            <span className="row__act">
              {' · '}
              <Link href={updateHref(number)} scroll={false} aria-label={nameOf(number)}>
                {update}
              </Link>{' '}
              <kbd>u</kbd>
            </span>
          )}
          {noChange && <span className="row__late"> {noChange}</span>}
        </small>
      </>
    )
  }
}
