import { useLocale, useMessages, useTranslations } from 'next-intl'
import { currencies } from '@/lib/amounts/rules'
import {
  amountKinds,
  attentionReasons,
  bindingStrengths,
  healths,
  type LookAhead,
  lights,
  lookAheads,
  moveByValues,
  recentChanges,
  stages,
  stageTemplates,
} from '@/lib/commitments/rules'
import {
  assignmentFilters,
  type CommitmentFilters,
  intentionFilters,
  movedFilters,
  proofFilters,
  stateFilters,
} from '@/lib/commitments/schema'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import type { GrowingFilter } from '@/lib/listings/rules'

type Named = { key: string; name: Localized; printedName: string }

/** What filters can name; a list that is not given cannot be chosen from. */
export type FilterChoices = {
  partners: Named[]
  sessions: { key: string; title: Localized }[]
  units?: Named[]
  visits?: Named[]
  /** Those that have too many values to offer: they are given with the one that is set, if any. */
  many: readonly GrowingFilter[]
  /** The one that is asked for. */
  currency?: string | undefined
}
/** The currencies that deals are mostly made in, and the one that is asked for by address. */
function currenciesWith(asked: string): string[] {
  const usual = currencies.slice(0, 7)
  return asked === '' || usual.includes(asked) ? usual : [...usual, asked]
}

export type FilterOption = { value: string; label: string }
export type FilterField = {
  name: keyof CommitmentFilters
  options: FilterOption[]
  /** Set where a value is looked for on a page of its own. */
  sought?: GrowingFilter | undefined
}

/** Every filter that has a closed list of values, with the values in words. */
export function useFilterFields({
  partners,
  sessions,
  units = [],
  visits = [],
  many,
  currency = '',
}: FilterChoices): FilterField[] {
  const t = useTranslations()
  const sectors = Object.keys(useMessages().sector)
  const language = languageOf(useLocale() as Locale)
  const list = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  const named = (value: string, texts: Localized, fallback = value) => ({
    value,
    label: pickLocalized(texts, language)?.text ?? fallback,
  })
  const records = (choices: Named[]) =>
    choices.map(({ key, name, printedName }) => named(key, name, printedName || key))
  const ahead = Object.keys(lookAheads) as LookAhead[]
  return [
    { name: 'visit', options: records(visits) },
    { name: 'state', options: list(stateFilters, (value) => t(`list.stateFilter.${value}`)) },
    { name: 'light', options: list(lights, (value) => t(`light.${value}`)) },
    { name: 'health', options: list(healths, (value) => t(`health.${value}`)) },
    { name: 'partner', options: records(partners), sought: many.find((name) => name === 'partner') },
    { name: 'sector', options: list(sectors, (value) => t(`sector.${value}`)) },
    { name: 'unit', options: records(units) },
    {
      name: 'reason',
      options: list(['any' as const, ...attentionReasons], (value) => t(`reasonFilter.${value}`)),
    },
    { name: 'move', options: list(moveByValues, (value) => t(`moveBy.${value}`)) },
    { name: 'due', options: list(ahead, (value) => t(`list.dueFilter.${value}`)) },
    { name: 'amount', options: list(amountKinds, (value) => t(`amount.kind.${value}`)) },
    { name: 'currency', options: list(currenciesWith(currency), (value) => value) },
    { name: 'moved', options: list(movedFilters, (value) => t(`list.movedFilter.${value}`)) },
    { name: 'proof', options: list(proofFilters, (value) => t(`list.proofFilter.${value}`)) },
    { name: 'changed', options: list(recentChanges, (value) => t(`list.changedFilter.${value}`)) },
    { name: 'template', options: list(stageTemplates, (value) => t(`stageTemplate.${value}`)) },
    { name: 'stage', options: list(stages, (value) => t(`stage.${value}`)) },
    { name: 'reached', options: list(stages, (value) => t(`stage.${value}`)) },
    { name: 'binding', options: list(bindingStrengths, (value) => t(`bindingStrength.${value}`)) },
    { name: 'intention', options: list(intentionFilters, (value) => t(`list.intentionFilter.${value}`)) },
    { name: 'assignment', options: list(assignmentFilters, (value) => t(`list.assignmentFilter.${value}`)) },
    {
      name: 'session',
      options: sessions.map(({ key, title }) => named(key, title)),
      sought: many.find((name) => name === 'session'),
    },
  ]
}
