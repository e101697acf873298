import { beforeAll, expect, test } from 'vitest'
import { commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { listMyWork, listToDecide } from '@/lib/my-work/queries'
import { groupOf, workGroups } from '@/lib/my-work/rules'
import { canReview } from '@/lib/reviews/policy'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let actors: PersonActor[]
let units: Awaited<ReturnType<typeof buildMixedCommitments>>

/** Of some items the updates, newest first: by whom, how it was decided last, and whether it says something and still stands. */
const stories = [
  ['me none'],
  ['me returned'],
  ['me returned approved'],
  ['other none', 'me none'],
  ['other approved', 'other none', 'third none'],
  ['me returned corrected', 'other none corrected'],
  ['me approved', 'me returned'],
  ['other none silent', 'me returned'],
  ['other returned', 'other none'],
  [...Array<string>(20).fill('other approved'), 'third none'],
  [...Array<string>(19).fill('me none'), 'other approved silent', 'third none'],
]

beforeAll(async () => {
  units = await buildMixedCommitments()
  const me = await buildActor('manager', [units.lead])
  actors = [
    me,
    await buildActor('staff', [units.lead]),
    await buildActor('administrator', [units.lead, units.supporting]),
    await buildActor('viewer', [units.lead]),
    await buildActor('viewer', [units.lead], { seesAllUnits: true }),
    await buildActor('staff', [units.other]),
  ]
  const items = await db().commitment.findMany({
    where: { leadUnitId: units.lead },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  for (const [index, { id }] of items.entries()) {
    if (index % 3 === 0) await own(id, index % 2 === 0 ? me : actors[1])
    const story = index % 2 === 0 ? stories[(index / 2) % stories.length] : undefined
    for (const [age, update] of (story ?? []).entries()) await tell(id, update, age)
  }
})

async function own(id: string, owner: PersonActor | undefined): Promise<void> {
  const step = { nextStep: 'Call them', nextStepLanguage: 'en' as const }
  await db().commitment.update({ where: { id }, data: { ownerId: owner?.id ?? null, ...step } })
}

/** An update with its reviews; one that was corrected stands below the one that has replaced it. */
async function tell(commitmentId: string, words: string, age: number): Promise<void> {
  const [who, ...facts] = words.split(' ')
  const by = { me: actors[0], other: actors[1], third: actors[2] }[who ?? ''] as PersonActor
  const post = (minutes: number, silent: boolean, correctsId: string | null = null) =>
    db().statusUpdate.create({
      data: {
        id: crypto.randomUUID(),
        commitmentId,
        authorId: by.id,
        authorName: by.name,
        postedAt: new Date(testNow.getTime() - minutes * 60_000),
        language: 'de',
        progress: silent ? '' : words,
        noChange: silent,
        health: 'onTrack',
        stage: 'inTalks',
        moveBy: 'ours',
        realProgress: false,
        correctsId,
      },
      select: { id: true },
    })
  const { id } = await post(2 * age + 1, facts.includes('silent'))
  if (facts.includes('corrected')) await post(2 * age, false, id)
  const decisions = facts.filter((fact) => fact === 'returned' || fact === 'approved')
  for (const [place, decision] of decisions.entries())
    await db().statusUpdateReview.create({
      data: {
        statusUpdateId: id,
        authorId: by.id,
        basis: 'reviewed',
        decision,
        reviewerId: actors[3]?.id ?? null,
        comment: `${decision} ${words}`,
        decidedAt: new Date(testNow.getTime() + place),
      },
    })
}

/** What `groupOf` says of each item that the actor's units lead, from all that is known of it. */
async function groupsFor(actor: PersonActor) {
  const rows = await db().commitment.findMany({
    where: { AND: [visibleCommitments(actor), { leadUnitId: { in: [...actor.unitIds] }, archivedAt: null }] },
    select: {
      ...commitmentSelect,
      ownerId: true,
      statusUpdates: {
        where: { noChange: false, correctedBy: { is: null } },
        include: { reviews: { orderBy: { decidedAt: 'desc' } } },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: 20,
      },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  })
  return rows.map(({ ownerId, statusUpdates, ...row }) => {
    const commitment = toCommitmentItem(row, actor, reading)
    const [last] = statusUpdates
    const back = last?.authorId === actor.id && last.reviews[0]?.decision === 'returned' ? last : null
    const toReview = statusUpdates.findLast(
      ({ reviews, authorId }) => reviews.length === 0 && canReview(actor, { ...commitment, authorId }),
    )
    const mine = ownerId === actor.id
    const marks = { handedOver: false, toReview: toReview !== undefined, returned: back !== null, mine }
    return {
      open: isOpen(commitment.standing),
      group: groupOf({ ...commitment, ...marks }),
      number: commitment.number,
      mine,
      returned: back && { id: back.id, comment: back.reviews[0]?.comment },
      toReview: toReview ? { id: toReview.id, text: toReview.progress } : null,
    }
  })
}

test('what the database picks is what the rule keeps, in its order, for whoever asks', async () => {
  const seen = new Set<string>()
  for (const actor of actors) {
    const all = await groupsFor(actor)
    const kept = all.filter(({ open, group }) => open && group !== null)
    const ordered = [...kept.filter(({ mine }) => mine), ...kept.filter(({ mine }) => !mine)]
    const expected = workGroups.flatMap((name) => ordered.filter(({ group }) => group === name))
    const { items, cut } = await listMyWork(actor, reading)
    expect(cut, actor.role).toBe(false)
    expect(
      items.map(({ commitment, group, mine, returned, toReview }) => ({
        open: true,
        group,
        number: commitment.number,
        mine,
        returned: returned && { id: returned.id, comment: returned.comment },
        toReview: toReview && { id: toReview.id, text: toReview.text },
      })),
      actor.role,
    ).toEqual(expected)
    for (const { group } of items) seen.add(group)
    const decide = all.filter(({ group }) => group === 'toReview')
    expect(
      (await listToDecide(actor, reading)).map(({ commitment }) => commitment.number),
      actor.role,
    ).toEqual(decide.map(({ number }) => number))
  }
  expect([...seen].sort()).toEqual(['dueSoon', 'nextStep', 'overdue', 'returned', 'toReview', 'updateDue'])
})

test('of more than are read the first by deadline are kept, and it is said that there are more', async () => {
  const [me] = actors
  if (!me) throw new Error('Nobody asks')
  const copies = Array.from({ length: 120 }, (_, index) => index)
  const like = await db().commitment.findFirstOrThrow({
    where: { leadUnitId: units.other, archivedAt: null, state: 'open', dueOn: { not: null } },
  })
  await db().commitment.createMany({
    data: copies.map((index) => ({
      ...like,
      id: crypto.randomUUID(),
      number: `ZZ26-${String(index + 100)}`,
      runningNumber: 5000 + index,
      dueBasis: 'agreed' as const,
      dueOn: new Date(Date.UTC(2026, 8, 1 + (index % 30))),
      ownerId: null,
    })),
  })
  const theirs = await buildActor('staff', [units.other])
  const { items, cut } = await listMyWork(theirs, reading)
  const all = (await groupsFor(theirs)).filter(({ open, group }) => open && group !== null)
  expect(cut).toBe(true)
  expect(items.map(({ commitment }) => commitment.number).sort()).toEqual(
    all
      .slice(0, 100)
      .map(({ number }) => number)
      .sort(),
  )
})
