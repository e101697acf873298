import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { orderBy } from '@/lib/catalogue/scope'
import { type CommitmentFilters, parseCommitmentFilters, sortKeys } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { openLedger, readLedgerPage } from '@/lib/reports/queries'
import type { LedgerRow } from '@/lib/reports/report'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

const { asOwner } = testDatabase()
afterAll(closeSnapshots)

const reading = defaultReading(testNow)
const filtersOf = (params: Record<string, string> = {}): CommitmentFilters =>
  parseCommitmentFilters(params).filters
const numbersOf = (rows: { number: string }[]) => rows.map(({ number }) => number)

async function readAll(actor: Actor, filters = filtersOf()): Promise<{ rows: LedgerRow[]; total: number }> {
  const { rows, total, close } = await openLedger(actor, filters, reading)
  try {
    return { rows: await Array.fromAsync(rows), total }
  } finally {
    await close()
  }
}

/** So many commitments beside the one that is there, written at once. */
async function multiply(count: number): Promise<void> {
  await asOwner(
    `INSERT INTO commitment (id, number, visit_id, running_number, kind, binding_strength, promised_by, move_by, move_since,
        original_language, stage_template, stage, stage_since, health, state, confidentiality, lead_unit_id, lead_unit_basis,
        original_due_on, due_on, due_basis, update_due_on, last_update_at, progress_on, created_at)
     SELECT gen_random_uuid(), v.key || '-' || lpad((n + 1000)::text, 4, '0'), visit_id, n + 1000, kind,
        (enum_range(NULL::binding_strength))[1 + n % 6], promised_by, move_by, move_since, original_language, 'cooperation',
        (enum_range(NULL::stage))[8 + n % 5], stage_since, CASE WHEN n % 3 = 0 THEN 'notReported' ELSE (enum_range(NULL::health))[n % 3] END::health,
        state, confidentiality, lead_unit_id, lead_unit_basis, d, d, CASE WHEN d IS NULL THEN NULL ELSE due_basis END,
        update_due_on, CASE WHEN n % 3 = 0 THEN NULL ELSE timestamptz '2026-11-20' + (n % 29) * interval '1 hour' END,
        progress_on, c.created_at
       FROM (SELECT * FROM commitment ORDER BY id LIMIT 1) c JOIN visit v ON v.id = c.visit_id,
            LATERAL (SELECT n, CASE WHEN n % 4 = 0 THEN NULL ELSE date '2026-12-01' + n % 17 END AS d FROM generate_series(1, $1) n) g`,
    [count],
  )
}

test.each(sortKeys)(
  'more rows than a batch arrive in order, without a gap or a double, by %s',
  async (sort) => {
    await buildCommitment({ dueOn: '2026-12-01' })
    await multiply(1203)
    const actor = await buildActor('administrator')
    for (const dir of ['asc', 'desc'] as const) {
      const filters = filtersOf({ sort, dir })
      const expected = await db().commitment.findMany({ select: { number: true }, orderBy: orderBy(filters) })
      const { rows, total } = await readAll(actor, filters)
      expect(total).toBe(1204)
      expect(numbersOf(rows)).toEqual(numbersOf(expected))
    }
  },
)

test('what is changed while it is read does not show', async () => {
  const { leadUnitId } = await buildCommitment({ dueOn: '2026-12-01' })
  await multiply(600)
  const actor = await buildActor('administrator')
  const { rows, total, close } = await openLedger(actor, filtersOf({ sort: 'number' }), reading)
  const read: LedgerRow[] = []
  for await (const row of rows) {
    if (read.length === 0) {
      await buildCommitment({ leadUnitId, title: 'Later' })
      await asOwner(
        `UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'done', number = number`,
      )
    }
    read.push(row)
  }
  await close()
  expect(read).toHaveLength(total)
  expect(new Set(read.map(({ state }) => state))).toEqual(new Set(['open']))
  expect((await readAll(actor)).total).toBe(0)
})

