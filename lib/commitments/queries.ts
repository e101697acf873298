import type { Actor } from '@/lib/auth/actor'
import {
  type CommitmentAbilities,
  type CommitmentSubject,
  commitmentAbilities,
} from '@/lib/commitments/policy'
import { type Attention, attentionOf, type Light, lightOf, type Standing } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import type { Language } from '@/lib/i18n/locale'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { type Reading, todayAt } from '@/lib/settings/queries'
import type { CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

/** What is kept with an item for its reasons alone. */
const marks = {
  pausedUntil: true,
  unchangedUpdates: true,
  returnedAt: true,
  decisionDueOn: true,
  milestoneDueOn: true,
  milestoneSlipped: true,
  extensionAsked: true,
  stepMissingSince: true,
} as const

/** What every list, page and report shows of a commitment. */
export const commitmentSelect = {
  id: true,
  number: true,
  version: true,
  kind: true,
  bindingStrength: true,
  promisedBy: true,
  moveBy: true,
  moveSince: true,
  originalLanguage: true,
  stageTemplate: true,
  stage: true,
  stageSince: true,
  health: true,
  state: true,
  suspendedUntil: true,
  archivedAt: true,
  confidentiality: true,
  leadUnitId: true,
  leadUnitBasis: true,
  originalDueOn: true,
  dueOn: true,
  dueBasis: true,
  timesMoved: true,
  wasOverdueDays: true,
  nextStep: true,
  nextStepLanguage: true,
  nextStepDueOn: true,
  nextStepApproved: true,
  updateDueOn: true,
  progressOn: true,
  lastUpdateAt: true,
  ...marks,
  texts: { select: { language: true, title: true, summary: true, changedAt: true } },
  leadUnit: { select: { nameEn: true, nameZh: true, nameDe: true } },
  owner: { select: { name: true } },
  supportingUnits: { select: { unitId: true } },
  partners: {
    select: {
      role: true,
      partner: {
        select: {
          key: true,
          sector: true,
          printedName: true,
          nameEn: true,
          nameZh: true,
          nameDe: true,
          shortNameEn: true,
          shortNameZh: true,
          shortNameDe: true,
        },
      },
    },
    orderBy: { partner: { key: 'asc' } },
  },
} satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof commitmentSelect }>
type Dates =
  | `${'originalDue' | 'due' | 'nextStepDue' | 'updateDue' | 'progress'}On`
  | 'moveSince'
  | 'stageSince'
type Told = 'texts' | 'leadUnit' | 'owner' | 'supportingUnits' | 'partners' | 'archivedAt' | 'suspendedUntil'
type Kept = Omit<Row, Dates | Told | keyof typeof marks>

type PartnerRow = Row['partners'][number]
type PartnerItem = Pick<PartnerRow['partner'], 'key' | 'sector' | 'printedName'> & {
  role: PartnerRow['role']
  name: Localized
  shortName: Localized
}

export type CommitmentItem = Kept & {
  archived: boolean
  originalDueOn: CalendarDate | null
  dueOn: CalendarDate | null
  nextStepDueOn: CalendarDate | null
  moveSince: CalendarDate
  stageSince: CalendarDate
  standing: Standing
  light: Light
  attention: Attention[]
  title: Localized
  summary: Localized
  /** Translations that are older than the original text. */
  outdated: Language[]
  leadUnit: Localized
  ownerName: string | null
  supportingUnitIds: string[]
  partners: PartnerItem[]
  can: CommitmentAbilities
}

