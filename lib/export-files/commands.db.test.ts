import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { takeExport } from '@/lib/export-files/commands'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { buildActor, changedActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildAsked, buildExporter, buildMade } from '@/lib/testing/build-export'
import { copyCommitment } from '@/lib/testing/copy-commitment'
import { testDatabase } from '@/lib/testing/database'
import { tester, testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const later = (milliseconds: number) => new Date(testNow.getTime() + milliseconds)
const notFound = new DomainError('notFound')
let unit: string
let other: string
let actor: PersonActor
let item: BuiltCommitment

beforeEach(async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  ;({ unit, other, actor, item } = await buildExporter())
})
afterAll(closeSnapshots)

const ask = (by = actor, change: Parameters<typeof buildAsked>[1] = {}) => buildAsked(by, change)

describe('takeExport', () => {
  const events = () =>
    database.asOwner(
      "SELECT actor_id, after FROM audit_event WHERE action = 'export.fetched' ORDER BY ordinal",
    )

  test('done: the file with its pieces, and each time it is in the history', async () => {
    const id = await buildMade(actor, { query: 'state=all' })
    for (const at of [testNow, later(1)])
      expect(await takeExport(actor, id, at)).toMatchObject({
        fileName: 'ledger-2026-11-26-en.xlsx',
        pieces: 1,
      })
    const after = { format: 'xlsx', fileLanguage: 'en', filters: '?state=all', rows: 1 }
    expect(await events()).toEqual([
      { actor_id: actor.id, after },
      { actor_id: actor.id, after },
    ])
  })

  test('without its event nobody gets it', async () => {
    const id = await buildMade(actor)
    await database.without('INSERT', 'audit_event', async () => {
      await expect(takeExport(actor, id, testNow)).rejects.toThrow()
    })
  })

  test('AZ-3: of somebody else, not ready, expired: as absent as what never was', async () => {
    const made = await buildMade(actor)
    const waiting = await ask()
    const administrator = await buildActor('administrator')
    for (const [by, id, at] of [
      [administrator, made, testNow],
      [actor, waiting, testNow],
      [actor, crypto.randomUUID(), testNow],
      [actor, "'", testNow],
      [actor, made, later(7 * 86_400_000)],
      [tester, made, testNow],
    ] as const)
      await expect(takeExport(by, id, at)).rejects.toThrow(notFound)
    expect(await events()).toEqual([])
  })

  test('AZ-8: a manager whose unit was taken away, and one who became a viewer, get it no more', async () => {
    const id = await buildMade(actor)
    for (const change of [{ unitIds: [] }, { unitIds: [unit, other] }, { role: 'viewer' as const }])
      await expect(takeExport(changedActor(actor, change), id, testNow)).rejects.toThrow(notFound)
    expect((await takeExport(actor, id, testNow)).pieces).toBe(1)
  })

  test('AZ-8: a viewer who is no longer named for a restricted item', async () => {
    const viewer = await buildActor('viewer', [unit])
    const restricted = await buildCommitment({ leadUnitId: other, confidentiality: 'restricted' })
    const named = { commitmentId: restricted.id, personId: viewer.id }
    await db().commitmentViewer.create({ data: { ...named, grantedById: actor.id, grantedAt: testNow } })
    const id = await buildMade(viewer)
    expect((await takeExport(viewer, id, testNow)).pieces).toBe(1)
    await db().commitmentViewer.deleteMany({ where: named })
    await expect(takeExport(viewer, id, testNow)).rejects.toThrow(notFound)
  })

  test.each([
    ['is led by another unit now', { leadUnitId: () => other }],
    ['is restricted now, and only supported by theirs', { confidentiality: () => 'restricted' }],
  ])('AZ-8: an item in it %s', async (_, change) => {
    const supported = await buildCommitment({ leadUnitId: other, supportingUnitIds: [unit] })
    const id = await buildMade(actor)
    const changed = Object.entries(change).map(([column, value]) => [column, value()])
    const subject = 'leadUnitId' in change ? item : supported
    await db().commitment.update({
      where: { id: subject.id },
      data: Object.fromEntries(changed),
      select: { id: true },
    })
    await expect(takeExport(actor, id, testNow)).rejects.toThrow(notFound)
    // Administrators see all of it before and after.
    const administrator = await buildActor('administrator')
    const theirs = await buildMade(administrator)
    expect((await takeExport(administrator, theirs, testNow)).pieces).toBe(1)
  })

  test('what is recorded later takes the file from nobody', async () => {
    const id = await buildMade(actor)
    const added = await buildCommitment({ leadUnitId: unit })
    await database.asOwner('UPDATE commitment SET created_at = $1 WHERE id = $2', [later(1), added.id])
    expect((await takeExport(actor, id, later(2))).pieces).toBe(1)
  })

  test('in as many statements for a long file as for a short one', async () => {
    const short = await buildMade(actor)
    const take = (id: string) => statementsOf(() => takeExport(actor, id, testNow))
    const few = await take(short)
    await copyCommitment(item.id, 600)
    const long = await buildMade(actor)
    expect(few.length).toBeLessThanOrEqual(7)
    expect(await take(long)).toHaveLength(few.length)
  })
})
