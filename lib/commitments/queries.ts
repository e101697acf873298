import type { Actor } from '@/lib/auth/actor'
import { type CheckItem, checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import {
  type CommitmentAbilities,
  type CommitmentSubject,
  commitmentAbilities,
} from '@/lib/commitments/policy'
import { type Attention, attentionOf, type Light, lightOf, type Standing } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { orderBy, visibleCommitments, whereFilters } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import type { Language } from '@/lib/i18n/locale'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { Reading } from '@/lib/settings/queries'
import type { CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

/** Rows of one page of the list. */
export const pageSize = 50

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
type Kept = Omit<
  Row,
  | 'texts'
  | 'leadUnit'
  | 'owner'
  | 'supportingUnits'
  | 'partners'
  | 'archivedAt'
  | 'originalDueOn'
  | 'dueOn'
  | 'nextStepDueOn'
  | 'updateDueOn'
  | 'progressOn'
  | 'moveSince'
  | 'stageSince'
>

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
  partners: PartnerItem[]
  can: CommitmentAbilities
}

/** One page of the commitments that the actor may see, with the total that it is a page of. */
export async function listCommitments(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where: Prisma.CommitmentWhereInput = {
    AND: [visibleCommitments(actor), whereFilters(filters, reading)],
  }
  const total = await db().commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page, pages)
  const rows = await db().commitment.findMany({
    where,
    select: commitmentSelect,
    orderBy: orderBy(filters),
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  return { items: rows.map((row) => toCommitmentItem(row, actor, reading)), total, page, pages }
}

/** A row as every list, page and report shows it, with its light, its reasons and what the actor may do. */
export function toCommitmentItem(row: Row, actor: Actor, { today, settings }: Reading): CommitmentItem {
  const { texts, leadUnit, owner, supportingUnits, partners, archivedAt, ...kept } = row
  const standing: Standing = {
    state: row.state,
    archived: archivedAt !== null,
    health: row.health,
    dueOn: fromDateColumn(row.dueOn),
    dueBasis: row.dueBasis,
    updateDueOn: fromDateColumn(row.updateDueOn),
    updated: row.lastUpdateAt !== null,
    progressOn: fromDateColumn(row.progressOn),
  }
  const original = texts.find((text) => text.language === row.originalLanguage)
  return {
    ...kept,
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
    partners: partners.map(({ role, partner }) => ({
      key: partner.key,
      sector: partner.sector,
      role,
      printedName: partner.printedName,
      name: fromColumns('name', partner),
      shortName: fromColumns('shortName', partner),
    })),
    can: commitmentAbilities(actor, subjectOf(row)),
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

/** One visible commitment by its number; null when there is none or the actor may not know of it, which answers alike (AZ-3). */
export async function findCommitment(
  actor: Actor,
  number: string,
  reading: Reading,
  from: Db = db(),
): Promise<CommitmentItem | null> {
  if (!isNumber(number)) return null
  const row = await from.commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: commitmentSelect,
  })
  return row && toCommitmentItem(row, actor, reading)
}

/** Whether a text has the form of a number; anything else names no commitment. */
function isNumber(text: string): boolean {
  return /^[A-Z]{2}[0-9]{2}[B-Z]?-[0-9]{3,6}$/.test(text)
}

function byLanguage(texts: Row['texts'], field: 'title' | 'summary'): Localized {
  return Object.fromEntries(texts.map((text) => [text.language, text[field]]))
}

/** The checks of a visible commitment, open ones first. */
export async function listCommitmentChecks(actor: Actor, number: string): Promise<CheckItem[]> {
  const rows = await db().check.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: checkSelect,
    orderBy: checkOrder,
  })
  return rows.map(toCheckItem)
}
