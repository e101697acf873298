import type { Actor } from '@/lib/auth/actor'
import { type CheckItem, checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import { subjectOf } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { canSeeDirectory } from '@/lib/partners/policy'
import { canCorrect, canResolveCommitmentCheck, canResolveDirectoryCheck } from '@/lib/resolutions/policy'
import { answerKindOf, type CheckSubject } from '@/lib/resolutions/rules'
import type { Prisma } from '@/prisma/generated/client'

const visitDates = { select: { id: true, key: true, startsOn: true, endsOn: true } } as const
const select = {
  ...checkSelect,
  resolvedValue: true,
  commitment: {
    select: {
      id: true,
      number: true,
      version: true,
      promisedBy: true,
      leadUnitId: true,
      confidentiality: true,
      supportingUnits: { select: { unitId: true } },
    },
  },
  visit: visitDates,
  session: { select: { id: true, position: true, heldOn: true, visit: visitDates } },
  partner: { select: { id: true, key: true, printedName: true } },
  contact: {
    select: { id: true, printedName: true, verifiedName: true, partner: { select: { id: true, key: true } } },
  },
  participant: { select: { memberName: true, visit: visitDates } },
} satisfies Prisma.CheckSelect

type Row = Prisma.CheckGetPayload<{ select: typeof select }>

/** Whether an actor may resolve checks of the shared directory, for the links that lead to them. */
export function mayResolveDirectoryChecks(actor: Actor): boolean {
  return canResolveDirectoryCheck(actor)
}

/** A check with what it is about, what is stored, and what the actor may do; null when there is none or it may not be seen. */
export async function findCheck(actor: Actor, id: string, from: Db = db()) {
  const ofItems = { AND: [{ commitmentId: { not: null } }, { commitment: visibleCommitments(actor) }] }
  const seen = canSeeDirectory(actor) ? { OR: [{ commitmentId: null }, ofItems] } : ofItems
  const row = await from.check.findFirst({ where: { AND: [{ id }, seen] }, select })
  if (!row) return null
  const subject = subjectKind(row)
  const answer = answerKindOf(subject, row.field)
  const visit = row.visit ?? row.session?.visit ?? row.participant?.visit ?? null
  const resolve = row.commitment
    ? canResolveCommitmentCheck(actor, subjectOf(row.commitment))
    : canResolveDirectoryCheck(actor)
  return {
    ...toCheckItem(row),
    resolvedValue: row.resolvedValue,
    subject,
    answer,
    stored: storedValue(row),
    commitment: row.commitment && {
      id: row.commitment.id,
      number: row.commitment.number,
      version: row.commitment.version,
      promisedBy: row.commitment.promisedBy,
    },
    visit: visit && {
      id: visit.id,
      key: visit.key,
      startsOn: fromDateColumn(visit.startsOn),
      endsOn: fromDateColumn(visit.endsOn),
    },
    session: row.session && { id: row.session.id, position: row.session.position },
    partner: row.partner ?? row.contact?.partner ?? null,
    contactId: row.contact?.id ?? null,
    can: { resolve, correct: resolve && canCorrect(actor, answer) },
  }
}

export type FoundCheck = NonNullable<Awaited<ReturnType<typeof findCheck>>>

function subjectKind(row: Row): CheckSubject {
  if (row.commitment) return 'commitment'
  if (row.visit) return 'visit'
  if (row.session) return 'session'
  if (row.partner) return 'partner'
  return row.contact ? 'contact' : 'participant'
}

/** What the record holds of the check's field today, where it holds one plain value. */
function storedValue(row: Row): string | null {
  if (row.visit && row.field === 'year') return row.visit.startsOn.toISOString().slice(0, 4)
  if (row.session && row.field === 'heldOn') return fromDateColumn(row.session.heldOn)
  if (row.commitment && row.field === 'promisedBy') return row.commitment.promisedBy
  if (row.field !== 'name') return null
  return (
    row.contact?.verifiedName ??
    row.contact?.printedName ??
    row.partner?.printedName ??
    row.participant?.memberName ??
    null
  )
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
