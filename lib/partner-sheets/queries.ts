import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { orderBy } from '@/lib/catalogue/scope'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { strictest } from '@/lib/documents/rules'
import { namedDocuments, toldUpdates } from '@/lib/partner-sheets/scope'
import { getPartners, type PartnerDetail } from '@/lib/partners/queries'
import {
  mostSheetDocuments,
  mostSheetItems,
  type SheetContent,
  sheetUpdates,
  toPartnerSafe,
} from '@/lib/reports/partner-sheet-content'
import { readLedgerRows, whereLedger } from '@/lib/reports/queries'
import { type Reading, todayAt } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

const keyForm = /^[a-z0-9-]{1,60}$/
const { filters: all } = parseCommitmentFilters({ state: 'all' })

export type FoundSheet = { partnerId: string; content: SheetContent }

/** The sheet about one partner. Null for a partner that may not be seen, that never was, or that went into another. */
export async function findPartnerSheet(
  actor: Actor,
  key: string,
  reading: Reading,
  from: Db = db(),
): Promise<FoundSheet | null> {
  const [sheet] = await listPartnerSheets(actor, [key], reading, from)
  return sheet ?? null
}

/**
 * Everything that the sheets about these partners tell this actor, in the order asked: the rows of the ledger as they may export them, so
 * that a number here is the number there. A partner that may not be seen, that never was, or that went into another has none. Many
 * partners take as many statements as one.
 */
export async function listPartnerSheets(
  actor: Actor,
  keys: readonly string[],
  reading: Reading,
  from: Db = db(),
): Promise<FoundSheet[]> {
  const wanted = [...new Set(keys.filter((key) => keyForm.test(key)))]
  const found = wanted.length === 0 ? [] : await getPartners(actor, wanted, from)
  const partners = found
    .filter(({ mergedInto }) => !mergedInto)
    .toSorted((a, b) => wanted.indexOf(a.key) - wanted.indexOf(b.key))
  if (partners.length === 0) return []
  const rowsOf = await listRows(
    from,
    actor,
    partners.map(({ id }) => id),
    reading,
  )
  const wordsOf = await readWords(from, actor, [...rowsOf.values()].flat())
  return partners.map((partner) => toSheet(partner, rowsOf.get(partner.id) ?? [], wordsOf))
}

type Row = Awaited<ReturnType<typeof readLedgerRows>>[number]

/** The rows of the ledger of each partner, by the partner's id, as far as a sheet holds them and one more. */
async function listRows(
  from: Db,
  actor: Actor,
  partnerIds: string[],
  reading: Reading,
): Promise<Map<string, Row[]>> {
  const links = await from.commitmentPartner.findMany({
    where: { partnerId: { in: partnerIds }, commitment: await whereLedger(from, actor, all, reading) },
    select: { commitmentId: true, partnerId: true },
    orderBy: orderBy(all).map((commitment) => ({ commitment })),
  })
  const ids = partnerIds.map((id) =>
    links.filter(({ partnerId }) => partnerId === id).slice(0, mostSheetItems + 1),
  )
  const wanted = new Set(ids.flat().map(({ commitmentId }) => commitmentId))
  const rows = await readLedgerRows(from, [...wanted], actor, reading)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    partnerIds.map((id, index) => [
      id,
      (ids[index] ?? []).flatMap(({ commitmentId }) => byId.get(commitmentId) ?? []),
    ]),
  )
}

function toSheet(partner: PartnerDetail, rows: readonly Row[], wordsOf: Map<string, ItemWords>): FoundSheet {
  const items = rows.slice(0, mostSheetItems)
  const words = items.flatMap(({ id }) => wordsOf.get(id) ?? [])
  const reported = items.flatMap(({ lastUpdateAt }) => (lastUpdateAt ? [lastUpdateAt] : []))
  const latest = reported.toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    partnerId: partner.id,
    content: {
      ...factsOf(partner),
      items: items.map(toItem),
      updates: latestOf(words.flatMap(({ updates }) => updates)).slice(0, sheetUpdates),
      documents: latestOf(words.flatMap(({ documents }) => documents)).slice(0, mostSheetDocuments),
      lastReportedOn: latest ? todayAt(latest) : null,
      cut: rows.length > mostSheetItems,
    },
  }
}

/** What a reader confirms when they take partner-safe sheets: what stands on them and what does not, as one word. */
export function fingerprintOf(contents: readonly SheetContent[]): string {
  return createHash('sha256')
    .update(JSON.stringify(contents.map(toPartnerSafe)))
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

function toItem(row: Row): SheetContent['items'][number] {
  const { number, title, state, confidentiality, promisedBy, moveBy, stage, health, light } = row
  const { dueOn, dueBasis, nextStep, nextStepLanguage, nextStepDueOn, openProblems: problems } = row
  return {
    ...{ number, title, state, confidentiality, promisedBy, moveBy, stage, health, light },
    ...{ dueOn, dueBasis, nextStep, nextStepLanguage, nextStepDueOn, problems },
  }
}

/** When something came, and its id, by which what came at the same moment is told apart. */
type Timed<Told> = { at: Date; id: string; told: Told }
type ItemWords = {
  updates: Timed<SheetContent['updates'][number]>[]
  documents: Timed<SheetContent['documents'][number]>[]
}

function latestOf<Told>(timed: readonly Timed<Told>[]): Told[] {
  return timed
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .map(({ told }) => told)
}

/** The last words about each of these items and its latest documents, by the item's id. */
async function readWords(from: Db, actor: Actor, items: readonly Row[]): Promise<Map<string, ItemWords>> {
  const rows = await from.commitment.findMany({
    where: { id: { in: [...new Set(items.map(({ id }) => id))] } },
    select: wordsFor(actor),
  })
  return new Map(rows.map((row) => [row.id, toWords(row)]))
}

function wordsFor(actor: Actor) {
  return {
    id: true,
    number: true,
    confidentiality: true,
    statusUpdates: {
      where: toldUpdates(actor),
      select: {
        id: true,
        postedAt: true,
        happenedOn: true,
        language: true,
        progress: true,
        reviews: { select: { decision: true }, orderBy: { decidedAt: 'desc' }, take: 1 },
      },
      orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
      take: sheetUpdates,
    },
    documents: {
      where: namedDocuments(actor),
      select: {
        id: true,
        title: true,
        language: true,
        confidentiality: true,
        uploadedAt: true,
        problemId: true,
      },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: mostSheetDocuments,
    },
  } satisfies Prisma.CommitmentSelect
}

type WordsRow = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof wordsFor> }>

function toWords({ number, confidentiality, statusUpdates, documents }: WordsRow): ItemWords {
  return {
    updates: statusUpdates.map(({ id, postedAt, happenedOn, language, progress, reviews }) => ({
      at: postedAt,
      id,
      told: {
        number,
        on: fromDateColumn(happenedOn) ?? todayAt(postedAt),
        language,
        progress,
        standing: reviews[0]?.decision ?? 'waiting',
      },
    })),
    documents: documents.map(({ id, title, language, confidentiality: own, uploadedAt, problemId }) => ({
      at: uploadedAt,
      id,
      told: {
        number,
        title,
        language,
        // What belongs to a problem is as internal as the problem.
        confidentiality: strictest(strictest(own, confidentiality), problemId ? 'internal' : 'public'),
        on: todayAt(uploadedAt),
      },
    })),
  }
}
