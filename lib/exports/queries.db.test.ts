import { beforeEach, describe, expect, test } from 'vitest'
import { requestExport } from '@/lib/exports/commands'
import { findExport, listExports, readFilterNames } from '@/lib/exports/queries'
import { buildActor, changedActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildMade, toRequest } from '@/lib/testing/build-export'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const later = (milliseconds: number) => new Date(testNow.getTime() + milliseconds)
const week = 7 * 86_400_000
let unit: string
let actor: PersonActor

beforeEach(async () => {
  unit = await buildUnit()
  actor = await buildActor('manager', [unit])
})

/** A file that could not be made; returns its id. */
async function failed(): Promise<string> {
  const input = toRequest()
  await requestExport(actor, input, testNow)
  await database.asOwner("UPDATE export SET state = 'failed', failure = 'broken' WHERE id = $1", [input.id])
  return input.id
}

describe('listExports and findExport', () => {
  test('one’s own, the newest first; nobody else’s', async () => {
    const old = await failed()
    const made = await buildMade(actor, { query: 'state=all' }, later(60_000))
    await buildMade(await buildActor('administrator'))
    const listed = await listExports(actor, later(60_000))
    expect(listed).toMatchObject([
      {
        id: made,
        standing: 'done',
        request: { filters: { state: 'all' } },
        can: { fetch: true, retry: false },
      },
      { id: old, standing: 'failed', failure: 'broken', can: { fetch: false, retry: true } },
    ])
    expect(await listExports(tester, testNow)).toEqual([])
    expect(await findExport(actor, old, testNow)).toMatchObject({ id: old })
    const other = await buildActor('administrator')
    for (const id of [old, crypto.randomUUID(), '1', "'"])
      expect(await findExport(other, id, testNow)).toBeNull()
  })

  test('AZ-8: a file says that it is no longer to be had, before anybody tries', async () => {
    const made = await buildMade(actor)
    const reduced = changedActor(actor, { unitIds: [] })
    expect(await findExport(reduced, made, testNow)).toMatchObject({
      standing: 'outdated',
      can: { fetch: false, retry: true },
    })
    expect(await findExport(actor, made, later(week))).toMatchObject({ standing: 'expired' })
    const promoted = changedActor(actor, { role: 'administrator' })
    expect(await findExport(promoted, made, testNow)).toMatchObject({ standing: 'outdated' })
  })

  test('filters are told by their names, as far as their reader may know them', async () => {
    const partner = await buildPartner({ name: { en: 'Bosch' } })
    const trip = await buildVisit()
    await buildCommitment({ leadUnitId: unit, partnerIds: [partner.id], visit: trip })
    const filters = { partner: partner.key, unit, visit: trip.key }
    const { names, visit } = (await readFilterNames(actor, [filters], []))(filters)
    expect([names.partner?.en, names.unit?.en, names.visit]).toEqual([
      'Bosch',
      expect.stringMatching(/^Unit/),
      visit,
    ])
    const stranger = await buildActor('manager', [await buildUnit()])
    expect((await readFilterNames(stranger, [filters], []))(filters).names.unit).toBeNull()
  })

  test('the list takes as many statements for many files as for few', async () => {
    const filters = { partner: 'none', unit, session: 'DE26-1' }
    const page = () =>
      statementsOf(async () => {
        const items = await listExports(actor, testNow)
        await readFilterNames(
          actor,
          items.map(() => filters),
          [],
        )
      })
    await buildMade(actor)
    const few = await page()
    for (let more = 1; more < 5; more++) await buildMade(actor)
    expect(few.length).toBe(6)
    expect(await page()).toHaveLength(few.length)
  })
})
