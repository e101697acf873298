import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { useDeadline } from '@/components/commitments/deadline-cell'
import { LeadUnit } from '@/components/commitments/lead-unit'
import { ListStep } from '@/components/commitments/list-row'
import { PartnerNames } from '@/components/commitments/partner-names'
import type { FilterChoices } from '@/components/commitments/use-filter-fields'
import { stepOf } from '@/components/commitments/use-list-words'
import { Spoken, spokenIn } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof } from '@/lib/commitments/rules'
import type { Locale } from '@/lib/i18n/locale'
import type { Column } from '@/lib/listings/rules'
import { today as dayOf, daysBetween } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

/** What all rows of a table share. */
export type TableFacts = {
  today: string
  /** Where "Post update" of a row leads; absent where nothing is posted from. */
  updateHref: ((number: string) => string) | undefined
  /** Names of what a row knows by its key alone. */
  names: Pick<FilterChoices, 'units' | 'visits'>
}

/** Columns with cells of their own. */
type Own = 'number' | 'name'
type Cells = Record<Exclude<Column, Own>, (commitment: CommitmentItem) => ReactNode>

/** The content of each column; number and name have cells of their own. */
export function useCells({ today, updateHref, names }: TableFacts): Cells {
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  return {
    light: ({ light, standing }) => <CommitmentLight light={light} standing={standing} today={today} />,
    health: ({ health }) => <CommitmentHealth health={health} />,
    deadline: useDeadline(),
    stage: ({ stage }) => <StageOf stage={stage} />,
    nextStep: (commitment) => <ListStep {...stepOf(commitment, locale, updateHref !== undefined)} />,
    leadUnit: (commitment) => <LeadUnit commitment={commitment} />,
    sinceUpdate: (commitment) => daysSinceUpdate(commitment, today) ?? t('never'),
    sinceProgress: (commitment) => daysSinceProgress(commitment, today) ?? t('never'),
    partners: ({ partners }) => <PartnerNames partners={partners} />,
    sector: (commitment) => <Sectors commitment={commitment} />,
    visit: ({ number }) => <VisitOf visit={visitKeyOf(number)} names={names} />,
    kind: ({ kind }) => <Word namespace="commitmentKind" of={kind} />,
    binding: ({ bindingStrength }) => <Word namespace="bindingStrength" of={bindingStrength} />,
    promisedBy: ({ promisedBy }) => <Word namespace="promisedBy" of={promisedBy} />,
    confidentiality: ({ confidentiality }) => <Word namespace="confidentiality" of={confidentiality} />,
    supportingUnits: ({ supportingUnitIds }) => <SupportingUnits ids={supportingUnitIds} names={names} />,
  }
}

/**
 * What decides a cell that many rows have in common. Rows alike in it share one cell, which is made, and sent, once: half of a
 * row is of this kind.
 */
export const alikeIn: Partial<Record<Column, (commitment: CommitmentItem) => string>> = {
  light: ({ light }) => light,
  health: ({ health }) => health,
  deadline: ({ dueOn, dueBasis, originalDueOn, timesMoved, wasOverdueDays }) =>
    [dueOn, dueBasis, originalDueOn, timesMoved, wasOverdueDays].join(),
  stage: ({ stage }) => stage,
  leadUnit: ({ leadUnit, leadUnitBasis, ownerName }) => JSON.stringify([leadUnit, leadUnitBasis, ownerName]),
  sector: ({ partners }) => partners.map(({ sector }) => sector).join(),
  visit: ({ number }) => visitKeyOf(number),
  kind: ({ kind }) => kind,
  binding: ({ bindingStrength }) => bindingStrength,
  promisedBy: ({ promisedBy }) => promisedBy,
  confidentiality: ({ confidentiality }) => confidentiality,
  supportingUnits: ({ supportingUnitIds }) => supportingUnitIds.join(),
}

function Word({ namespace, of }: { namespace: string; of: string }) {
  const t = useTranslations()
  return t(`${namespace}.${of}` as 'promisedBy.both')
}

/** A stage that has to be proven says so while it is only reported. */
function StageOf({ stage }: Pick<CommitmentItem, 'stage'>) {
  const t = useTranslations()
  if (!needsProof(stage)) return t(`stage.${stage}`)
  return (
    <>
      {t(`stage.${stage}`)}{' '}
      <Badge standing="reported" below>
        {t('board.reported')}
      </Badge>
    </>
  )
}

function daysSinceUpdate({ lastUpdateAt }: CommitmentItem, today: string): number | null {
  return lastUpdateAt && daysBetween(dayOf(lastUpdateAt, workspaceZone()), today)
}

/** Since the last real progress; strong once that is a reason for attention. */
function daysSinceProgress({ lastUpdateAt, standing, attention }: CommitmentItem, today: string): ReactNode {
  if (!lastUpdateAt) return null
  const days = daysBetween(standing.progressOn, today)
  return attention.some(({ reason }) => reason === 'noProgress') ? <b>{days}</b> : days
}

function Sectors({ commitment: { partners } }: { commitment: CommitmentItem }) {
  const t = useTranslations('sector')
  const sectors = [...new Set(partners.map(({ sector }) => sector))]
  return sectors.map((sector) => t(sector)).join(' · ')
}

type Names = Pick<TableFacts, 'names'>

/** The visit by its name. */
function VisitOf({ visit: key, names: { visits = [] } }: Names & { visit: string }) {
  const visit = visits.find((each) => each.key === key)
  return visit ? <Spoken texts={visit.name} fallback={key} /> : key
}

/** A number begins with the key of its visit. */
function visitKeyOf(number: string): string {
  return number.split('-')[0] ?? number
}

function SupportingUnits({ ids, names: { units = [] } }: Names & { ids: readonly string[] }) {
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  if (ids.length === 0) return <span className="muted">{t('none')}</span>
  const known = units.filter(({ key }) => ids.includes(key))
  return known.map(({ key, name }, index) => (
    <span key={key}>
      {index > 0 && ' · '}
      {spokenIn(locale, name, key)}
    </span>
  ))
}
