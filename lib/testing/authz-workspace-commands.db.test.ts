import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { directoryCommands } from '@/lib/testing/authz-directory-commands'
import { itemCommands } from '@/lib/testing/authz-item-commands'
import { jobCommands } from '@/lib/testing/authz-job-commands'
import { roleOf, type WorkspaceCell, workspaceMatrix } from '@/lib/testing/authz-matrix'
import { peopleCommands } from '@/lib/testing/authz-people-commands'
import { type Subject, workspaceCommands } from '@/lib/testing/authz-workspace-commands'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit } from '@/lib/testing/factories'
import { listFiles } from '@/lib/testing/source-modules'

const commandsOfAll = { ...directoryCommands, ...peopleCommands, ...jobCommands, ...workspaceCommands }
const database = testDatabase({ kept: true })
const root = fileURLToPath(new URL('../..', import.meta.url))
const actors: { cell: WorkspaceCell; actor: PersonActor }[] = []
const nobody: Subject = { id: crypto.randomUUID(), version: 1 }

/** Commands that no table of rights decides, each with what does instead and where that is tested. */
const otherwise: Record<string, string> = {
  addFirstAdministrator: 'the system alone, at the first start: lib/people/commands.db.test.ts',
  recordCommitment: 'what enterCommitment calls: lib/commitments/commands.db.test.ts',
  withdrawComment: 'whoever wrote it: lib/comments/commands.db.test.ts',
  openMention: 'whoever was mentioned: lib/comments/commands.db.test.ts',
  changePassword: 'whoever knows the current one: lib/accounts',
  startBriefing: 'administrators, and managers of its unit: lib/briefings',
  refreshBriefing: 'the same, of a draft: lib/briefings',
  discardBriefing: 'the same, of a draft: lib/briefings',
  editBriefingText: 'the same, of a draft: lib/briefings',
  resetBriefingText: 'the same, of a draft: lib/briefings',
  signOffIssue: 'the same, who wrote nothing in it: lib/issues',
  sendBackIssue: 'the same, of what is signed off: lib/issues',
  publishIssue: 'the same, of what is signed off: lib/issues',
  takeIssueFile: 'whoever reads the issue: lib/issues',
  makeExport: 'the system alone, as whoever asked for the file: lib/export-files',
  takeExport: 'whoever asked for the file, while they may see what is in it: lib/export-files',
  takePack: 'whoever may export and see the directory: lib/partner-sheets',
  takePartnerSheet: 'whoever may export and see the directory: lib/partner-sheets',
}

beforeAll(async () => {
  const unit = await buildUnit()
  for (const cell of workspaceMatrix) {
    const { role, seesAllUnits } = roleOf(cell.asker)
    const unitIds = cell.standing === 'a unit' ? [unit] : []
    actors.push({ cell, actor: await buildActor(role, unitIds, { seesAllUnits }) })
  }
})

test('AZ-1: every command that an actor gives stands in a table of rights, and every line is a command', () => {
  const pattern = /^export (?:async )?function (\w+)\(\s*actor: Actor\b/gm
  const commands = listFiles(root, ['lib'], /\/commands\.ts$/).flatMap((path) =>
    [...readFileSync(`${root}${path}`, 'utf8').matchAll(pattern)].map(([, name = '']) => name),
  )
  const ofItems = Object.keys(itemCommands).map((name) => name.replace(/,.*/, ''))
  const named = new Set([...ofItems, ...Object.keys(commandsOfAll), ...Object.keys(otherwise)])
  expect(commands.length).toBeGreaterThan(30)
  expect([...new Set(commands)].sort()).toEqual([...named].sort())
})

describe.each(Object.entries(commandsOfAll))('%s', (_, command) => {
  test('AZ-2: every cell gets the verdict of the table, and a refusal leaves no trace', async () => {
    const verdicts: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const { cell, actor } of actors) {
      const { asker, standing, can } = cell
      const subject = (await command.subject?.(actor)) ?? nobody
      const before = await database.contents()
      const verdict = await verdictOf(command.run(actor, subject))
      verdicts[`${asker} with ${standing}`] = verdict
      const refusal = command.hidden && !can.seeDirectory ? 'notFound' : 'forbidden'
      expected[`${asker} with ${standing}`] = can[command.ability] ? 'done' : refusal
      const after = await database.contents()
      expect(
        isDeepStrictEqual(before, after),
        `${asker} with ${standing}: ${verdict}, and nothing else is stored`,
      ).toBe(!can[command.ability])
    }
    expect(verdicts).toEqual(expected)
  })
})

describe('AZ-6: what is of somebody else', () => {
  test('a session of another person cannot be ended, and answers like one that never was', async () => {
    const theirs = await buildActor('staff')
    const session = await workspaceCommands.endOwnSession?.subject?.(theirs)
    const me = await buildActor('administrator')
    const before = await database.contents()
    for (const subject of [session ?? nobody, nobody])
      expect(await verdictOf(workspaceCommands.endOwnSession?.run(me, subject))).toBe('notFound')
    expect(await database.contents()).toEqual(before)
  })
})

describe('AZ-9: oneself', () => {
  test.each(['changePerson', 'deactivatePerson', 'renewInvitation'])('%s', async (name) => {
    const me = await buildActor('administrator')
    await buildPerson({ role: 'administrator' })
    const before = await database.contents()
    expect(await verdictOf(peopleCommands[name]?.run(me, { id: me.id, version: 1 }))).toBe('ownAccess')
    expect(await database.contents()).toEqual(before)
  })
})

/** The verdict on a write: done, or the code of the refusal; what is no refusal goes on. */
async function verdictOf(write: Promise<unknown> | undefined): Promise<string> {
  try {
    await write
    return 'done'
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    return code
  }
}
