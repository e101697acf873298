import { beforeEach, describe, expect, test } from 'vitest'
import { findLiveSession } from '@/lib/auth/live-session'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { addEntry, labelEntry, moveEntry, restoreEntry, retireEntry } from '@/lib/lists/commands'
import { findEntryChanges, findLists } from '@/lib/lists/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const labels = { labelEn: 'Press cutting', labelZh: '剪报', labelDe: 'Presseausschnitt' }
const signed = { list: 'stage', key: 'signed', version: 0 } as const
const photo = { list: 'documentType', key: 'photo', version: 1 } as const
let administrator: PersonActor

beforeEach(async () => {
  administrator = await buildActor('administrator')
})

const entriesOf = async (list: string, actor = administrator) =>
  (await findLists(actor))?.lists.find((each) => each.list === list)?.entries ?? []
const keys = async () => (await entriesOf('documentType')).map(({ key }) => key)
const events = () => database.asOwner('SELECT action, before, after FROM audit_event ORDER BY id')

describe('labelEntry', () => {
  test('done: a stage has its own words from then on, in everybody’s session; the event tells both', async () => {
    expect((await entriesOf('stage'))[2]).toEqual({ key: 'signed', label: null, retired: false, version: 0 })
    const first = { labelEn: 'Under contract', labelZh: '已签', labelDe: 'Gezeichnet' }
    await labelEntry(administrator, { ...signed, ...first }, testNow)
    await labelEntry(administrator, { ...signed, version: 1, ...first, labelDe: 'Unter Vertrag' }, testNow)
    expect((await entriesOf('stage'))[2]).toEqual({
      key: 'signed',
      label: { en: 'Under contract', zh: '已签', de: 'Unter Vertrag' },
      retired: false,
      version: 2,
    })
    const sid = newSid()
    const data = {
      sidHash: hashSid(sid),
      personId: administrator.id,
      startedAt: testNow,
      lastSeenAt: testNow,
    }
    await db().signInSession.create({ data })
    expect((await findLiveSession(sid, testNow))?.labels).toContainEqual({
      list: 'stage',
      key: 'signed',
      en: 'Under contract',
      zh: '已签',
      de: 'Unter Vertrag',
      retired: false,
    })
    expect(await events()).toEqual([
      { action: 'list.labelled', before: {}, after: { listName: 'stage', ...first } },
      {
        action: 'list.labelled',
        before: { listName: 'stage', ...first },
        after: { listName: 'stage', ...first, labelDe: 'Unter Vertrag' },
      },
    ])
  })

  test('an unknown stage is not found, the same labels again are no event', async () => {
    const run = (key: string, version = 0) =>
      labelEntry(administrator, { list: 'stage', key, version, ...labels }, testNow)
    await expect(run('finished')).rejects.toMatchObject({ code: 'notFound' })
    await run('agreed')
    await run('agreed', 1)
    expect(await events()).toHaveLength(1)
  })

  test('CC-1, CC-2 a stale version is a conflict that says what is stored', async () => {
    await labelEntry(administrator, { ...signed, ...labels }, testNow)
    await expect(labelEntry(administrator, { ...signed, ...labels }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findEntryChanges(administrator, signed)).toMatchObject({
      version: 1,
      by: administrator.name,
      changes: [{ field: 'labelEn' }, { field: 'labelZh' }, { field: 'labelDe' }],
    })
    expect(await findEntryChanges(administrator, { ...signed, version: 1 })).toBeNull()
  })
})

describe('entries of an open list', () => {
  test('added at the end; the same again stores nothing, another of that label is refused', async () => {
    const add = (more = {}) => addEntry(administrator, { list: 'documentType', ...labels, ...more }, testNow)
    await add()
    await add()
    expect((await keys()).at(-1)).toBe('press-cutting')
    await expect(add({ labelZh: '报道' })).rejects.toMatchObject({ code: 'entryExists', field: 'labelEn' })
    await expect(add({ labelEn: '合同' })).rejects.toMatchObject({ code: 'entryKey', field: 'labelEn' })
    expect(await events()).toEqual([
      { action: 'list.entryAdded', before: {}, after: { listName: 'documentType', ...labels } },
    ])
  })

  test('moved by one place, and no further than the ends', async () => {
    await moveEntry(administrator, { ...photo, direction: 'up' }, testNow)
    expect(await keys()).toEqual(['contract', 'memorandum', 'minutes', 'photo', 'instruction', 'other'])
    await moveEntry(administrator, { ...photo, version: 2, direction: 'down' }, testNow)
    expect(await keys()).toEqual(['contract', 'memorandum', 'minutes', 'instruction', 'photo', 'other'])
    expect((await events()).map(({ after }) => (after as { place: number }).place)).toEqual([4, 5])
    const contract = { ...photo, key: 'contract', direction: 'up' } as const
    await expect(moveEntry(administrator, contract, testNow)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('retired and brought back; twice is a conflict', async () => {
    await retireEntry(administrator, photo, testNow)
    expect((await entriesOf('documentType')).find(({ key }) => key === 'photo')).toMatchObject({
      retired: true,
    })
    await expect(retireEntry(administrator, { ...photo, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    await restoreEntry(administrator, { ...photo, version: 2 }, testNow)
    expect(await events()).toEqual([
      {
        action: 'list.entryRetired',
        before: {},
        after: { listName: 'documentType', listEntry: 'Photo' },
      },
      {
        action: 'list.entryRestored',
        before: {},
        after: { listName: 'documentType', listEntry: 'Photo' },
      },
    ])
  })

  test('of a list of the product’s own nothing is added, moved or retired', async () => {
    await expect(addEntry(administrator, { list: 'stage', ...labels }, testNow)).rejects.toMatchObject({
      code: 'invalid',
    })
    await labelEntry(administrator, { ...signed, ...labels }, testNow)
    await expect(retireEntry(administrator, { ...signed, version: 1 }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('two administrators who add and move at once do so one after the other', async () => {
    const up = () => moveEntry(administrator, { ...photo, direction: 'up' }, testNow)
    const results = await Promise.allSettled([up(), up(), up()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await keys()).toEqual(['contract', 'memorandum', 'minutes', 'photo', 'instruction', 'other'])
  })
})

test('seen by who works with items, changed by administrators alone; TX-1 without its event nothing is kept', async () => {
  const unitIds = [await buildUnit()]
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const actor = await buildActor(role, unitIds)
    await expect(labelEntry(actor, { ...signed, ...labels }, testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await findLists(actor))?.can ?? null).toEqual(role === 'viewer' ? null : { edit: false })
    expect(await findEntryChanges(actor, { ...photo, version: 9 })).toBeNull()
  }
  const before = await database.contents()
  await database.without('INSERT', 'audit_event', async () => {
    await expect(labelEntry(administrator, { ...signed, ...labels }, testNow)).rejects.toThrow()
    await expect(moveEntry(administrator, { ...photo, direction: 'up' }, testNow)).rejects.toThrow()
  })
  expect(await database.contents()).toEqual(before)
})
