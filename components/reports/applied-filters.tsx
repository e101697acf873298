import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { FilterChoices } from '@/components/commitments/commitment-filters'
import { Spoken } from '@/components/i18n/spoken'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { Localized } from '@/lib/i18n/localized'

const named = [
  'q',
  'visit',
  'session',
  'partner',
  'unit',
  'stage',
  'health',
  'light',
  'binding',
  'assignment',
  'reason',
] as const

/** How many filters narrow the ledger, beside the state that its first line names. */
export function countFilters(filters: CommitmentFilters): number {
  return named.filter((name) => filters[name] !== undefined).length
}

type AppliedFiltersProps = {
  filters: CommitmentFilters
  choices: FilterChoices
  /** The name of the unit that is filtered by; null where no row tells it. */
  unit: Localized | null
}

/** By what the ledger is narrowed, in words: paper shows no filter bar. */
export function AppliedFilters({ filters, choices, unit }: AppliedFiltersProps) {
  const t = useTranslations()
  const values: Record<(typeof named)[number], ReactNode> = {
    q: <bdi>“{filters.q}”</bdi>,
    visit: filters.visit,
    session: (
      <Named
        texts={choices.sessions.find(({ key }) => key === filters.session)?.title}
        or={filters.session}
      />
    ),
    partner: (
      <Named texts={choices.partners.find(({ key }) => key === filters.partner)?.name} or={filters.partner} />
    ),
    unit: <Named texts={unit} or={filters.unit} />,
    stage: filters.stage && t(`stage.${filters.stage}`),
    health: filters.health && t(`health.${filters.health}`),
    light: filters.light && t(`light.${filters.light}`),
    binding: filters.binding && t(`bindingStrength.${filters.binding}`),
    assignment: filters.assignment && t(`list.assignmentFilter.${filters.assignment}`),
    reason: filters.reason && t(`reasonFilter.${filters.reason}`),
  }
  const applied = named.filter((name) => filters[name] !== undefined)
  if (applied.length === 0) return null
  const list = () =>
    applied.map((name, index) => (
      <Fragment key={name}>
        {index > 0 && ' · '}
        {t(`list.${name}`)}: <b>{values[name]}</b>
      </Fragment>
    ))
  return t.rich('ledger.filtered', { f: list })
}

function Named({ texts, or }: { texts: Localized | null | undefined; or: string | undefined }) {
  return texts ? <Spoken texts={texts} fallback={or ?? ''} /> : or
}
