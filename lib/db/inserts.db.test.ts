import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changeIn, insertInto, writeTogether } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'

const database = testDatabase()

async function rows() {
  const author = await buildActor('administrator')
  const { id: commitmentId } = await buildCommitment()
  const update = {
    id: formId(),
    commitmentId,
    authorId: author.id,
    authorName: 'Zhou "平" \\ O’Neil\nnewline\tand 🚄',
    postedAt: testNow,
    language: 'zh' as const,
    progress: "'); DROP TABLE status_update; --",
    problems: null,
    nextStepDueOn: new Date('2027-02-28T00:00:00.000Z'),
    health: 'atRisk' as const,
    stage: 'firstContact' as const,
    moveBy: 'partner' as const,
    realProgress: true,
  }
  const review = { statusUpdateId: update.id, authorId: author.id, decidedAt: testNow }
  const entry = { subject: 'statusUpdate' as const, heading: '', folded: 'a b', grams: ['a', '"', 'b,{}'] }
  return {
    update,
    approval: insertInto('status_update_review', {
      ...review,
      basis: 'approvalNotRequired',
      decision: 'approved',
    }),
    found: insertInto('search_entry', { ...entry, statusUpdateId: update.id, changedAt: testNow }),
  }
}

test('rows that refer to each other are written at once, each value as it was given, and as Prisma writes it', async () => {
  const { update, approval, found } = await rows()
  await transaction((tx) => writeTogether(tx, [approval, found, insertInto('status_update', update)]))
  const stored = await db().statusUpdate.findUniqueOrThrow({
    where: { id: update.id },
    include: { reviews: true, search: true },
  })
  expect(stored).toMatchObject({ ...update, healthChanged: false, nextStep: null, correctsId: null })
  expect(stored.reviews).toMatchObject([{ decision: 'approved', reviewerId: null, decidedAt: testNow }])
  expect(stored.search).toMatchObject({ grams: ['a', '"', 'b,{}'], changedAt: testNow, commitmentId: null })
  const twin = { ...update, id: formId() }
  await db().statusUpdate.create({ data: twin, select: { id: true } })
  const [written, byPrisma] = await database.asOwner(
    "SELECT to_jsonb(u) - 'id' AS row FROM status_update u ORDER BY id = $1 DESC",
    [update.id],
  )
  expect(written).toEqual(byPrisma)
})

test('an id that does not come along is drawn, in the order of time, and what is left out takes the default of its column', async () => {
  const event = {
    ...{ at: testNow, action: 'unit.added', actorKind: 'system' as const, actorName: 'System' },
    ...{ before: {}, after: { name: 'Halle 7', days: 12.5, nothing: null } },
  }
  await transaction((tx) =>
    writeTogether(tx, [insertInto('audit_event', event), insertInto('audit_event', event)]),
  )
  const stored = await db().auditEvent.findMany({ orderBy: { ordinal: 'asc' } })
  expect(stored).toHaveLength(2)
  expect(stored[0]).toMatchObject({ ...event, address: null, actorId: null })
  expect(stored.map(({ id }) => id[14])).toEqual(['7', '7'])
  expect(stored[0]?.id).not.toBe(stored[1]?.id)
})

test('one row that is refused takes the others with it', async () => {
  const { update, approval } = await rows()
  const before = await database.contents()
  const other = insertInto('status_update', { ...update, commitmentId: formId() })
  await expect(transaction((tx) => writeTogether(tx, [approval, other]))).rejects.toThrow()
  expect(await database.contents()).toEqual(before)
})

test('a change is made of the rows that have these values, and of no other', async () => {
  const { update, found } = await rows()
  const { update: another, found: other } = await rows()
  const written = [update, another].map((row) => insertInto('status_update', row))
  await transaction((tx) => writeTogether(tx, [...written, found, other]))
  const at = new Date('2027-01-02T03:04:05.678Z')
  const change = changeIn('search_entry', { statusUpdateId: update.id }, { changedAt: at, heading: "x'" })
  await transaction((tx) => writeTogether(tx, [change]))
  const entryOf = (statusUpdateId: string) =>
    db().searchEntry.findUniqueOrThrow({ where: { statusUpdateId } })
  expect(await entryOf(update.id)).toMatchObject({ changedAt: at, heading: "x'", folded: 'a b' })
  expect(await entryOf(another.id)).toMatchObject({ changedAt: testNow, heading: '' })
})

test('nothing to write sends nothing', async () => {
  const before = await database.contents()
  await transaction((tx) => writeTogether(tx, []))
  expect(await database.contents()).toEqual(before)
})
