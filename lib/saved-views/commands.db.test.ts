import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { changeView, removeView, saveView } from '@/lib/saved-views/commands'
import { listAudiences, listViews } from '@/lib/saved-views/queries'
import type { ViewAudience } from '@/lib/saved-views/rules'
import { changeViewSchema, saveViewSchema } from '@/lib/saved-views/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow as now, tester } from '@/lib/testing/factories'

const database = testDatabase()
let me: PersonActor
let colleague: PersonActor
let stranger: PersonActor
let admin: PersonActor

beforeEach(async () => {
  const [ours, theirs] = [await buildUnit(), await buildUnit()]
  me = await buildActor('staff', [ours])
  colleague = await buildActor('viewer', [ours])
  stranger = await buildActor('manager', [theirs])
  admin = await buildActor('administrator')
})

function view(change: Partial<{ name: string; audience: ViewAudience; query: string }> = {}) {
  return saveViewSchema.parse({
    id: crypto.randomUUID(),
    name: 'Late ones',
    audience: 'self',
    query: '?light=overdue',
    ...change,
  })
}

const namesOf = async (actor: PersonActor) => (await listViews(actor)).map(({ name }) => name)
const events = () =>
  db().auditEvent.findMany({
    where: { action: { startsWith: 'view.' } },
    select: { action: true, before: true, after: true, personId: true },
    orderBy: { id: 'asc' },
  })

