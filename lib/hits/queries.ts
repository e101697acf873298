import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { commitmentHit, contactHit, type Hit, partnerHit, updateHit, visitHit } from '@/lib/hits/rules'
import { findEntries, type HitKind, type Wanted } from '@/lib/hits/scope'
import { canSeeDirectory } from '@/lib/partners/policy'
import { fold, wordsOf } from '@/lib/search/rules'
import { listVisits } from '@/lib/visits/queries'
import type { Prisma } from '@/prisma/generated/client'

/** Hits of one kind that are shown; whoever wants more adds a word. */
export const mostHits = 20

/** What was found of each kind, best first, and whether there is more than is shown. */
export type HitGroup = {
  kind: HitKind
  hits: Hit[]
  more: boolean
}

const partnerNames = {
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  printedName: true,
} as const
const commitmentSelect = {
  id: true,
  commitment: {
    select: {
      number: true,
      texts: { select: { language: true, title: true, summary: true } },
      partners: { select: { partner: { select: partnerNames } }, orderBy: { partner: { key: 'asc' } } },
      owner: { select: { name: true } },
    },
  },
} satisfies Prisma.SearchEntrySelect
const contactSelect = {
  id: true,
  heading: true,
  contact: {
    select: {
      id: true,
      printedName: true,
      verifiedName: true,
      printedTitle: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      partner: { select: { key: true, ...partnerNames } },
    },
  },
} satisfies Prisma.SearchEntrySelect
const updateSelect = {
  id: true,
  statusUpdate: {
    select: {
      id: true,
      postedAt: true,
      authorName: true,
      language: true,
      progress: true,
      problems: true,
      nextStep: true,
      commitment: {
        select: { number: true, texts: { select: { language: true, title: true, summary: true } } },
      },
    },
  },
} satisfies Prisma.SearchEntrySelect

/**
 * Everything that holds every word of the question and that the actor may see, by kind; kinds without a hit are absent.
 * What is out of scope is neither found nor counted nor hinted at (AZ-5).
 */
export async function search(actor: Actor, question: string): Promise<HitGroup[]> {
  const words = wordsOf(question)
  if (words.length === 0) return []
  const found = await findIds(actor, words, { ...directoryOf(actor), statusUpdate: mostHits + 1 })
  const groups = await Promise.all([
    readCommitments(found.commitment, fold(question.trim())),
    readPartners(found.partner),
    readContacts(found.contact, words),
    readStatusUpdates(found.statusUpdate),
  ])
  return groups.filter(({ hits }) => hits.length > 0)
}

/** Of each kind, as many are suggested while somebody types. */
const mostSuggested = 8

/** What a question may mean while it is typed: items, partners and visits that the actor may see, the first few of each. */
export async function suggest(actor: Actor, question: string) {
  const words = wordsOf(question)
  if (words.length === 0) return []
  const { contact: _, ...wanted } = directoryOf(actor)
  const [ids, visits] = await Promise.all([findIds(actor, words, wanted), listVisits(actor)])
  const [commitments, partners] = await Promise.all([
    readCommitments(ids.commitment, fold(question.trim())),
    readPartners(ids.partner),
  ])
  const found = [
    { kind: 'commitment' as const, hits: commitments.hits },
    { kind: 'partner' as const, hits: partners.hits },
    { kind: 'visit' as const, hits: visits.flatMap((visit) => visitHit(visit, words) ?? []) },
  ]
  return found
    .filter(({ hits }) => hits.length > 0)
    .map(({ kind, hits }) => ({ kind, hits: hits.slice(0, mostSuggested) }))
}

/** What everybody is shown of, and the directory where they see it. */
function directoryOf(actor: Actor): Wanted {
  const take = mostHits + 1
  return { commitment: take, ...(canSeeDirectory(actor) && { partner: take, contact: take }) }
}

type Found = Record<HitKind, string[]>

/** The ids of the entries of each kind, best first; one more than is shown tells that there is more. */
async function findIds(actor: Actor, words: string[], wanted: Wanted): Promise<Found> {
  const rows = await db().$queryRaw<{ kind: HitKind; id: string }[]>`
    SELECT kind, id FROM (${findEntries(actor, words, wanted)}) AS found
     ORDER BY kind, rank, changed_at DESC, id DESC`
  const of = (kind: HitKind) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return {
    commitment: of('commitment').slice(0, wanted.commitment),
    partner: of('partner'),
    contact: of('contact'),
    statusUpdate: of('statusUpdate'),
  }
}

/** In the order of where all words stand: number or title, then a partner too, then anywhere; the number asked for before all. */
async function readCommitments(ids: string[], number: string): Promise<HitGroup> {
  const rows = await readEntries(ids, (where) =>
    db().searchEntry.findMany({ where, select: commitmentSelect }),
  )
  const hits = rows.flatMap(({ commitment }) => (commitment ? [commitmentHit(commitment)] : []))
  const asked = hits.filter((hit) => fold(hit.number ?? '') === number)
  return toGroup('commitment', [...asked, ...hits.filter((hit) => !asked.includes(hit))])
}

async function readPartners(ids: string[]): Promise<HitGroup> {
  const select = { id: true, partner: { select: { key: true, ...partnerNames } } } as const
  const rows = await readEntries(ids, (where) => db().searchEntry.findMany({ where, select }))
  return toGroup(
    'partner',
    rows.flatMap(({ partner }) => (partner ? [partnerHit(partner)] : [])),
  )
}

/** Those whose own name holds every word come before those who are found by title or partner. */
async function readContacts(ids: string[], words: string[]): Promise<HitGroup> {
  const rows = await readEntries(ids, (where) => db().searchEntry.findMany({ where, select: contactSelect }))
  const isNamed = ({ heading }: { heading: string }) => words.every((word) => heading.includes(word))
  const ordered = [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))]
  return toGroup(
    'contact',
    ordered.flatMap(({ contact }) => (contact ? [contactHit(contact)] : [])),
  )
}

async function readStatusUpdates(ids: string[]): Promise<HitGroup> {
  const rows = await readEntries(ids, (where) => db().searchEntry.findMany({ where, select: updateSelect }))
  return toGroup(
    'statusUpdate',
    rows.flatMap(({ statusUpdate }) => (statusUpdate ? [updateHit(statusUpdate)] : [])),
  )
}

/** The entries of these ids in their order; nothing is asked where there are none. */
async function readEntries<Row extends { id: string }>(
  ids: string[],
  read: (where: { id: { in: string[] } }) => Promise<Row[]>,
): Promise<Row[]> {
  if (ids.length === 0) return []
  const rows = new Map((await read({ id: { in: ids } })).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

function toGroup(kind: HitGroup['kind'], hits: Hit[]): HitGroup {
  return { kind, hits: hits.slice(0, mostHits), more: hits.length > mostHits }
}
