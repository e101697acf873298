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
type Kept = Omit<Row, Dates | Told>

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

/** One page of the commitments that the actor may see, with the total that it is a page of. */
export async function listCommitments(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where: Prisma.CommitmentWhereInput = {
    AND: [visibleCommitments(actor), whereFilters(filters, reading)],
  }
  const total = await db().commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page, pages)
  const place = { where, orderBy: orderBy(filters), skip: (page - 1) * pageSize, take: pageSize }
  // a deep page passes over thousands of rows: what is shown of a row is looked up for those of the page alone
  if (page > 1) {
    const picked = await db().commitment.findMany({ ...place, select: { id: true } })
    return { items: await listByIds(actor, picked, reading), total, page, pages }
  }
  const rows = await db().commitment.findMany({ ...place, select: commitmentSelect })
  return { items: rows.map((row) => toCommitmentItem(row, actor, reading)), total, page, pages }
}

/** The visible ones of these commitments, in their order. */
export async function listByIds(actor: Actor, picked: { id: string }[], reading: Reading) {
  const ids = picked.map(({ id }) => id)
  const rows = await db().commitment.findMany({
    where: { AND: [visibleCommitments(actor), { id: { in: ids } }] },
    select: commitmentSelect,
  })
  const found = new Map(rows.map((row) => [row.id, toCommitmentItem(row, actor, reading)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** A row as every list, page and report shows it, with its light, its reasons and what the actor may do. */
export function toCommitmentItem(row: Row, actor: Actor, { today, settings }: Reading): CommitmentItem {
  const { texts, leadUnit, owner, supportingUnits, partners, archivedAt, suspendedUntil, ...kept } = row
  const subject = subjectOf(row)
  const standing: Standing = {
    state: row.state,
    archived: archivedAt !== null,
    suspendedUntil: fromDateColumn(suspendedUntil),
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

/** The checks of a visible commitment, open ones first. */
export async function listCommitmentChecks(actor: Actor, number: string): Promise<CheckItem[]> {
  const rows = await db().check.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: checkSelect,
    orderBy: checkOrder,
  })
  return rows.map(toCheckItem)
}
