import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { confirmMatch } from '@/lib/matches/commands'
import { readMatching } from '@/lib/matches/queries'
import type { ConfirmMatch } from '@/lib/matches/schema'
import { listMentions, listTrackedPassages } from '@/lib/mentions/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildMatch, original } from '@/lib/testing/build-match'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildUnit, buildVisit, passage, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let actor: PersonActor
let visit: BuiltVisit
let input: ConfirmMatch

beforeEach(async () => {
  actor = await buildActor('administrator')
  visit = await buildVisit()
  input = await buildMatch(visit)
})

const stored = () =>
  database.asOwner(
    'SELECT exact, prefix, suffix, paragraph_number, proposed_first, confirmed_by_name FROM anchor_match',
  )

describe('confirmMatch', () => {
  test('done: the sentence is kept with what stands around it, who confirmed it, and that it was proposed first', async () => {
    await confirmMatch(actor, input, testNow)
    expect(await stored()).toEqual([
      {
        exact: original,
        prefix: 'Halls were shown to the guests. ',
        suffix: '',
        paragraph_number: 2,
        proposed_first: true,
        confirmed_by_name: actor.name,
      },
    ])
    expect(
      await database.asOwner("SELECT visit_id, after FROM audit_event WHERE action = 'source.matched'"),
    ).toEqual([
      { visit_id: visit.id, after: { passage, sentence: original, paragraph: 2, proposedFirst: true } },
    ])
  })

  test('done with another sentence than the one that was proposed first', async () => {
    await confirmMatch(actor, { ...input, sentence: '2:0' }, testNow)
    expect(await stored()).toMatchObject([
      { exact: 'Halls were shown to the guests.', proposed_first: false },
    ])
  })

  test('the same form again confirms nothing more, also five times at once; another one is refused', async () => {
    await Promise.all(Array.from({ length: 5 }, () => confirmMatch(actor, input, testNow)))
    expect(await stored()).toHaveLength(1)
    const other = { ...input, id: crypto.randomUUID(), sentence: '2:0' }
    await expect(confirmMatch(actor, other, testNow)).rejects.toMatchObject({ code: 'alreadyMatched' })
  })

  test('refused: a place where no sentence begins, the own text, a text of another visit, no anchor', async () => {
    const elsewhere = await buildVisit()
    const own = { ...input, sourceDocumentId: visit.sourceDocumentId }
    const cases: [Partial<ConfirmMatch>, object][] = [
      [{ sentence: '2:3' }, { code: 'sentenceNotFound', field: 'sentence' }],
      [{ sentence: '9:0' }, { code: 'sentenceNotFound', field: 'sentence' }],
      [own, { code: 'notFound', field: 'sourceDocumentId' }],
      [{ sourceDocumentId: elsewhere.sourceDocumentId }, { code: 'notFound', field: 'sourceDocumentId' }],
      [{ anchorId: crypto.randomUUID() }, { code: 'notFound' }],
    ]
    const before = await database.contents()
    for (const [change, refusal] of cases)
      await expect(
        confirmMatch(actor, { ...input, ...change }, testNow),
        JSON.stringify(change),
      ).rejects.toMatchObject(refusal)
    expect(await database.contents()).toEqual(before)
  })

  test('forbidden to managers, staff and the system, which is nobody', async () => {
    const unit = await buildUnit()
    const actors = [await buildActor('manager', [unit]), await buildActor('staff', [unit]), tester]
    const before = await database.contents()
    for (const other of actors)
      await expect(confirmMatch(other, input, testNow), other.role).rejects.toMatchObject({
        code: 'forbidden',
      })
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: without its event there is no match', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(confirmMatch(actor, input, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('a correction', () => {
  const correct = (change: Partial<ConfirmMatch> = {}) =>
    confirmMatch(
      actor,
      { ...input, id: crypto.randomUUID(), replacesId: input.id, sentence: '2:0', ...change },
      testNow,
    )
  const events = () =>
    database.asOwner(
      "SELECT action, before, after FROM audit_event WHERE action LIKE 'source.%atch%' ORDER BY ordinal",
    )
  const halls = 'Halls were shown to the guests.'
  const answers = async () => {
    const [anchor] = (await readMatching(actor, visit.key, input.sourceDocumentId))?.anchors ?? []
    return [anchor?.match, ...(anchor?.earlier ?? [])].map((each) => each?.exact)
  }

  test('stands in the place of the answer that it names; all answers stay', async () => {
    await confirmMatch(actor, input, testNow)
    const id = crypto.randomUUID()
    await correct({ id })
    await correct({ id })
    expect(await answers()).toEqual([halls, original])
    await correct({ replacesId: id, sentence: 'none' })
    expect(await answers()).toEqual([null, halls, original])
    expect((await events()).slice(1)).toEqual([
      {
        action: 'source.matchCorrected',
        before: { sentence: original, paragraph: 2 },
        after: { passage, sentence: halls, paragraph: 2 },
      },
      {
        action: 'source.matchCorrected',
        before: { sentence: halls, paragraph: 2 },
        after: { passage, sentence: null, paragraph: null },
      },
    ])
  })

  test('that there is no sentence is an answer, and no match anywhere', async () => {
    const commitment = await buildCommitment({ visit })
    const { id: anchorId } = await db().anchor.findFirstOrThrow({
      where: { mentionId: { not: null } },
      select: { id: true },
    })
    await confirmMatch(actor, { ...input, anchorId, sentence: 'none' }, testNow)
    expect(await stored()).toMatchObject([{ exact: null, paragraph_number: null, proposed_first: false }])
    expect(await events()).toEqual([{ action: 'source.unmatched', before: {}, after: { passage } }])
    const [mention] = await listMentions(actor, commitment.number)
    expect(mention?.anchor?.matches).toEqual([])
    expect(await listTrackedPassages(actor, visit.key)).toHaveLength(1)
  })

  test('item and visit show what stands and nothing that was corrected', async () => {
    const commitment = await buildCommitment({ visit })
    const { id: anchorId } = await db().anchor.findFirstOrThrow({
      where: { mentionId: { not: null } },
      select: { id: true },
    })
    await confirmMatch(actor, { ...input, anchorId }, testNow)
    await correct({ anchorId })
    const [mention] = await listMentions(actor, commitment.number)
    expect(mention?.anchor?.matches.map(({ exact }) => exact)).toEqual([halls])
    expect((await listTrackedPassages(actor, visit.key)).map(({ exact }) => exact)).toEqual([passage, halls])
  })

  test('the same answer again is none', async () => {
    await confirmMatch(actor, input, testNow)
    await correct({ sentence: input.sentence })
    expect(await stored()).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })

  test('of two people at once, and of one who saw an older answer, one is told that it was answered meanwhile', async () => {
    await confirmMatch(actor, input, testNow)
    const results = await Promise.allSettled([correct(), correct({ sentence: 'none' })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'alreadyMatched' },
    })
    await expect(correct()).rejects.toMatchObject({ code: 'alreadyMatched' })
    await expect(correct({ replacesId: undefined })).rejects.toMatchObject({ code: 'alreadyMatched' })
    expect(await stored()).toHaveLength(2)
  })

  test('TX-1: without its event there is no correction', async () => {
    await confirmMatch(actor, input, testNow)
    await database.without('INSERT', 'audit_event', async () => {
      await expect(correct()).rejects.toThrow()
    })
    expect(await answers()).toEqual([original])
  })
})

describe('readMatching', () => {
  test('each anchor with the sentences that fit, best first, until one is confirmed', async () => {
    const before = await readMatching(actor, visit.key, input.sourceDocumentId)
    expect(before?.anchors).toMatchObject([
      { exact: passage, match: null, proposals: [{ text: original }, {}, {}] },
    ])
    await confirmMatch(actor, input, testNow)
    const after = await readMatching(actor, visit.key, input.sourceDocumentId)
    expect(after?.anchors).toMatchObject([
      { match: { exact: original, confirmedByName: actor.name }, earlier: [] },
    ])
  })

  test('nothing for who may not confirm, or of a text that the visit has not', async () => {
    const manager = await buildActor('manager', [await buildUnit()])
    const elsewhere = await buildVisit()
    expect(await readMatching(manager, visit.key, input.sourceDocumentId)).toBeNull()
    expect(await readMatching(actor, elsewhere.key, input.sourceDocumentId)).toBeNull()
  })
})

test('item and visit show both quotes; who may not see the item learns only that the sentence is tracked', async () => {
  const commitment = await buildCommitment({ visit })
  const { id: anchorId } = await db().anchor.findFirstOrThrow({
    where: { mentionId: { not: null } },
    select: { id: true },
  })
  await confirmMatch(actor, { ...input, anchorId }, testNow)
  const [mention] = await listMentions(actor, commitment.number)
  expect(mention?.anchor).toMatchObject({
    exact: passage,
    matches: [{ exact: original, paragraph: 2, source: { kind: 'original' }, confirmedByName: actor.name }],
  })
  const there = { sourceDocumentId: input.sourceDocumentId, exact: original }
  expect(await listTrackedPassages(actor, visit.key)).toContainEqual(
    expect.objectContaining({ ...there, number: commitment.number }),
  )
  const outsider = await buildActor('staff', [await buildUnit()])
  expect(await listTrackedPassages(outsider, visit.key)).toContainEqual(
    expect.objectContaining({ ...there, number: null }),
  )
})
