import { beforeAll, describe, expect, test } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { changeDeadline } from '@/lib/deadlines/commands'
import { addMilestone } from '@/lib/milestones/commands'
import { reportNoChange } from '@/lib/no-changes/commands'
import { changeStage } from '@/lib/stages/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { toMilestone, toMove, toPost } from '@/lib/testing/inputs'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })

type Subject = { id: string; version: number }
let manager: PersonActor
let bare: Subject
let full: Subject

const posted = (subject: Subject, change: Partial<PostStatusUpdate> = {}) =>
  toPost(subject, { version: subject.version, ...change })

/** What people do most, and how many statements each may take: BEGIN, lock with settings, item, measure, item written, the rest, COMMIT. */
const acts: { act: string; most: number; run: (subject: Subject) => Promise<unknown> }[] = [
  {
    act: 'an update',
    most: 7,
    run: (subject) => postStatusUpdate(manager, posted(subject), testNow),
  },
  {
    act: 'an update that goes a stage further',
    most: 7,
    run: (subject) => postStatusUpdate(manager, posted(subject, { stage: 'inTalks' }), testNow),
  },
  {
    act: 'an update whose next step has an owner, who is locked and asked after',
    most: 9,
    run: (subject) => {
      const step = { nextStep: 'Send the draft.', nextStepBy: manager.id, stage: 'inTalks' as const }
      return postStatusUpdate(manager, posted(subject, step), testNow)
    },
  },
  {
    act: '"no change"',
    most: 7,
    run: ({ id, version }) => reportNoChange(manager, { id: formId(), commitmentId: id, version }, testNow),
  },
  {
    act: 'another deadline, with repeat and request asked after',
    most: 8,
    run: (subject) => changeDeadline(manager, toMove(subject, { version: subject.version }), testNow),
  },
  {
    act: 'another stage',
    most: 6,
    run: ({ id, version }) => changeStage(manager, { commitmentId: id, version, stage: 'agreed' }, testNow),
  },
]

beforeAll(async () => {
  const leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  bare = { id: (await buildCommitment({ leadUnitId, dueOn: '2026-12-20' })).id, version: 1 }
  const partnerIds = (await Promise.all([buildPartner(), buildPartner(), buildPartner()])).map(({ id }) => id)
  const visit = await buildVisit({ partnerIds })
  const item = await buildCommitment({
    visit,
    leadUnitId,
    partnerIds,
    dueOn: '2026-12-20',
    ownerId: manager.id,
  })
  full = { id: item.id, version: 1 }
  for (let index = 0; index < 8; index++) {
    await postStatusUpdate(manager, toPost(full, { version: full.version }), testNow)
    await addMilestone(manager, toMilestone(full, { version: full.version + 1 }), testNow)
    full = { ...full, version: full.version + 2 }
    const comment = { id: formId(), commitmentId: full.id, text: 'Please look.', mentioned: [manager.id] }
    await writeComment(manager, comment, testNow)
  }
})

describe.each(acts)('$act', ({ most, run }) => {
  test(`sends at most ${most} SQL statements, and no more on an item with much behind it`, async () => {
    const onBare = await statementsOf(() => run(bare))
    bare = { ...bare, version: bare.version + 1 }
    expect(onBare.length, onBare.join('\n')).toBeLessThanOrEqual(most)
    const onFull = await statementsOf(() => run(full))
    full = { ...full, version: full.version + 1 }
    expect(onFull.length, onFull.join('\n')).toBe(onBare.length)
  })
})
