import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { directoryCommands } from '@/lib/testing/authz-directory-commands'
import { itemCommands } from '@/lib/testing/authz-item-commands'
import { peopleCommands } from '@/lib/testing/authz-people-commands'
import { workspaceCommands } from '@/lib/testing/authz-workspace-commands'
import { buildItem, buildSetting, type Setting } from '@/lib/testing/build-item'
import { testDatabase } from '@/lib/testing/database'

const database = testDatabase({ kept: true })
let setting: Setting
let actor: PersonActor

beforeAll(async () => {
  setting = await buildSetting()
  actor = await buildActor('administrator')
})

/** Makes what a command needs, and returns the command to be run on it. */
type Prepare = () => Promise<() => Promise<unknown>>

const ofItems = Object.entries(itemCommands).map(([name, command]): [string, Prepare] => [
  name,
  async () => {
    const item = await buildItem(command, 'internal', setting)
    return () => command.run(actor, item)
  },
])
const others = { ...directoryCommands, ...peopleCommands, ...workspaceCommands }
const ofOthers = Object.entries(others).map(([name, command]): [string, Prepare] => [
  name,
  async () => {
    const subject = (await command.subject?.(actor)) ?? { id: crypto.randomUUID(), version: 1 }
    return () => command.run(actor, subject)
  },
])

describe.each([...ofItems, ...ofOthers])('%s', (_, prepare) => {
  test('AL-1: what is done is told by an event of whoever did it, from where', async () => {
    const run = await prepare()
    const since = await lastOrdinal()
    await run()
    const events = await db().auditEvent.findMany({ where: { ordinal: { gt: since } } })
    expect(events.length).toBeGreaterThan(0)
    for (const event of events)
      expect(event).toMatchObject({ actorId: actor.id, actorName: actor.name, address: actor.address })
  })

  test('TX-1: without its event nothing of it is kept', async () => {
    const run = await prepare()
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

async function lastOrdinal(): Promise<bigint> {
  const { _max } = await db().auditEvent.aggregate({ _max: { ordinal: true } })
  return _max.ordinal ?? 0n
}
