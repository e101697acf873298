import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { strictest } from '@/lib/documents/rules'
import { visibleDocuments } from '@/lib/documents/scope'
import { getPartner, type PartnerDetail } from '@/lib/partners/queries'
import {
  mostSheetDocuments,
  mostSheetItems,
  type SheetContent,
  sheetUpdates,
  toPartnerSafe,
} from '@/lib/reports/partner-sheet-content'
import { listLedgerRows } from '@/lib/reports/queries'
import { type Reading, todayAt } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

const keyForm = /^[a-z0-9-]{1,60}$/

/**
 * Everything that the sheet about a partner tells this actor: the rows of the ledger as they may export them, so that a number here is the
 * number there. Null for a partner that may not be seen, that never was, or that went into another.
 */
export async function findPartnerSheet(
  actor: Actor,
  key: string,
  reading: Reading,
  from: Db = db(),
): Promise<{ partnerId: string; content: SheetContent } | null> {
  const partner = keyForm.test(key) ? await getPartner(actor, key, from) : null
  if (!partner || partner.mergedInto) return null
  const { filters } = parseCommitmentFilters({ partner: key, state: 'all' })
  const rows = await listLedgerRows(from, actor, filters, reading, mostSheetItems + 1)
  const items = rows.slice(0, mostSheetItems)
  const numbers = items.map(({ number }) => number)
  const [updates, documents] = [
    await listUpdates(from, actor, numbers),
    await listDocuments(from, actor, numbers),
  ]
  const reported = items.flatMap(({ lastUpdateAt }) => (lastUpdateAt ? [lastUpdateAt] : []))
  const latest = reported.toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    partnerId: partner.id,
    content: {
      ...factsOf(partner),
      items: items.map(toItem),
      updates,
      documents,
      lastReportedOn: latest ? todayAt(latest) : null,
      cut: rows.length > mostSheetItems,
    },
  }
}

export type FoundSheet = NonNullable<Awaited<ReturnType<typeof findPartnerSheet>>>

/** What a reader confirms when they take the partner-safe sheet: what stands on it and what does not, as one word. */
export function fingerprintOf(content: SheetContent): string {
  return createHash('sha256')
    .update(JSON.stringify(toPartnerSafe(content)))
    .digest('hex')
}

function factsOf(partner: PartnerDetail) {
  const { key, kind, sector, countryCode, hostCountryCode, name, printedName } = partner
  const sessions = partner.sessions
    .map(({ visitKey, title, heldOn, visitEndsOn }) => ({
      visitKey,
      title,
      on: heldOn,
      day: heldOn ?? visitEndsOn,
    }))
    .toSorted((a, b) => b.day.localeCompare(a.day, 'en'))
  return {
    partner: { key, kind, sector, countryCode, hostCountryCode, name, printedName },
    contacts: partner.contacts
      .filter(({ archived }) => !archived)
      .map((contact) => ({
        printedName: contact.printedName,
        verifiedName: contact.verifiedName,
        printedTitle: contact.printedTitle,
        title: contact.title,
      })),
    sessions: sessions.map(({ day: _, ...session }) => session),
    lastMetOn: sessions[0]?.day ?? null,
  }
}

function toItem(row: Awaited<ReturnType<typeof listLedgerRows>>[number]): SheetContent['items'][number] {
  const { number, title, state, confidentiality, promisedBy, moveBy, stage, health, light } = row
  const { dueOn, dueBasis, nextStep, nextStepLanguage, nextStepDueOn, openProblems: problems } = row
  return {
    ...{ number, title, state, confidentiality, promisedBy, moveBy, stage, health, light },
    ...{ dueOn, dueBasis, nextStep, nextStepLanguage, nextStepDueOn, problems },
  }
}

/** The last words of all items: what was replaced by a correction is left out. Viewers are given what is approved. */
async function listUpdates(from: Db, actor: Actor, numbers: string[]): Promise<SheetContent['updates']> {
  const approved: Prisma.StatusUpdateWhereInput = {
    reviews: { some: { decision: 'approved' }, none: { decision: 'returned' } },
  }
  const readable = actor.role === 'viewer' ? approved : {}
  const rows = await from.statusUpdate.findMany({
    where: {
      AND: [
        readable,
        { noChange: false, commitment: { number: { in: numbers } } },
        { NOT: { correctedBy: { is: readable } } },
      ],
    },
    select: {
      postedAt: true,
      happenedOn: true,
      language: true,
      progress: true,
      commitment: { select: { number: true } },
      reviews: { select: { decision: true }, orderBy: { decidedAt: 'desc' }, take: 1 },
    },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
    take: sheetUpdates,
  })
  return rows.map(({ postedAt, happenedOn, language, progress, commitment: { number }, reviews }) => ({
    number,
    on: fromDateColumn(happenedOn) ?? todayAt(postedAt),
    language,
    progress,
    standing: reviews[0]?.decision ?? 'waiting',
  }))
}

/** What a viewer was shown by name is not to be carried away. */
async function listDocuments(from: Db, actor: Actor, numbers: string[]): Promise<SheetContent['documents']> {
  const carried: Prisma.DocumentWhereInput =
    actor.role === 'viewer' ? { confidentiality: { not: 'restricted' } } : {}
  const rows = await from.document.findMany({
    where: {
      AND: [
        visibleDocuments(actor),
        carried,
        { archivedAt: null, replacedBy: { is: null }, commitment: { number: { in: numbers } } },
      ],
    },
    select: {
      title: true,
      language: true,
      confidentiality: true,
      uploadedAt: true,
      problemId: true,
      commitment: { select: { number: true, confidentiality: true } },
    },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: mostSheetDocuments,
  })
  return rows.map(({ title, language, confidentiality, uploadedAt, problemId, commitment }) => ({
    number: commitment.number,
    title,
    language,
    // What belongs to a problem is as internal as the problem.
    confidentiality: strictest(
      strictest(confidentiality, commitment.confidentiality),
      problemId ? 'internal' : 'public',
    ),
    on: todayAt(uploadedAt),
  }))
}
