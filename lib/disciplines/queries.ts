import type { Actor } from '@/lib/auth/actor'
import { listByIds, pageSize } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { db } from '@/lib/db/client'
import { type Part, partOf, readTogether } from '@/lib/db/parts'
import {
  type Discipline,
  type DueUpdate,
  disciplines,
  dueUpdatesOf,
  rememberedDue,
  type Span,
  weeksBefore,
  worstIn,
} from '@/lib/disciplines/rules'
import { type AskedUpdates, askedUpdatesToQuery, noUnit } from '@/lib/disciplines/schema'
import { type AskedClocks, type ClocksRow, clocksOf, fromMark, toClock } from '@/lib/disciplines/scope'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { Narrowing } from '@/lib/overview/schema'
import { visible, within } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import type { Count } from '@/lib/tallies/queries'
import { bySeverity } from '@/lib/tallies/rules'
import { workspaceZone } from '@/lib/time/clock'
import { Prisma } from '@/prisma/generated/client'

/** An item with the due day that says how it stood with a unit in a span. */
type Due = DueUpdate & { id: string }

/** Of one span: how the updates of the items came, each number with the list that has exactly that many rows. */
export type SpanTally = { span: Span; counts: Record<Discipline, Count> }
/** `unit` is null for items that no unit is confirmed to lead. */
export type DisciplineTally = { unit: { id: string; name: Localized } | null; spans: SpanTally[] }

export type DisciplineTallies = { units: DisciplineTally[]; whole: SpanTally[] }

/**
 * How punctually the units have reported on what they led at the time, in the four weeks that are over, the unit that leaves
 * most unreported first; and all of them together. An item counts once in a span for each unit that led it there.
 */
export function disciplinesPart(
  actor: Actor,
  reading: Reading,
  narrowing: Narrowing = {},
): Part<DisciplineTallies> {
  const spans = weeksBefore(reading.today)
  const asked = toAsked(actor, reading, spans, narrowing)
  return partOf<ClocksRow<'counts'>, DisciplineTallies>(clocksOf(asked, 'counts'), ([row]) => {
    const counted = countByUnit(oddDue(row, asked))
    for (const [unitId, counts] of row?.plain ?? []) {
      const sums = countsFor(counted, unitId, spans.length)
      for (const [index, count] of counts.entries()) {
        const inSpan = sums[Math.floor(index / disciplines.length)]
        const discipline = disciplines[index % disciplines.length]
        if (inSpan && discipline) inSpan[discipline] += count
      }
    }
    return toTallies(counted, namesOf(row), spans, narrowing)
  })
}

type Sums = Record<Discipline, number>[]

function toTallies(
  all: Map<string, Sums>,
  names: Map<string, Localized>,
  spans: readonly Span[],
  narrowing: Narrowing,
): DisciplineTallies {
  const asked = narrowing.unit
  const counted = new Map([...all].filter(([id, sums]) => (asked ?? id) === id && hasAny(sums)))
  const toSpans = (unit: string | undefined, counts: (index: number, discipline: Discipline) => number) =>
    spans.map((span, index) => {
      const asked = { ...narrowing, span, ...(unit !== undefined && { unit }) }
      const numbers = disciplines.map((discipline): [Discipline, Count] => {
        const href = `/overview/discipline${askedUpdatesToQuery({ ...asked, discipline })}`
        return [discipline, { count: counts(index, discipline), href }]
      })
      return { span, counts: Object.fromEntries(numbers) as Record<Discipline, Count> }
    })
  const units = [...counted].map(([id, counts]) => ({
    unit: id === noUnit ? null : { id, name: names.get(id) ?? {} },
    spans: toSpans(id, (index, discipline) => counts[index]?.[discipline] ?? 0),
  }))
  const whole = toSpans(narrowing.unit, (index, discipline) =>
    [...counted.values()].reduce((sum, counts) => sum + (counts[index]?.[discipline] ?? 0), 0),
  )
  return { units: units.sort(byMissing), whole }
}

function hasAny(sums: Sums): boolean {
  return sums.some((counts) => disciplines.some((discipline) => counts[discipline] > 0))
}

/** For each unit, or `noUnit`, how many items stood how in each span. */
function countByUnit(due: readonly Due[][]): Map<string, Sums> {
  const counted = new Map<string, Sums>()
  for (const [index, updates] of due.entries()) {
    for (const { unitId, discipline } of updates) {
      const inSpan = countsFor(counted, unitId, due.length)[index]
      if (inSpan) inSpan[discipline] += 1
    }
  }
  return counted
}

function countsFor(counted: Map<string, Sums>, unitId: string | null, spans: number): Sums {
  const key = unitId ?? noUnit
  const found = counted.get(key) ?? Array.from({ length: spans }, () => ({ missing: 0, late: 0, onTime: 0 }))
  counted.set(key, found)
  return found
}

