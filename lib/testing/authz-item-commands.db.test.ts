import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Item, type ItemCommand, itemCommands } from '@/lib/testing/authz-item-commands'
import { type Ability, authzMatrix, type Cell, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit } from '@/lib/testing/factories'

const database = testDatabase({ kept: true })
const units = { lead: '', supporting: '', other: '' }
const actors: { cell: Cell; actor: PersonActor }[] = []
let administrator: PersonActor
let ownerId: string

beforeAll(async () => {
  Object.assign(units, { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() })
  ownerId = (await buildPerson({ unitIds: [units.lead] })).id
  administrator = await buildActor('administrator')
  for (const cell of authzMatrix) {
    const { role, seesAllUnits } = roleOf(cell.asker)
    actors.push({ cell, actor: await buildActor(role, unitsIn(cell.relation, units), { seesAllUnits }) })
  }
})

/** An item on which the command could be done, by somebody who may. */
async function build(
  { facts, prepare }: ItemCommand,
  confidentiality: Cell['confidentiality'],
): Promise<Item> {
  const checks = [{ field: 'promisedBy', kind: 'notStated' as const, note: { en: 'Not said who.' } }]
  const given = { leadUnitId: units.lead, supportingUnitIds: [units.supporting], dueOn: '2026-11-21', checks }
  const built = await buildCommitment({ ...given, ...facts, confidentiality })
  const [check] = await db().check.findMany({ where: { commitmentId: built.id }, select: { id: true } })
  const item = { ...built, units, confidentiality, ownerId, checkId: check?.id ?? '' }
  await prepare?.(administrator, item)
  const { version } = await db().commitment.findUniqueOrThrow({
    where: { id: built.id },
    select: { version: true },
  })
  return { ...item, version }
}

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
    const stranger = await buildActor('manager', [units.other])
    const item = await build(command, 'internal')
    const never = { ...item, id: crypto.randomUUID(), checkId: crypto.randomUUID(), number: 'DE26-999' }
    const [hidden, absent] = await Promise.all(
      [item, never].map((each) => command.run(stranger, each).catch((error: unknown) => error)),
    )
    expect(hidden).toMatchObject({ code: 'notFound' })
    expect(hidden).toEqual(absent)
  })
})
