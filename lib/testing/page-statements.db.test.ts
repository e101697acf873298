import { beforeAll, describe, expect, test } from 'vitest'
import { startBriefing } from '@/lib/briefings/commands'
import { writeComment } from '@/lib/comments/commands'
import { isStageOf, stages } from '@/lib/commitments/rules'
import { addParticipant } from '@/lib/participants/commands'
import { listPartners } from '@/lib/partners/queries'
import { raiseProblem } from '@/lib/problems/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildMade } from '@/lib/testing/build-export'
import { testDatabase } from '@/lib/testing/database'
import { directoryPages } from '@/lib/testing/directory-page-reads'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'
import { type Asked, commitmentPages, type PageKind } from '@/lib/testing/page-reads'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })

const pageReads = [...commitmentPages, ...directoryPages]
/** How many statements a page of a kind may take, BEGIN and COMMIT counted. */
const most: Record<PageKind, number> = { list: 8, overview: 9, item: 12 }
/** One more finds the session with its person, units, settings and words. */
const ofTheFrame = 1

let asked: Asked
const few = new Map<string, string[]>()
const many = new Map<string, string[]>()

beforeAll(async () => {
  const unit = await buildUnit()
  const visit = await buildVisit()
  const manager = await buildActor('manager', [unit])
  const briefing = crypto.randomUUID()
  asked = {
    staff: await buildActor('staff', [unit]),
    manager,
    administrator: await buildActor('administrator', [unit]),
    viewer: await buildActor('viewer', [unit]),
    number: '',
    partner: '',
    session: { id: visit.sessionId, key: visit.key },
    briefing,
  }
  await buildMade(manager, { query: `partner=none&unit=${unit}&session=DE26-1` })
  await startBriefing(manager, { id: briefing, kind: 'weekly', unitId: unit }, testNow)
  await addItems(2)
  await readEach(few)
  await addItems(12)
  await readEach(many)
})

/** More of everything that a page shows; the pages of one thing are about what was added last. */
async function addItems(count: number): Promise<void> {
  const { staff, manager, administrator, session } = asked
  const partners = [await buildPartner(), await buildPartner()]
  const partnerIds = partners.map(({ id }) => id)
  const visit = await buildVisit({ partnerIds })
  for (const [index, stage] of stages.slice(0, count).entries()) {
    const stageTemplate = isStageOf('investment', stage) ? ('investment' as const) : ('cooperation' as const)
    const dated = { partnerIds, dueOn: `2026-11-${20 + (index % 5)}`, ownerId: staff.id }
    const staged = {
      stage,
      stageTemplate,
      leadUnitBasis: index % 3 === 0 ? ('proposed' as const) : ('confirmed' as const),
    }
    const [leadUnitId = ''] = manager.unitIds
    const commitment = await buildCommitment({ visit, leadUnitId, ...dated, ...staged })
    const member = { memberName: `Member of ${commitment.number}`, participantRole: 'member' as const }
    const added = { id: crypto.randomUUID(), sessionId: session.id, ...member }
    await addParticipant(administrator, added, testNow)
    await postStatusUpdate(staff, toPost(commitment, { health: 'offTrack', stage }), testNow)
    await raiseProblem(staff, toRaise(commitment), testNow)
    const comment = { commitmentId: commitment.id, text: 'Please look.' }
    await writeComment(staff, { ...comment, id: crypto.randomUUID(), mentioned: [manager.id] }, testNow)
    await writeComment(manager, { ...comment, id: crypto.randomUUID(), mentioned: [staff.id] }, testNow)
    asked = { ...asked, number: commitment.number, partner: partners[0]?.key ?? '' }
  }
}

async function readEach(into: Map<string, string[]>): Promise<void> {
  for (const { page, read } of pageReads) into.set(page, await statementsOf(() => read(asked)))
}

describe.each(pageReads)('$page', ({ page, kind }) => {
  test(`takes at most ${most[kind]} statements, and no more when there is more to show`, () => {
    const [first = [], second = []] = [few.get(page), many.get(page)]
    expect(first.length).toBeGreaterThan(0)
    expect(first.length + ofTheFrame, first.join('\n')).toBeLessThanOrEqual(most[kind])
    expect(second.length, second.join('\n')).toBe(first.length)
  })
})

test('the counter counts what is sent', async () => {
  expect(await statementsOf(() => listPartners(asked.manager))).toHaveLength(1)
  expect(await statementsOf(async () => undefined)).toEqual([])
})
