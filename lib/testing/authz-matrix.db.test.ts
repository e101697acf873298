import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments } from '@/lib/catalogue/queries'
import { writeComment } from '@/lib/comments/commands'
import { canExportLedger } from '@/lib/commitments/policy'
import { findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { changeDeadline } from '@/lib/deadlines/commands'
import { readDossier } from '@/lib/dossiers/queries'
import { readFrontPage } from '@/lib/front-page/queries'
import { findChangesSince, listCommitmentHistory } from '@/lib/history/queries'
import { listMentions, listTrackedPassages } from '@/lib/mentions/queries'
import { countStanding } from '@/lib/overview/queries'
import { raiseProblem } from '@/lib/problems/commands'
import { listDecisions } from '@/lib/problems/queries'
import { openLedger, readLedgerPage } from '@/lib/reports/queries'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { listCommitmentChecks } from '@/lib/resolutions/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { listStatusUpdates } from '@/lib/status-updates/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { authzMatrix, type Cell, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toMove, toPost, toRaise } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase({ kept: true })
const reading = defaultReading(testNow)
const { filters } = parseCommitmentFilters({ state: 'all' })
const units = { lead: '', supporting: '', other: '' }
const items = {} as Record<Cell['confidentiality'], BuiltCommitment>

beforeAll(async () => {
  Object.assign(units, { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() })
  const author = await buildActor('administrator')
  const checks = [{ field: 'promisedBy', kind: 'notStated' as const, note: { en: 'Not said who.' } }]
  for (const confidentiality of ['public', 'internal', 'restricted'] as const) {
    const facts = {
      confidentiality,
      leadUnitId: units.lead,
      supportingUnitIds: [units.supporting],
      dueOn: '2026-11-21',
      checks,
    }
    const item = await buildCommitment(facts)
    items[confidentiality] = item
    await post(author, item, 1)
    await move(author, item, 2, '2026-11-22')
    await raiseProblem(author, toRaise(item), testNow)
    const comment = { id: crypto.randomUUID(), commitmentId: item.id, text: 'Seen.', mentioned: [] }
    await writeComment(author, comment, testNow)
  }
})
afterAll(closeSnapshots)

const post = (actor: Actor, item: BuiltCommitment, version: number) =>
  postStatusUpdate(actor, toPost(item, { version, health: 'atRisk' }), testNow)
const move = (actor: Actor, item: BuiltCommitment, version: number, dueOn: string) =>
  changeDeadline(actor, toMove(item, { version, dueOn }), testNow)

/** Whether each door that shows a commitment shows this one. */
async function doorsOf(
  actor: PersonActor,
  { id, number }: BuiltCommitment,
): Promise<Record<string, boolean>> {
  const isIt = (row: { number: string | null }) => row.number === number
  return {
    listCommitments: (await listCommitments(actor, filters, reading)).items.some(isIt),
    search: (await listCommitments(actor, { ...filters, q: number }, reading)).total === 1,
    findCommitment: (await findCommitment(actor, number, reading)) !== null,
    frontPage: (await readFrontPage(actor, reading)).picked.attention.some(isIt),
    checks: (await listCommitmentChecks(actor, number)).length > 0,
    mentions: (await listMentions(actor, number)).length > 0,
    trackedPassages: (await listTrackedPassages(actor, 'DE26')).some(isIt),
    statusUpdates: (await listStatusUpdates(actor, number)).updates.length > 0,
    deadlineChanges: ((await readDossier(actor, number))?.deadlineChanges.length ?? 0) > 0,
    problems: ((await readDossier(actor, number))?.problems.length ?? 0) > 0,
    comments: ((await readDossier(actor, number))?.comments.length ?? 0) > 0,
    decisions: (await listDecisions(actor)).decisions.some(isIt),
    history: (await listCommitmentHistory(actor, number)).length > 0,
    changesSince: (await findChangesSince(actor, id, 1)) !== null,
  }
}

/** Whether each way to take the ledger out takes this one along. */
async function exportsOf(actor: PersonActor, { number }: BuiltCommitment): Promise<Record<string, boolean>> {
  const ledger = await openLedger(actor, filters, reading)
  const taken: string[] = []
  for await (const row of ledger.rows) taken.push(row.number)
  await ledger.close()
  const page = await readLedgerPage(actor, filters, reading)
  return {
    file: canExportLedger(actor) && taken.includes(number),
    page: page.rows.some((row) => row.number === number),
  }
}

/** The verdict on a write: done, or the code of the refusal. */
function verdictOf(write: Promise<unknown>): Promise<string> {
  return write.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
}

describe.each(authzMatrix)(
  '$asker whose unit $relation a $confidentiality item',
  ({ asker, relation, confidentiality, can }) => {
    const expected = (allowed: boolean) => (allowed ? 'done' : can.see ? 'forbidden' : 'notFound')

    test('AZ-2: every door gives the verdict of the table', async () => {
      const { role, seesAllUnits } = roleOf(asker)
      const actor = await buildActor(role, unitsIn(relation, units), { seesAllUnits })
      const item = items[confidentiality]
      const doors = await doorsOf(actor, item)
      expect(doors).toEqual(Object.fromEntries(Object.keys(doors).map((door) => [door, can.see])))
      expect(await exportsOf(actor, item)).toEqual({ file: can.export, page: can.export })
      const shown = await findCommitment(actor, item.number, reading)
      const { postStatusUpdate: postable, changeDeadline: movable } = can
      if (shown) expect(can).toMatchObject(shown.can)
      const [stored] = await database.asOwner(
        'SELECT version, due_on::text AS due FROM commitment WHERE id = $1',
        [item.id],
      )
      const version = Number(stored?.version)
      expect(await verdictOf(post(actor, item, version))).toBe(expected(postable))
      const dueOn = stored?.due === '2026-11-20' ? '2026-11-19' : '2026-11-20'
      expect(await verdictOf(move(actor, item, version + (postable ? 1 : 0), dueOn))).toBe(expected(movable))
    })
  },
)

test('AZ-5: without a unit every number is nought', async () => {
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const counts = await countStanding(await buildActor(role), reading)
    expect(new Set(Object.values(counts))).toEqual(new Set([0]))
  }
})
