import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { ListRows, ListStep } from '@/components/commitments/list-row'
import { patternOf } from '@/components/i18n/each-time'
import { saidAs } from '@/components/i18n/spoken'
import { noChangeOf } from '@/components/no-changes/no-change-button'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Locale } from '@/lib/i18n/locale'
import { formatCalendarDate } from '@/lib/time/format'

type ListWords = ComponentProps<typeof ListRows>['words']

/** What the rows of a table say alike. */
export function useListWords(updateHref: ((number: string) => string) | undefined): ListWords {
  const t = useTranslations()
  return {
    select: patternOf((number) => t('bulk.select', { number })),
    noPartner: t('commitment.noPartner'),
    noNextStep: t('commitment.noNextStep'),
    move: {
      ours: t('commitment.move', { by: 'ours' }),
      partner: t('commitment.move', { by: 'partner' }),
      both: t('commitment.move', { by: 'both' }),
    },
    update: updateHref && {
      href: patternOf(updateHref),
      name: patternOf((number) => t('commitment.updateFor', { number })),
      label: t('commitment.update'),
    },
    noChange: {
      name: patternOf((number) => t('statusUpdate.noChangeFor', { number })),
      label: t('statusUpdate.noChange'),
    },
  }
}

/** The next step of a row as its words; `posts` where an update can be posted from the table at all. */
export function stepOf(
  commitment: CommitmentItem,
  locale: Locale,
  posts: boolean,
): ComponentProps<typeof ListStep> {
  const { number, nextStep, nextStepLanguage, nextStepDueOn, moveBy, can } = commitment
  const noChange = posts ? noChangeOf(commitment) : null
  return {
    number,
    moveBy,
    ...(nextStep &&
      nextStepLanguage && { step: saidAs(locale, { text: nextStep, language: nextStepLanguage }) }),
    ...(nextStepDueOn && { due: [nextStepDueOn, formatCalendarDate(nextStepDueOn, locale, 'short')] }),
    ...(posts && can.postStatusUpdate && { posts: true }),
    ...(noChange !== null && { noChange }),
  }
}
