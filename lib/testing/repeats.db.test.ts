import { beforeAll, describe, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { directoryCommands } from '@/lib/testing/authz-directory-commands'
import { itemCommands } from '@/lib/testing/authz-item-commands'
import { peopleCommands } from '@/lib/testing/authz-people-commands'
import { type WorkspaceCommand, workspaceCommands } from '@/lib/testing/authz-workspace-commands'
import { buildItem, buildSetting, type Setting } from '@/lib/testing/build-item'
import { testDatabase } from '@/lib/testing/database'
import { sentAs } from '@/lib/testing/form-ids'

const database = testDatabase({ kept: true })
let setting: Setting
/** Not the one who did what had to happen first: nobody decides what is their own. */
let administrator: PersonActor

beforeAll(async () => {
  setting = await buildSetting()
  administrator = await buildActor('administrator')
})

type Send = () => Promise<unknown>
/** Every command of the tables of rights: each time on something new, ready to be sent as often as one likes. */
const commands: [name: string, ready: () => Promise<Send>][] = [
  ...Object.entries(itemCommands).map(([name, command]): [string, () => Promise<Send>] => [
    name,
    async () => {
      const item = await buildItem(command, 'internal', setting)
      return () => command.run(administrator, item)
    },
  ]),
  ...Object.entries({ ...directoryCommands, ...peopleCommands, ...workspaceCommands }).map(
    ([name, command]: [string, WorkspaceCommand]): [string, () => Promise<Send>] => [
      name,
      async () => {
        const subject = await command.subject?.(administrator)
        return () => command.run(administrator, subject ?? { id: crypto.randomUUID(), version: 1 })
      },
    ],
  ),
]

/** How many rows each table has. */
async function countRows(): Promise<Record<string, number>> {
  const rows = await database.asOwner(`
    SELECT relname AS name, (xpath('/row/n/text()',
        query_to_xml(format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text::int AS n
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
  return Object.fromEntries(rows.map(({ name, n }) => [String(name), Number(n)]))
}

/** The rows that some work adds, by table, and what it answers. */
async function added<Result>(work: () => Promise<Result>) {
  const before = await countRows()
  const result = await work()
  const after = await countRows()
  const more = Object.keys(after).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
  return { rows: Object.fromEntries(more.filter(([, count]) => count !== 0)), result }
}

const codeOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'rejected'
    ? ((outcome.reason as { code?: string }).code ?? String(outcome.reason))
    : 'done'

/** Of these the same form always says the same: they are about nothing that is there, or about a visit that items share. */
const alike = ['addPartner', 'enterCommitment', 'recordVisit', 'saveView']
/** The row of a selection has an id for what needs one; these go by the version alone. */
const byVersion = ['assignInBulk, confirmLeadUnit', 'assignInBulk, setOwner']
const repeated: string[] = []

describe('CC-3: what is sent twice is done once', () => {
  test.each(commands)('%s', async (name, ready) => {
    const once = await ready()
    const alone = await added(() => sentAs(crypto.randomUUID(), once))
    expect(codeOf(alone.result.outcome)).toBe('done')
    if (!alone.result.withId || byVersion.includes(name)) return
    repeated.push(name)

    const form = crypto.randomUUID()
    const [often, other] = [await ready(), await ready()]
    const { rows, result } = await added(() =>
      Promise.all(Array.from({ length: 20 }, () => sentAs(form, often))),
    )
    expect(rows).toEqual(alone.rows)
    const outcomes = result.map(({ outcome }) => outcome)
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['done']))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)

    const before = await database.contents()
    expect(codeOf((await sentAs(form, often)).outcome)).toBe('done')
    const another = codeOf((await sentAs(form, other)).outcome)
    if (alike.includes(name)) expect(another).toBe('done')
    else expect(['repeatDiffers', 'duplicate', 'notFound']).toContain(another)
    expect(await database.contents()).toEqual(before)
  })

  test('with an id of their own come all forms that add something', () => {
    expect(repeated.length).toBeGreaterThan(25)
  })
})
