import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { commitmentHit, contactHit, type Hit, partnerHit, updateHit, visitHit } from '@/lib/hits/rules'
import { canSeeDirectory } from '@/lib/partners/policy'
import { fold, wordsOf } from '@/lib/search/rules'
import { containing, whereWords } from '@/lib/search/scope'
import { listVisits } from '@/lib/visits/queries'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.SearchEntryWhereInput

/** Hits of one kind that are shown; whoever wants more adds a word. */
export const mostHits = 20

/** What was found of each kind, best first, and whether there is more than is shown. */
export type HitGroup = {
  kind: 'commitment' | 'partner' | 'contact' | 'statusUpdate'
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
const newest = [{ changedAt: 'desc' as const }, { id: 'desc' as const }]

/**
 * Everything that holds every word of the question and that the actor may see, by kind; kinds without a hit are absent.
 * What is out of scope is neither found nor counted nor hinted at (AZ-5).
 */
export async function search(actor: Actor, question: string): Promise<HitGroup[]> {
  const words = wordsOf(question)
  if (words.length === 0) return []
  const groups = await Promise.all([
    findCommitments(actor, words, fold(question.trim())),
    findPartners(actor, words),
    findContacts(actor, words),
    findStatusUpdates(actor, words),
  ])
  return groups.filter(({ hits }) => hits.length > 0)
}

/** Of each kind, as many are suggested while somebody types. */
const mostSuggested = 8

/** What a question may mean while it is typed: items, partners and visits that the actor may see, the first few of each. */
export async function suggest(actor: Actor, question: string) {
  const words = wordsOf(question)
  if (words.length === 0) return []
  const [commitments, partners, visits] = await Promise.all([
    findCommitments(actor, words, fold(question.trim())),
    findPartners(actor, words),
    listVisits(actor),
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

/**
 * In the order of where all words stand: number or title, then a partner too, then anywhere. Each list holds those of the lists
 * before it and is one longer than what is shown, so that together they hold what comes first and tell whether there is more.
 */
async function findCommitments(actor: Actor, words: string[], number: string): Promise<HitGroup> {
  const within: Where = {
    AND: [whereWords(words), { commitment: { AND: [visibleCommitments(actor), { archivedAt: null }] } }],
  }
  const inTitle = (word: string): Where => ({ heading: containing(word) })
  const ofPartner = (word: string): Where => ({
    commitment: { partners: { some: { partner: { search: { folded: containing(word) } } } } },
  })
  const read = (where: Where) =>
    db().searchEntry.findMany({
      where: { AND: [within, where] },
      select: commitmentSelect,
      orderBy: newest,
      take: mostHits + 1,
    })
  const tiers = await Promise.all([
    read({ AND: words.map(inTitle) }),
    read({ AND: words.map((word) => ({ OR: [inTitle(word), ofPartner(word)] })) }),
    read({}),
  ])
  const rows = [...new Map(tiers.flat().map((row) => [row.id, row])).values()]
  const hits = rows.flatMap(({ commitment }) => (commitment ? [commitmentHit(commitment)] : []))
  const asked = hits.filter((hit) => fold(hit.number ?? '') === number)
  return toGroup('commitment', [...asked, ...hits.filter((hit) => !asked.includes(hit))])
}

async function findPartners(actor: Actor, words: string[]): Promise<HitGroup> {
  if (!canSeeDirectory(actor)) return toGroup('partner', [])
  const rows = await db().searchEntry.findMany({
    where: { AND: [whereWords(words), { partner: { archivedAt: null } }] },
    select: { partner: { select: { key: true, ...partnerNames } } },
    orderBy: newest,
    take: mostHits + 1,
  })
  return toGroup(
    'partner',
    rows.flatMap(({ partner }) => (partner ? [partnerHit(partner)] : [])),
  )
}

/** Those whose own name holds every word come before those who are found by title or partner. */
async function findContacts(actor: Actor, words: string[]): Promise<HitGroup> {
  if (!canSeeDirectory(actor)) return toGroup('contact', [])
  const rows = await db().searchEntry.findMany({
    where: { AND: [whereWords(words), { contact: { archivedAt: null, partner: { archivedAt: null } } }] },
    select: {
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
    },
    orderBy: newest,
    take: mostHits + 1,
  })
  const isNamed = ({ heading }: { heading: string }) => words.every((word) => heading.includes(word))
  const ordered = [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))]
  return toGroup(
    'contact',
    ordered.flatMap(({ contact }) => (contact ? [contactHit(contact)] : [])),
  )
}

/** Viewers find approved text only. The latest review counts, which no condition can say: one that was taken back is left out after. */
async function findStatusUpdates(actor: Actor, words: string[]): Promise<HitGroup> {
  const approvedOnly = actor.role === 'viewer'
  const visible = { AND: [visibleCommitments(actor), { archivedAt: null }] }
  const reviewed = { reviews: { some: { decision: 'approved' as const } } }
  const rows = await db().searchEntry.findMany({
    where: {
      AND: [whereWords(words), { statusUpdate: { commitment: visible, ...(approvedOnly && reviewed) } }],
    },
    select: {
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
          reviews: { select: { decision: true }, orderBy: { decidedAt: 'desc' }, take: 1 },
        },
      },
    },
    orderBy: newest,
    take: approvedOnly ? mostHits * 5 : mostHits + 1,
  })
  const readable = rows.flatMap(({ statusUpdate: update }) =>
    update && (!approvedOnly || update.reviews[0]?.decision === 'approved') ? [updateHit(update)] : [],
  )
  return toGroup('statusUpdate', readable)
}

function toGroup(kind: HitGroup['kind'], hits: Hit[]): HitGroup {
  return { kind, hits: hits.slice(0, mostHits), more: hits.length > mostHits }
}