/** A row as every list, page and report shows it, with its light, its reasons and what the actor may do. */
export function toCommitmentItem(row: Row, actor: Actor, { today, settings }: Reading): CommitmentItem {
  const { texts, leadUnit, owner, supportingUnits, partners, archivedAt, suspendedUntil, ...rest } = row
  const subject = subjectOf(row)
  const standing = toStanding(row)
  const original = texts.find((text) => text.language === row.originalLanguage)
  return {
    ...withoutMarks(rest),
    archived: standing.archived,
    originalDueOn: fromDateColumn(row.originalDueOn),
    dueOn: standing.dueOn,
    ...readableNextStep(row, actor),
    moveSince: fromDateColumn(row.moveSince),
    stageSince: fromDateColumn(row.stageSince),
    standing,
    light: lightOf(standing, today, settings),
    attention: attentionOf(standing, today, settings),
    title: byLanguage(texts, 'title'),
    summary: byLanguage(texts, 'summary'),
    outdated: texts
      .filter((text) => original && text.changedAt < original.changedAt)
      .map((text) => text.language),
    leadUnit: fromColumns('name', leadUnit),
    ownerName: owner?.name ?? null,
    supportingUnitIds: [...subject.supportingUnitIds],
    partners: partners.map(({ role, partner }) => ({
      key: partner.key,
      sector: partner.sector,
      role,
      printedName: partner.printedName,
      name: fromColumns('name', partner),
      shortName: fromColumns('shortName', partner),
    })),
    can: commitmentAbilities(actor, subject),
  }
}

function withoutMarks<Rest extends Pick<Row, keyof typeof marks>>(rest: Rest) {
  const {
    pausedUntil,
    unchangedUpdates,
    returnedAt,
    decisionDueOn,
    milestoneDueOn,
    milestoneSlipped,
    extensionAsked,
    stepMissingSince,
    ...kept
  } = rest
  return kept
}

/** What lights and reasons are computed from. */
function toStanding(row: Row): Standing {
  return {
    state: row.state,
    archived: row.archivedAt !== null,
    suspendedUntil: fromDateColumn(row.suspendedUntil),
    health: row.health,
    dueOn: fromDateColumn(row.dueOn),
    dueBasis: row.dueBasis,
    updateDueOn: fromDateColumn(row.updateDueOn),
    updated: row.lastUpdateAt !== null,
    pausedUntil: fromDateColumn(row.pausedUntil),
    progressOn: fromDateColumn(row.progressOn),
    stageTemplate: row.stageTemplate,
    moveBy: row.moveBy,
    moveSince: fromDateColumn(row.moveSince),
    decisionDueOn: fromDateColumn(row.decisionDueOn),
    returnedOn: row.returnedAt && todayAt(row.returnedAt),
    extensionAsked: row.extensionAsked,
    milestoneDueOn: fromDateColumn(row.milestoneDueOn),
    milestoneSlipped: row.milestoneSlipped,
    unchangedUpdates: row.unchangedUpdates,
    stepMissingSince: fromDateColumn(row.stepMissingSince),
  }
}

/** A next step takes effect when it is posted; viewers read its words once the update that they came with is approved. */
function readableNextStep(
  { nextStep, nextStepLanguage, nextStepDueOn, nextStepApproved }: Row,
  actor: Actor,
) {
  if (actor.role === 'viewer' && !nextStepApproved)
    return { nextStep: null, nextStepLanguage: null, nextStepDueOn: null }
  return { nextStep, nextStepLanguage, nextStepDueOn: fromDateColumn(nextStepDueOn) }
}

/** What policies ask of a row. */
export function subjectOf(
  row: Pick<Row, 'leadUnitId' | 'supportingUnits' | 'confidentiality'>,
): CommitmentSubject {
  return {
    leadUnitId: row.leadUnitId,
    supportingUnitIds: row.supportingUnits.map(({ unitId }) => unitId),
    confidentiality: row.confidentiality,
  }
}

/** The form of a number; anything else names no commitment. */
const numberForm = /^[A-Z]{2}[0-9]{2}[B-Z]?-[0-9]{3,6}$/

/** One visible commitment by its number; null when there is none or the actor may not know of it, which answers alike (AZ-3). */
export async function findCommitment(
  actor: Actor,
  number: string,
  reading: Reading,
  from: Db = db(),
): Promise<CommitmentItem | null> {
  if (!numberForm.test(number)) return null
  const row = await from.commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: commitmentSelect,
  })
  return row && toCommitmentItem(row, actor, reading)
}

function byLanguage(texts: Row['texts'], field: 'title' | 'summary'): Localized {
  return Object.fromEntries(texts.map((text) => [text.language, text[field]]))
}
