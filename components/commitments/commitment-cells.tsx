import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { DeadlineCell } from '@/components/commitments/deadline-cell'
import { LeadUnit } from '@/components/commitments/lead-unit'
import { PartnerNames } from '@/components/commitments/partner-names'
import type { FilterChoices } from '@/components/commitments/use-filter-fields'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { NoChangeButton } from '@/components/no-changes/no-change-button'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof } from '@/lib/commitments/rules'
import type { Column } from '@/lib/listings/rules'
import { today as dayOf, daysBetween } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

export type RowFacts = {
  commitment: CommitmentItem
  today: string
  /** Where "Post update" of a row leads; absent where nothing is posted from. */
  updateHref: ((number: string) => string) | undefined
  /** Names of what a row knows by its key alone. */
  names: Pick<FilterChoices, 'units' | 'visits'>
}

/** The content of each column; number and name have cells of their own. */
export const cellOf: Record<Exclude<Column, 'number' | 'name'>, (row: RowFacts) => ReactNode> = {
  light: ({ commitment: { light, standing }, today }) => (
    <CommitmentLight light={light} standing={standing} today={today} />
  ),
  health: ({ commitment }) => <CommitmentHealth health={commitment.health} />,
  deadline: ({ commitment }) => <DeadlineCell commitment={commitment} />,
  stage: ({ commitment }) => <StageOf commitment={commitment} />,
  nextStep: (row) => <NextStepOf {...row} />,
  leadUnit: ({ commitment }) => <LeadUnit commitment={commitment} />,
  sinceUpdate: ({ commitment, today }) => <SinceUpdate commitment={commitment} today={today} />,
  sinceProgress: ({ commitment, today }) => <SinceProgress commitment={commitment} today={today} />,
  partners: ({ commitment }) => <PartnerNames partners={commitment.partners} />,
  sector: ({ commitment }) => <Sectors commitment={commitment} />,
  visit: ({ commitment, names }) => <VisitOf commitment={commitment} names={names} />,
  kind: ({ commitment }) => <Word namespace="commitmentKind" of={commitment.kind} />,
  binding: ({ commitment }) => <Word namespace="bindingStrength" of={commitment.bindingStrength} />,
  promisedBy: ({ commitment }) => <Word namespace="promisedBy" of={commitment.promisedBy} />,
  confidentiality: ({ commitment }) => <Word namespace="confidentiality" of={commitment.confidentiality} />,
  supportingUnits: ({ commitment, names }) => <SupportingUnits commitment={commitment} names={names} />,
}

function Word({ namespace, of }: { namespace: string; of: string }) {
  const t = useTranslations()
  return t(`${namespace}.${of}` as 'promisedBy.both')
}

/** A stage that has to be proven says so while it is only reported. */
function StageOf({ commitment: { stage } }: { commitment: CommitmentItem }) {
  const t = useTranslations()
  return (
    <>
      {t(`stage.${stage}`)}{' '}
      {needsProof(stage) && (
        <Badge standing="reported" below>
          {t('board.reported')}
        </Badge>
      )}
    </>
  )
}

function NextStepOf({ commitment, updateHref }: RowFacts) {
  const t = useTranslations('commitment')
  const { number, nextStep, nextStepLanguage, nextStepDueOn, moveBy, can } = commitment
  return (
    <>
      {nextStep && nextStepLanguage ? (
        <Foreign text={nextStep} language={nextStepLanguage} />
      ) : (
        <span className="muted">{t('noNextStep')}</span>
      )}{' '}
      {nextStepDueOn && <CalendarDate date={nextStepDueOn} length="short" />}
      <small>
        {t('move', { by: moveBy })}
        {updateHref && can.postStatusUpdate && (
          <span className="row__act">
            {' · '}
            <Link href={updateHref(number)} scroll={false} aria-label={t('updateFor', { number })}>
              {t('update')}
            </Link>{' '}
            <kbd>u</kbd>
          </span>
        )}
        {updateHref && (
          <span className="row__late">
            {' '}
            <NoChangeButton commitment={commitment} />
          </span>
        )}
      </small>
    </>
  )
}

type Since = { commitment: CommitmentItem; today: string }

function SinceUpdate({ commitment: { lastUpdateAt }, today }: Since) {
  const t = useTranslations('commitment')
  return lastUpdateAt ? daysBetween(dayOf(lastUpdateAt, workspaceZone()), today) : t('never')
}

/** Since the last real progress; strong once that is a reason for attention. */
function SinceProgress({ commitment: { lastUpdateAt, standing, attention }, today }: Since) {
  const t = useTranslations('commitment')
  if (!lastUpdateAt) return t('never')
  const days = daysBetween(standing.progressOn, today)
  return attention.some(({ reason }) => reason === 'noProgress') ? <b>{days}</b> : days
}

function Sectors({ commitment: { partners } }: { commitment: CommitmentItem }) {
  const t = useTranslations('sector')
  const sectors = [...new Set(partners.map(({ sector }) => sector))]
  return sectors.map((sector) => t(sector)).join(' · ')
}

type Named = Pick<RowFacts, 'commitment' | 'names'>

/** The visit by its name; a number begins with its key. */
function VisitOf({ commitment: { number }, names: { visits = [] } }: Named) {
  const key = number.split('-')[0] ?? number
  const visit = visits.find((each) => each.key === key)
  return visit ? <Spoken texts={visit.name} fallback={key} /> : key
}

function SupportingUnits({ commitment: { supportingUnitIds }, names: { units = [] } }: Named) {
  const t = useTranslations('commitment')
  const known = units.filter(({ key }) => supportingUnitIds.includes(key))
  if (supportingUnitIds.length === 0) return <span className="muted">{t('none')}</span>
  return known.map(({ key, name }, index) => (
    <span key={key}>
      {index > 0 && ' · '}
      <Spoken texts={name} fallback={key} />
    </span>
  ))
}