describe('saving a view', () => {
  test('keeps the list in its own words, and says so in the history', async () => {
    await saveView(me, view({ query: '?page=3&light=overdue&evil=1&group=unit' }), now)
    const [saved] = await listViews(me)
    expect(saved).toMatchObject({
      name: 'Late ones',
      query: '?light=overdue&group=unit',
      audience: 'self',
      own: true,
      ownerName: me.name,
      can: { change: true, remove: true },
    })
    const after = { view: 'Late ones', viewAudience: 'self', viewQuery: '?light=overdue&group=unit' }
    expect(await events()).toEqual([{ action: 'view.saved', before: {}, after, personId: me.id }])
  })

  test('sent twice it is saved once; another one under its id is refused', async () => {
    const input = view()
    await saveView(me, input, now)
    await saveView(me, input, now)
    expect(await namesOf(me)).toEqual(['Late ones'])
    expect(await events()).toHaveLength(1)
    await expect(saveView(me, { ...input, name: 'Other' }, now)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
    await expect(saveView(colleague, input, now)).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('a name is taken once by each person', async () => {
    await saveView(me, view(), now)
    await expect(saveView(me, view(), now)).rejects.toMatchObject({ code: 'viewNameTaken', field: 'name' })
    await saveView(colleague, view(), now)
    const both = [saveView(me, view({ name: 'Race' }), now), saveView(me, view({ name: 'Race' }), now)]
    const settled = await Promise.allSettled(both)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await namesOf(me)).toEqual(['Late ones', 'Race'])
  })

  test.each([
    ['staff of a unit with everybody', () => me, 'everyone'],
    ['a viewer with a unit', () => colleague, 'units'],
    ['a manager with everybody', () => stranger, 'everyone'],
  ] as const)('%s it cannot be shared', async (_, actor, audience) => {
    const before = await database.contents()
    const saving = saveView(actor(), view({ audience }), now)
    await expect(saving).rejects.toMatchObject({ code: 'forbidden', field: 'audience' })
    expect(await database.contents()).toEqual(before)
  })

  test('the system has no views', async () => {
    await expect(saveView(tester, view(), now)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('without its event nothing is kept', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(saveView(me, view(), now)).rejects.not.toBeInstanceOf(DomainError)
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('who finds a view', () => {
  test.each([
    ['self', { me: true, colleague: false, stranger: false, admin: false }],
    ['units', { me: true, colleague: true, stranger: false, admin: false }],
  ] as const)('%s', async (audience, finds) => {
    await saveView(me, view({ audience }), now)
    const people = { me, colleague, stranger, admin }
    for (const [name, found] of Object.entries(finds))
      expect(await namesOf(people[name as keyof typeof people]), name).toEqual(found ? ['Late ones'] : [])
  })

  test('everyone: one’s own stand first, and nobody may change that of another', async () => {
    await saveView(admin, view({ name: 'A list for all', audience: 'everyone' }), now)
    await saveView(stranger, view({ name: 'Mine' }), now)
    const found = await listViews(stranger)
    expect(found.map(({ name, can, own }) => [name, own, can])).toEqual([
      ['Mine', true, { change: true, remove: true }],
      ['A list for all', false, { change: false, remove: false }],
    ])
    expect(await namesOf(me)).toEqual(['A list for all'])
  })

  test('an audience is offered to those who may choose it', () => {
    expect(listAudiences(admin)).toEqual(['self', 'units', 'everyone'])
    expect(listAudiences(me)).toEqual(['self', 'units'])
    expect(listAudiences(colleague)).toEqual(['self'])
  })
})

describe('changing and removing', () => {
  const change = (viewId: string, more: object = {}) =>
    changeViewSchema.parse({ viewId, name: 'Renamed', audience: 'units', ...more })

  test('one’s own is renamed, shared and given another list', async () => {
    const { id } = view()
    await saveView(me, { ...view(), id }, now)
    await changeView(me, change(id), now)
    expect((await listViews(me))[0]).toMatchObject({
      name: 'Renamed',
      audience: 'units',
      query: '?light=overdue',
    })
    await changeView(me, change(id, { query: '?page=2&stage=signed' }), now)
    expect((await listViews(me))[0]).toMatchObject({ query: '?stage=signed' })
    await changeView(me, change(id, { query: '?stage=signed' }), now)
    const [, first, second, ...rest] = await events()
    expect(first).toMatchObject({
      action: 'view.changed',
      personId: me.id,
      before: { view: 'Late ones', viewAudience: 'self' },
      after: { view: 'Renamed', viewAudience: 'units' },
    })
    expect(second).toMatchObject({ after: { viewQuery: '?stage=signed' } })
    expect(rest).toEqual([])
  })

  test('a name of another own view is refused, and an audience beyond one’s right', async () => {
    const input = view()
    await saveView(me, input, now)
    await saveView(me, view({ name: 'Renamed' }), now)
    await expect(changeView(me, change(input.id), now)).rejects.toMatchObject({ code: 'viewNameTaken' })
    const wide = change(input.id, { name: 'Late ones', audience: 'everyone' })
    await expect(changeView(me, wide, now)).rejects.toMatchObject({ code: 'forbidden', field: 'audience' })
  })

  test('what one does not find is as absent as what never was; what one finds is its owner’s', async () => {
    const mine = view()
    const shared = view({ name: 'For all', audience: 'everyone' })
    await saveView(me, mine, now)
    await saveView(admin, shared, now)
    const before = await database.contents()
    for (const viewId of [mine.id, crypto.randomUUID()]) {
      await expect(changeView(stranger, change(viewId), now)).rejects.toMatchObject({ code: 'notFound' })
      await expect(removeView(stranger, { viewId }, now)).rejects.toMatchObject({ code: 'notFound' })
      await expect(removeView(admin, { viewId }, now)).rejects.toMatchObject({ code: 'notFound' })
    }
    await expect(changeView(me, change(shared.id), now)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(removeView(me, { viewId: shared.id }, now)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await database.contents()).toEqual(before)
  })

  test('one’s own goes, and an administrator takes a shared one away', async () => {
    const [mine, theirs] = [view(), view({ name: 'Shared', audience: 'everyone' })]
    const other = await buildActor('administrator')
    await saveView(me, mine, now)
    await saveView(other, theirs, now)
    await removeView(me, { viewId: mine.id }, now)
    await removeView(admin, { viewId: theirs.id }, now)
    expect(await namesOf(me)).toEqual([])
    expect((await events()).slice(2)).toEqual([
      { action: 'view.removed', before: {}, after: { view: 'Late ones' }, personId: me.id },
      { action: 'view.removed', before: {}, after: { view: 'Shared' }, personId: other.id },
    ])
  })

  test('without its event nothing is changed or removed', async () => {
    const input = view()
    await saveView(me, input, now)
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(changeView(me, change(input.id), now)).rejects.not.toBeInstanceOf(DomainError)
      await expect(removeView(me, { viewId: input.id }, now)).rejects.not.toBeInstanceOf(DomainError)
    })
    expect(await database.contents()).toEqual(before)
  })
})
