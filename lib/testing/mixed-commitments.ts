import { commitmentStates, dueBases, healths } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { buildUnit, buildVisit, testNow, testToday } from '@/lib/testing/factories'
import { addDays } from '@/lib/time/calendar-date'
import { commitmentNumber } from '@/lib/visits/rules'
import type { Prisma } from '@/prisma/generated/client'

type Row = Prisma.CommitmentCreateManyInput & { id: string }
type Units = { lead: string; supporting: string; other: string }

/** Days from today to a deadline: before, on and after each limit of a light. */
const dueIn = [-40, -1, 0, 1, 7, 8, 40]
/** Days since the last real progress, on and after the limit. */
const silentFor = [0, 30, 31, 60, 61]
/** Days until an update is due: late by one, due today, not yet. */
const updateIn = [-1, 0, 5]
/** Days until, and since, what else has a limit: on the limit, beyond it, and not at all. */
const decisionIn = [null, -1, null, 0, null, 9]
const milestoneIn = [null, null, -1, 0, null, 30, null]
const movedFor = [0, 30, 31, 30, 31]
const stepMissingFor = [null, 14, 15, null, null]
const pausedFor = [null, null, 0, 1, null, null, null, null]
/** Days until a suspended item comes back: late, since yesterday, today, tomorrow, not for long. */
const backIn = [-40, -1, 0, 1, 90]

/**
 * Commitments of every kind that lights, reasons and scopes tell apart: all states, bases, healths, clocks at their limits,
 * each confidentiality, led or supported by one of three units or by none of them. Some four hundred, always the same.
 */
export async function buildMixedCommitments(): Promise<Units> {
  const units = { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() }
  const visit = await buildVisit()
  const sample = combinations().filter((_, index) => index % 47 === 0)
  const rows = sample.map((facts, index) => toRow(facts, index, visit, units))
  await db().commitment.createMany({ data: rows })
  const supported = rows
    .filter((_, index) => index % 2 === 0)
    .map(({ id }) => ({ commitmentId: id, unitId: units.supporting, basis: 'confirmed' as const }))
  await db().commitmentSupportingUnit.createMany({ data: supported })
  return units
}

type Facts = {
  state: (typeof commitmentStates)[number]
  archived: boolean
  dueBasis: (typeof dueBases)[number] | null
  days: number
  health: (typeof healths)[number]
  silent: number
  update: number
}

function combinations(): Facts[] {
  const deadlines = [
    { dueBasis: null, days: 0 },
    ...dueBases.flatMap((dueBasis) => dueIn.map((days) => ({ dueBasis, days }))),
  ]
  return [...commitmentStates, 'open' as const, 'open' as const].flatMap((state) =>
    [false, true].flatMap((archived) =>
      healths.flatMap((health) =>
        silentFor.flatMap((silent) =>
          updateIn.flatMap((update) =>
            deadlines.map((deadline) => ({ state, archived, health, silent, update, ...deadline })),
          ),
        ),
      ),
    ),
  )
}

function toRow(facts: Facts, index: number, visit: { id: string; key: string }, units: Units): Row {
  const { state, archived, dueBasis, days, health, silent, update } = facts
  const dueOn = dueBasis && toDateColumn(addDays(testToday, days))
  const ended = state !== 'open' && state !== 'suspended'
  return {
    id: crypto.randomUUID(),
    number: commitmentNumber(visit.key, index + 1),
    runningNumber: index + 1,
    visitId: visit.id,
    kind: 'cooperation',
    bindingStrength: 'talkingPoint',
    promisedBy: 'both',
    moveBy: (['both', 'partner', 'ours', 'partner'] as const)[index % 4] ?? 'both',
    moveSince: day(-at(movedFor, index)),
    originalLanguage: 'en',
    stageTemplate: index % 5 < 2 ? 'investment' : 'cooperation',
    stage: index % 5 < 2 ? 'inNegotiation' : 'inTalks',
    stageSince: toDateColumn(testToday),
    health,
    state,
    suspendedUntil: state === 'suspended' ? toDateColumn(addDays(testToday, backIn[index % 5] ?? 90)) : null,
    endReason: ended ? 'Done.' : null,
    endedAt: ended ? testNow : null,
    archivedAt: archived ? testNow : null,
    archiveReason: archived ? 'Recorded twice.' : null,
    confidentiality: (['public', 'internal', 'restricted'] as const)[index % 3] ?? 'internal',
    leadUnitId: [units.lead, units.other, units.supporting, units.lead][index % 4] ?? units.lead,
    leadUnitBasis: 'confirmed',
    originalDueOn: dueOn,
    dueOn,
    dueBasis,
    progressOn: toDateColumn(addDays(testToday, -silent)),
    updateDueOn: toDateColumn(addDays(testToday, update)),
    lastUpdateAt: health === 'notReported' && index % 5 > 0 ? null : testNow,
    createdAt: testNow,
    ...marksOf(index),
  }
}

/** What is kept with an item for its reasons alone, at each limit; the steps are prime to each other. */
function marksOf(index: number) {
  const pausedUntil = day(at(pausedFor, index))
  const stepMissing = at(stepMissingFor, index)
  return {
    decisionDueOn: day(at(decisionIn, index)),
    milestoneDueOn: day(at(milestoneIn, index)),
    milestoneSlipped: index % 11 === 0,
    extensionAsked: index % 13 === 0,
    returnedAt: index % 17 === 0 ? testNow : null,
    unchangedUpdates: index % 5,
    stepMissingSince: day(stepMissing === null ? null : -stepMissing),
    timesMoved: index % 4,
    wasOverdueDays: index % 8 === 3 ? 9 : 0,
    pausedUntil,
    pauseReason: pausedUntil && 'A fair.',
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length] as Value
}

function day(days: number): Date
function day(days: number | null): Date | null
function day(days: number | null): Date | null {
  return days === null ? null : toDateColumn(addDays(testToday, days))
}
