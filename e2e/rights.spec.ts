import { readFileSync } from 'node:fs'
import {
  askers,
  authzMatrix,
  type Cell,
  relations,
  unitsIn,
  type WorkspaceCell,
  workspaceMatrix,
} from '@/lib/testing/authz-matrix'
import { listFiles } from '@/lib/testing/source-modules'
import { ask, askPayload, builtActions, send, told } from './asking'
import { type Around, buildAround, buildSubject, cookieFor, named, never } from './behind-doors'
import { itemDoors, listDoors, otherDoors, type Subject } from './doors'
import { expect, test } from './fixtures'
import { ownActions } from './own-actions'
import { itemActions, otherActions } from './sent-actions'

/** Public items follow the same scope as internal ones; the tests of the database ask for all three. */
const confidentialities = ['internal', 'restricted'] as const

async function buildSubjects(around: Around): Promise<Partial<Record<Cell['confidentiality'], Subject>>> {
  const [internal, restricted] = await Promise.all(
    confidentialities.map((confidentiality) => buildSubject(around, { confidentiality })),
  )
  return { ...(internal && { internal }), ...(restricted && { restricted }) }
}

test.describe('AZ-1', () => {
  test('every page and route of the application is a door with a policy, and every door is one of them', () => {
    const files = listFiles(process.cwd(), ['app'], /\/(page|route)\.tsx?$/).map((path) => path.slice(4))
    const doors = [itemDoors, listDoors, otherDoors].flatMap((each) => Object.keys(each))
    expect(files.length).toBeGreaterThan(20)
    expect(files.sort()).toEqual(doors.sort())
  })

  test('every action is in a table of rights, and the build has no other', () => {
    const tables = [itemActions, otherActions, ownActions].flatMap((each) => Object.keys(each))
    const written = listFiles(process.cwd(), ['lib'], /\/actions\.ts$/).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? ''),
    )
    expect(written.sort()).toEqual(tables.sort())
    const built = builtActions()
    expect(built.length).toBeGreaterThan(3)
    expect(built.filter(({ name }) => !tables.includes(name))).toEqual([])
  })
})

for (const asker of askers)
  for (const relation of relations) {
    test(`AZ-2: the verdict is the same at every door, ${asker} whose unit ${relation}`, async ({
      visit,
    }) => {
      const around = await buildAround(visit)
      const subjects = await buildSubjects(around)
      const cookie = await cookieFor(asker, unitsIn(relation, around.units))
      for (const cell of authzMatrix.filter((each) => each.asker === asker && each.relation === relation)) {
        const subject = subjects[cell.confidentiality]
        if (!subject) continue
        const [shown, listed, sent] = await Promise.all([
          shownBy(subject, cookie),
          listedBy(subject, cookie),
          sentTo(cell, subject, cookie),
        ])
        expect({ ...shown, ...listed, ...sent }, named(cell)).toEqual(expectedOf(cell))
      }
    })
  }

/** Whether each door about one item opens, as a page and as the data of one. */
async function shownBy({ word, ...subject }: Subject, cookie: string): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {}
  for (const [door, { path }] of Object.entries(itemDoors))
    for (const [way, asking] of [['page', ask] as const, ['payload', askPayload] as const]) {
      const { status, body } = await asking(path({ word, ...subject }), cookie)
      const opened = status === 200 && !body.includes('NEXT_HTTP_ERROR_FALLBACK;404')
      verdicts[`${door} ${way}`] = opened ? 'shown' : body.includes(word) ? 'told' : 'hidden'
    }
  return verdicts
}

/** Whether each door that shows many shows this one. */
async function listedBy(subject: Subject, cookie: string): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {}
  for (const { door, path, tells } of lists) {
    const { body } = await ask(path(subject), cookie)
    verdicts[door] = body.includes(tells(subject)) ? 'shown' : 'hidden'
  }
  return verdicts
}

const lists = Object.entries(listDoors).flatMap(([file, variants]) =>
  variants.flatMap(({ opens, path, tells }, index) =>
    tells ? [{ door: `${file} ${index}`, isFile: file.endsWith('route.ts'), opens, path, tells }] : [],
  ),
)

/** What each action that the table refuses answers. */
async function sentTo({ can }: Cell, subject: Subject, cookie: string): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {}
  for (const [action, { ability, fields }] of Object.entries(itemActions))
    if (!can[ability]) verdicts[action] = await send(action, fields(subject), cookie)
  return verdicts
}

