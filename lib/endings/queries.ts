import type { Actor } from '@/lib/auth/actor'
import { canSeeCommitment } from '@/lib/commitments/policy'
import { subjectOf } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { Localized } from '@/lib/i18n/localized'
import type { Prisma } from '@/prisma/generated/client'

const named = {
  number: true,
  texts: { select: { language: true, title: true } },
} satisfies Prisma.CommitmentSelect
const newestFirst = [{ decidedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.EndingOrderByWithRelationInput[]

const endingSelect = {
  id: true,
  kind: true,
  reason: true,
  suspendedUntil: true,
  decidedByName: true,
  decidedAt: true,
  commitment: { select: { ...named, endings: { select: { id: true }, orderBy: newestFirst, take: 1 } } },
  mergedInto: {
    select: {
      ...named,
      leadUnitId: true,
      confidentiality: true,
      supportingUnits: { select: { unitId: true } },
      viewers: { select: { personId: true } },
    },
  },
} satisfies Prisma.EndingSelect
type Row = Prisma.EndingGetPayload<{ select: typeof endingSelect }>

/**
 * What was decided about the end of a visible commitment, newest first, and the visible ones that were merged into it and go on
 * as part of it. In two statements: one that asks for either would read every ending that there is.
 */
export async function listEndings(actor: Actor, number: string) {
  const visible = visibleCommitments(actor)
  const own: Prisma.EndingWhereInput = { commitment: { AND: [visible, { number }] } }
  const ofOthers: Prisma.EndingWhereInput = {
    mergedInto: { AND: [visible, { number }] },
    commitment: { AND: [visible, { state: 'merged', archivedAt: null }] },
  }
  const read = (where: Prisma.EndingWhereInput) =>
    db().ending.findMany({ where, select: endingSelect, orderBy: newestFirst })
  const [decided, merged] = await Promise.all([read(own), read(ofOthers)])
  // One that was opened again and merged into another has ended elsewhere.
  const absorbed = merged.filter(({ id, commitment }) => commitment.endings[0]?.id === id)
  return {
    endings: decided.map((row) => toEnding(row, actor)),
    absorbed: absorbed
      .map(({ commitment }) => toNamed(commitment))
      .sort((a, b) => a.number.localeCompare(b.number)),
  }
}

type Endings = Awaited<ReturnType<typeof listEndings>>
export type EndingItem = Endings['endings'][number]
export type NamedCommitment = Endings['absorbed'][number]

/** The item that it was merged into is named to those who see it. */
function toEnding({ commitment: _, mergedInto, suspendedUntil, ...ending }: Row, actor: Actor) {
  const sees =
    mergedInto &&
    canSeeCommitment(actor, {
      ...subjectOf(mergedInto),
      namedViewerIds: mergedInto.viewers.map(({ personId }) => personId),
    })
  return {
    ...ending,
    suspendedUntil: fromDateColumn(suspendedUntil),
    mergedInto: sees ? toNamed(mergedInto) : null,
  }
}

function toNamed({ number, texts }: Pick<Row['commitment'], 'number' | 'texts'>) {
  const title: Localized = Object.fromEntries(texts.map((text) => [text.language, text.title]))
  return { number, title }
}
