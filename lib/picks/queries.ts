import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { type Db, db } from '@/lib/db/client'
import { type Part, partOf } from '@/lib/db/parts'
import type { Narrowing } from '@/lib/overview/schema'
import { matching, visible, within } from '@/lib/overview/scope'
import type { Pick } from '@/lib/picks/scope'
import type { Reading } from '@/lib/settings/queries'
import { asSeen, seenItems } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

type Found<Name extends string> = { name: Name; id: string; version: number }

/** Which items come first in several lists, each in its own order. */
export function picksPart<Name extends string>(
  actor: Actor,
  reading: Reading,
  picks: Record<Name, Pick>,
  narrowing: Narrowing = {},
): Part<Found<Name>[]> {
  const names = Object.keys(picks) as Name[]
  const fitting = Prisma.sql`${visible(actor)} AND ${within(narrowing)}`
  const lists = names.map((name) => firstOf(name, picks[name], reading, fitting))
  return {
    ...partOf<Found<Name>, Found<Name>[]>(
      Prisma.sql`SELECT name, id, version FROM (${Prisma.join(lists, ' UNION ALL ')}) picked ORDER BY name, place`,
      (rows) => rows,
    ),
    seen: seenItems(reading, fitting),
  }
}

/** The rows of the items that were picked: one statement, however many lists there are. */
export function readPicked<Name extends string>(found: readonly Found<Name>[], from: Db = db()) {
  return from.commitment.findMany({
    where: { id: { in: [...new Set(found.map(({ id }) => id))] } },
    select: commitmentSelect,
  })
}

/** Whether the rows are as they were when they were picked. */
export function isAsPicked(
  found: readonly Found<string>[],
  rows: Awaited<ReturnType<typeof readPicked>>,
): boolean {
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return found.every(({ id, version }) => versions.get(id) === version)
}

/** The items that were picked, by list, as an actor sees them. */
export function toPicked<Name extends string>(
  actor: Actor,
  reading: Reading,
  picks: Record<Name, Pick>,
  found: readonly Found<Name>[],
  rows: Awaited<ReturnType<typeof readPicked>>,
): Record<Name, CommitmentItem[]> {
  const items = new Map(rows.map((row) => [row.id, toCommitmentItem(row, actor, reading)]))
  const picked = (Object.keys(picks) as Name[]).map((name) => [
    name,
    found.filter((each) => each.name === name).flatMap(({ id }) => items.get(id) ?? []),
  ])
  return Object.fromEntries(picked) as Record<Name, CommitmentItem[]>
}

function firstOf(name: string, pick: Pick, reading: Reading, fitting: Prisma.Sql): Prisma.Sql {
  const { filters, order, take, amongSeen } = pick
  const among = amongSeen
    ? Prisma.sql`seen AS commitment WHERE ${matching(filters, reading, asSeen)}`
    : Prisma.sql`commitment WHERE archived_at IS NULL AND ${fitting} AND ${matching(filters, reading)}`
  return Prisma.sql`(SELECT ${name}::text AS name, id, version, row_number() OVER () AS place
    FROM (SELECT id, version FROM ${among} ORDER BY ${order} LIMIT ${take}) first)`
}