test('a page begins where the one before ended; beyond the last it is the last', async () => {
  await buildCommitment({ dueOn: '2026-12-01' })
  await multiply(149)
  const actor = await buildActor('administrator')
  const [first, second, beyond] = await Promise.all(
    ['1', '2', '9'].map((page) => readLedgerPage(actor, filtersOf({ page, sort: 'number' }), reading)),
  )
  expect([first?.rows.length, second?.rows.length, second?.firstNo, second?.pages]).toEqual([100, 50, 101, 2])
  expect(new Set(numbersOf([...(first?.rows ?? []), ...(second?.rows ?? [])])).size).toBe(150)
  expect(beyond?.rows).toEqual(second?.rows)
})

test('a page takes the same few statements for one row and for a hundred', async () => {
  await buildCommitment({ dueOn: '2026-12-01' })
  const actor = await buildActor('administrator')
  const countPage = async () => (await statementsOf(() => readLedgerPage(actor, filtersOf(), reading))).length
  const forOne = await countPage()
  await multiply(120)
  expect(await countPage()).toBe(forOne)
  expect(forOne).toBeLessThanOrEqual(3)
})

describe('approval', () => {
  const later = new Date(testNow.getTime() + 60_000)

  /** An item with an approved update, a newer one that nobody has approved yet, and the people who read it. */
  async function buildReported() {
    const unitId = await buildUnit({ approvalRequired: true })
    const author = await buildActor('staff', [unitId])
    const commitment = await buildCommitment({ leadUnitId: unitId })
    const post = (progress: string, version: number, at: Date) =>
      postStatusUpdate(
        author,
        toPost(commitment, {
          progress,
          version,
          problems: `${progress} problems`,
          nextStep: `${progress} step`,
          ...(version > 1 && { nextStepOutcome: 'done' as const }),
        }),
        at,
      )
    const review = (id: string, decision: 'approved' | 'returned') =>
      asOwner(
        `INSERT INTO status_update_review (id, status_update_id, author_id, basis, decision, reviewer_id, comment, decided_at)
         VALUES (gen_random_uuid(), $1, $2, 'reviewed', $3, $4, 'Seen.', $5)`,
        [id, author.id, decision, reviewer.id, later],
      )
    const reviewer = await buildActor('manager', [unitId])
    const viewer = await buildActor('viewer', [unitId])
    return { author, viewer, post, review }
  }
  const read = async (actor: Actor) => {
    const [row] = (await readAll(actor)).rows
    const [onPage] = (await readLedgerPage(actor, filtersOf(), reading)).rows
    expect(onPage).toEqual(row)
    return row
  }

  test('a viewer reads approved text and that more waits, everybody else the latest with its standing', async () => {
    const { author, viewer, post, review } = await buildReported()
    await review(await post('First', 1, testNow), 'approved')
    await post('Second', 2, later)
    expect(await read(viewer)).toMatchObject({
      update: { progress: 'First', problems: 'First problems', review: 'approved' },
      nextStep: 'First step',
      newerWaits: true,
      lastUpdateAt: later,
    })
    expect(await read(author)).toMatchObject({
      update: { progress: 'Second', problems: 'Second problems', review: 'waiting' },
      nextStep: 'Second step',
      newerWaits: false,
    })
  })

  test('before anything is approved, a viewer reads nothing of it', async () => {
    const { viewer, post } = await buildReported()
    await post('First', 1, testNow)
    const row = await read(viewer)
    expect(row).toMatchObject({ update: null, nextStep: null, nextStepLanguage: null, newerWaits: true })
    expect(JSON.stringify(row)).not.toContain('First')
  })

  test('what was returned is marked, and not for viewers', async () => {
    const { author, viewer, post, review } = await buildReported()
    await review(await post('First', 1, testNow), 'returned')
    expect(await read(author)).toMatchObject({ update: { progress: 'First', review: 'returned' } })
    expect(await read(viewer)).toMatchObject({ update: null })
  })
})