function expectedOf(cell: Cell): Record<string, string> {
  const { can } = cell
  const mayOpen = standingOf(cell).can
  const shown = (yes: boolean) => (yes ? 'shown' : 'hidden')
  const pages = Object.entries(itemDoors).flatMap(([door, { opens }]) =>
    ['page', 'payload'].map((way) => [`${door} ${way}`, shown(can[opens])]),
  )
  const listed = lists.map(({ door, isFile, opens }) => {
    const opened = opens === 'everybody' || mayOpen[opens]
    return [door, shown(opened && (isFile ? can.export : can.see))]
  })
  const refused = Object.entries(itemActions)
    .filter(([, { ability }]) => !can[ability])
    .map(([action, { refusal }]) => [action, refusal ?? (can.see ? 'forbidden' : 'notFound')])
  return Object.fromEntries([...pages, ...listed, ...refused])
}

function standingOf({ asker, relation }: Cell): WorkspaceCell {
  const standing = relation === 'none' ? 'no unit' : 'a unit'
  const cell = workspaceMatrix.find((each) => each.asker === asker && each.standing === standing)
  if (!cell) throw new Error(`No cell of ${asker} with ${standing}`)
  return cell
}

for (const asker of ['administrator', 'manager', 'staff'] as const) {
  test(`AZ-2: what the table allows is done when it is sent, ${asker}`, async ({ visit }) => {
    const around = await buildAround(visit)
    const cookie = await cookieFor(asker, [around.units.lead])
    const cell = authzMatrix.find((each) => each.asker === asker && each.relation === 'leads')
    const allowed = Object.entries(itemActions).filter(([, { ability }]) => cell?.can[ability])
    expect(allowed.length).toBeGreaterThan(2)
    for (const [action, { fields, allowed: answer = 'done' }] of allowed)
      expect(await send(action, fields(await buildSubject(around)), cookie), action).toBe(answer)
  })
}

test('AZ-2: pages and actions about no item open to those whom the table names', async ({ visit }) => {
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  for (const cell of workspaceMatrix) {
    const cookie = await cookieFor(cell.asker, cell.standing === 'a unit' ? [around.units.other] : [])
    const verdicts = { ...(await statusesOf(subject, cookie)), ...(await refusalsOf(cell, subject, cookie)) }
    expect(verdicts, `${cell.asker} with ${cell.standing}`).toEqual(rightsOf(cell))
  }
})

const guarded = Object.entries(otherDoors).flatMap(([door, { opens, path }]) =>
  opens === 'anybody' ? [] : [{ door, opens, path }],
)

async function statusesOf(subject: Subject, cookie: string): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {}
  for (const { door, path } of guarded) {
    const { status } = await ask(path(subject), cookie)
    verdicts[door] = status < 400 ? 'opens' : String(status)
  }
  return verdicts
}

async function refusalsOf({ can }: WorkspaceCell, subject: Subject, cookie: string) {
  const verdicts: Record<string, string> = {}
  for (const [action, { ability, fields }] of Object.entries(otherActions))
    if (!can[ability]) verdicts[action] = await send(action, fields(subject), cookie)
  return verdicts
}

function rightsOf({ can }: WorkspaceCell): Record<string, string> {
  const doors = guarded.map(({ door, opens }) => [
    door,
    opens === 'everybody' || (opens !== 'nobody' && can[opens]) ? 'opens' : '404',
  ])
  const actions = Object.entries(otherActions)
    .filter(([, { ability }]) => !can[ability])
    .map(([action, { hidden }]) => [action, hidden && !can.seeDirectory ? 'notFound' : 'forbidden'])
  return Object.fromEntries([...doors, ...actions])
}

for (const confidentiality of confidentialities) {
  test(`AZ-3: what is hidden answers like what never was, at every door, ${confidentiality}`, async ({
    visit,
  }) => {
    const around = await buildAround(visit)
    const hidden = await buildSubject(around, { confidentiality })
    for (const asker of ['manager', 'staff', 'viewer'] as const) {
      const cookie = await cookieFor(asker, [around.units.other])
      const [answers, nothing] = [await answersOf(hidden, cookie), await answersOf(never(hidden), cookie)]
      expect(answers, asker).toEqual(nothing)
      expect(answers.pages.map(({ page }) => page.status)).toEqual(answers.pages.map(() => 404))
      expect(answers.verdicts).toEqual(Object.values(itemActions).map(({ refusal = 'notFound' }) => refusal))
    }
  })
}

/** What every door about one item says of this one, and every action. */
async function answersOf(subject: Subject, cookie: string) {
  const names = [subject.number, subject.checkId, subject.briefingId]
  const pages = []
  for (const { path } of Object.values(itemDoors)) {
    const address = path(subject)
    pages.push({
      page: told(await ask(address, cookie), names),
      head: told(await ask(address, cookie, { method: 'HEAD' }), names),
      payload: told(await askPayload(address, cookie), names),
    })
  }
  const verdicts = []
  for (const [action, { fields }] of Object.entries(itemActions))
    verdicts.push(await send(action, fields(subject), cookie))
  return { pages, verdicts }
}