/** More unreported in all of them first, then more late; what nobody is confirmed to lead stands last. */
function byMissing(a: DisciplineTally, b: DisciplineTally): number {
  if (a.unit === null || b.unit === null) return a.unit === b.unit ? 0 : a.unit === null ? 1 : -1
  const inAll = ({ spans }: DisciplineTally) => {
    const sum = (discipline: Discipline) => ({
      count: spans.reduce((total, { counts }) => total + counts[discipline].count, 0),
    })
    return { missing: sum('missing'), late: sum('late') }
  }
  return bySeverity(inAll(a), inAll(b), ['missing', 'late']) || (a.unit.id < b.unit.id ? -1 : 1)
}

/** A row of the list behind a number: the item, the day by which its update was due, when it came, and who led the item then. */
export type DueRow = Omit<DueUpdate, 'unitId'> & { item: CommitmentItem; unit: Localized | null }

/** One page of the items of a span by how their update came, worst first, then by the day on which it was due. */
export async function listDueUpdates(actor: Actor, reading: Reading, asked: AskedUpdates) {
  const { span, unit, discipline, page: wanted, ...narrowing } = asked
  const part = duePart(actor, reading, span, { ...narrowing, unit })
  const { due, names } = (await readTogether({ found: part }, db())).found
  const all = due.sort(byStanding)
  const counts = countAll(all)
  const rows = discipline ? all.filter((each) => each.discipline === discipline) : all
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(wanted, pages)
  const shown = rows.slice((page - 1) * pageSize, page * pageSize)
  const items = new Map((await listByIds(actor, shown, reading)).map((item) => [item.id, item]))
  return {
    rows: shown.flatMap(({ id, unitId, ...update }): DueRow[] => {
      const item = items.get(id)
      const led = unitId === null ? null : (names.get(unitId) ?? {})
      return item ? [{ ...update, item, unit: led }] : []
    }),
    counts,
    total: rows.length,
    page,
    pages,
    pageSize,
  }
}

export type DueList = Awaited<ReturnType<typeof listDueUpdates>>

function byStanding(a: Due, b: Due): number {
  const worse = disciplines.indexOf(a.discipline) - disciplines.indexOf(b.discipline)
  if (worse !== 0 || a.dueOn === b.dueOn) return worse || (a.id < b.id ? -1 : 1)
  return a.dueOn < b.dueOn ? -1 : 1
}

function countAll(due: readonly Due[]): Record<Discipline, number> {
  const counts = { missing: 0, late: 0, onTime: 0 }
  for (const { discipline } of due) counts[discipline] += 1
  return counts
}

type Found = { due: Due[]; names: Map<string, Localized> }

/** The due days of a span of all items that the actor sees now, narrowed as the overview is; a unit is the one that led then. */
function duePart(actor: Actor, reading: Reading, span: Span, narrowing: Narrowing): Part<Found> {
  const asked = toAsked(actor, reading, [span], narrowing)
  return partOf<ClocksRow<'rows'>, Found>(clocksOf(asked, 'rows'), ([row]) => {
    const plain = (row?.plain ?? []).map(([id, unitId, mark]) => ({
      id,
      unitId,
      ...fromMark(mark, span.first),
    }))
    const due = [...plain, ...oddDue(row, asked).flat()]
    const { unit } = narrowing
    return {
      due: unit === undefined ? due : due.filter(({ unitId }) => (unitId ?? noUnit) === unit),
      names: namesOf(row),
    }
  })
}

function toAsked(
  actor: Actor,
  { today, settings: { cadenceDays } }: Reading,
  spans: readonly Span[],
  { unit: _, ...narrowing }: Narrowing,
): AskedClocks {
  const condition = Prisma.sql`${visible(actor)} AND ${within(narrowing)}`
  return { condition, spans, today, zone: workspaceZone(), cadenceDays }
}

type Row = ClocksRow<'counts'> | ClocksRow<'rows'> | undefined

/** The due days of the items whose clocks were read, for each span. */
function oddDue(row: Row, { spans, today, cadenceDays }: AskedClocks): Due[][] {
  const workspace = (row?.settings ?? []).map(([on, was, is]) => ({
    on,
    before: { cadenceDays: was },
    after: { cadenceDays: is },
  }))
  const nextDue = rememberedDue()
  const items = (row?.items ?? []).map((item) => ({
    id: item[0],
    updates: dueUpdatesOf(toClock(item, cadenceDays, workspace), today, nextDue),
  }))
  return spans.map((span) =>
    items.flatMap(({ id, updates }) => worstIn(updates, span).map((worst) => ({ ...worst, id }))),
  )
}

function namesOf(row: Row): Map<string, Localized> {
  const names = (row?.units ?? []).map(([id, nameEn, nameZh, nameDe]): [string, Localized] => [
    id,
    fromColumns('name', { nameEn, nameZh, nameDe }),
  ])
  return new Map(names)
}
