import { beforeAll, describe, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type ItemCommand, itemCommands } from '@/lib/testing/authz-item-commands'
import { type Ability, authzMatrix, type Cell, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildItem, buildSetting, type Setting } from '@/lib/testing/build-item'
import { testDatabase } from '@/lib/testing/database'

const database = testDatabase({ kept: true })
const actors: { cell: Cell; actor: PersonActor }[] = []
let setting: Setting

beforeAll(async () => {
  setting = await buildSetting()
  for (const cell of authzMatrix) {
    const { role, seesAllUnits } = roleOf(cell.asker)
    const actor = await buildActor(role, unitsIn(cell.relation, setting.units), { seesAllUnits })
    actors.push({ cell, actor })
  }
})

const build = (command: ItemCommand, confidentiality: Cell['confidentiality']) =>
  buildItem(command, confidentiality, setting)

const expectedOf = ({ can }: Cell, ability: Ability, refusal?: string) =>
  can[ability] ? 'done' : (refusal ?? (can.see ? 'forbidden' : 'notFound'))

/** The verdict on a write: done, or the code of the refusal; what is no refusal goes on. */
function verdictOf(write: Promise<unknown>): Promise<string> {
  return write.then(
    () => 'done',
    (error: { code?: string }) => {
      if (error.code === undefined) throw error
      return error.code
    },
  )
}

const named = ({ asker, relation, confidentiality }: Cell) => `${asker} ${relation} ${confidentiality}`

describe.each(Object.entries(itemCommands))('%s', (_, command) => {
  test.each(['public', 'internal', 'restricted'] as const)(
    'AZ-2: every cell of a %s item gets the verdict of the table, and a refusal leaves no trace',
    async (confidentiality) => {
      const cells = actors.filter(({ cell }) => cell.confidentiality === confidentiality)
      const isDone = ({ cell }: (typeof cells)[number]) => cell.can[command.ability]
      const verdicts: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const { cell } of cells) expected[named(cell)] = expectedOf(cell, command.ability, command.refusal)
      const closed = await build(command, confidentiality)
      const before = await database.contents()
      for (const { cell, actor } of cells.filter((each) => !isDone(each)))
        verdicts[named(cell)] = await verdictOf(command.run(actor, closed))
      expect(await database.contents()).toEqual(before)
      for (const { cell, actor } of cells.filter(isDone))
        verdicts[named(cell)] = await verdictOf(command.run(actor, await build(command, confidentiality)))
      expect(verdicts).toEqual(expected)
    },
  )

  test('AZ-3: for somebody who sees nothing, an item is as absent as one that never was', async () => {
    if (command.refusal) return
    const stranger = await buildActor('manager', [setting.units.other])
    const item = await build(command, 'internal')
    const never = { ...item, id: crypto.randomUUID(), checkId: crypto.randomUUID(), number: 'DE26-999' }
    const [hidden, absent] = await Promise.all(
      [item, never].map((each) => command.run(stranger, each).catch((error: unknown) => error)),
    )
    expect(hidden).toMatchObject({ code: 'notFound' })
    expect(hidden).toEqual(absent)
  })
})
