import { beforeEach, describe, expect, test } from 'vitest'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { findPerson, listPeople, pageSize } from '@/lib/people/queries'
import { parsePeopleFilters } from '@/lib/people/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
let administrator: PersonActor
let unitId: string

beforeEach(async () => {
  unitId = await buildUnit()
  administrator = await buildActor('administrator', [unitId], {
    name: 'Visit office',
    email: 'office@x.example',
  })
})

async function list(query: Record<string, string> = {}) {
  const { filters, rejected } = parsePeopleFilters(query)
  expect(rejected).toEqual([])
  const found = await listPeople(administrator, filters, testNow)
  if (!found) throw new Error('An administrator reads the list')
  return { ...found, names: found.people.map(({ name }) => name) }
}

describe('listPeople', () => {
  test('name and address, unit, role and account narrow it down, together too', async () => {
    const other = await buildUnit()
    await buildPerson({
      name: 'Wang Wei',
      email: 'wang_wei@x.example',
      role: 'manager',
      unitIds: [unitId, other],
    })
    await buildPerson({ name: 'Wángwei 王伟', email: 'wangxwei@x.example', unitIds: [other] })
    await buildPerson({ name: 'Gone', email: 'gone@x.example', deactivatedAt: testNow })
    expect((await list()).names).toEqual(['Visit office', 'Wang Wei', 'Wángwei 王伟', 'Gone'])
    expect((await list({ q: 'WEI wang' })).names).toEqual(['Wang Wei', 'Wángwei 王伟'])
    expect((await list({ q: 'wang_' })).names).toEqual(['Wang Wei'])
    expect((await list({ q: '%' })).names).toEqual([])
    expect((await list({ q: '\\' })).names).toEqual([])
    expect((await list({ q: '王' })).names).toEqual(['Wángwei 王伟'])
    expect((await list({ memberOf: other })).names).toEqual(['Wang Wei', 'Wángwei 王伟'])
    expect((await list({ memberOf: other, role: 'staff' })).names).toEqual(['Wángwei 王伟'])
    expect((await list({ account: 'deactivated' })).names).toEqual(['Gone'])
    expect(await list({ account: 'active', q: 'gone' })).toMatchObject({
      names: [],
      total: 0,
      all: 4,
      pages: 1,
    })
  })

  test('pages follow each other without a gap, and a page after the last is the last', async () => {
    const count = pageSize + 3
    await db().person.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        name: `Person ${String(index % 7)}`,
        email: `p${index}@x.example`,
        role: 'staff' as const,
        createdAt: testNow,
      })),
    })
    const [first, second, after] = [await list(), await list({ page: '2' }), await list({ page: '9' })]
    expect(first).toMatchObject({ total: count + 1, page: 1, pages: 2 })
    expect(first.people).toHaveLength(pageSize)
    expect(second.people).toHaveLength(4)
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(count + 1)
    expect(after).toMatchObject({ page: 2, people: second.people })
  })

  test('counts who can sign in and who is invited, whatever the filters keep', async () => {
    const signIn = (person: { id: string }) =>
      database.asOwner("UPDATE person SET password_hash = 'x', password_changed_at = now() WHERE id = $1", [
        person.id,
      ])
    const link = (person: { id: string }, until: string) =>
      database.asOwner(
        `INSERT INTO invitation (id, person_id, token_hash, created_by_id, created_at, expires_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $4::timestamptz + $5::interval)`,
        [person.id, person.id, administrator.id, new Date(testNow.getTime() - 3_600_000), until],
      )
    await signIn(administrator)
    await signIn(await buildPerson({ deactivatedAt: testNow }))
    await link(await buildPerson(), '1 day')
    await link(await buildPerson(), '10 minutes')
    expect(await list({ q: 'nobody' })).toMatchObject({ active: 1, invited: 1 })
  })

  test('takes as many statements for a page of any size', async () => {
    const few = await statementsOf(() => list())
    for (let index = 0; index < 5; index++) await buildPerson({ unitIds: [unitId] })
    expect(await statementsOf(() => list())).toHaveLength(few.length)
    expect(few).toHaveLength(5)
  })
})

test('who they are, how they stand and when they were last seen', async () => {
  const owner = await buildPerson({ name: 'An owner', unitIds: [unitId] })
  const times = { startedAt: testNow, lastSeenAt: testNow }
  await db().signInSession.create({ data: { sidHash: hashSid(newSid()), personId: owner.id, ...times } })
  expect(await findPerson(administrator, owner.id, testNow)).toMatchObject({
    name: 'An owner',
    state: 'waiting',
    lastSeenAt: testNow,
  })
})

test('AZ-9 no hash and no token, and nothing at all for anybody but administrators', async () => {
  const canary = 'canary-of-a-secret'
  const { id } = await buildPerson({ passwordHash: canary })
  await database.asOwner(
    "INSERT INTO invitation (id, person_id, token_hash, created_by_id, created_at, expires_at) VALUES (gen_random_uuid(), $1, $2, $3, now(), now() + interval '1 day')",
    [id, canary, administrator.id],
  )
  const read = [await list(), await findPerson(administrator, id, testNow)]
  expect(read[0]).toMatchObject({ total: 2 })
  expect(JSON.stringify(read)).not.toContain(canary)
  const { filters } = parsePeopleFilters({})
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const actor = { ...administrator, role }
    expect(await listPeople(actor, filters, testNow)).toBeNull()
    expect(await findPerson(actor, id, testNow)).toBeNull()
  }
})
