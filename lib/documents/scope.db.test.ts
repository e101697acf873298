import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findDocument } from '@/lib/documents/queries'
import { readDossier } from '@/lib/dossiers/queries'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { verifyStage } from '@/lib/verifications/commands'

const database = testDatabase()

test('AZ-8: the same people find a document on the page and at its own address, level by level', async () => {
  const [lead, support, other] = [
    await buildUnit({ approvalRequired: true }),
    await buildUnit(),
    await buildUnit(),
  ]
  const author = await buildActor('staff', [lead])
  const item = await buildCommitment({ leadUnitId: lead, supportingUnitIds: [support] })
  const post = toPost(item)
  await postStatusUpdate(author, post, testNow)
  const open = await buildDocument(author, item)
  const closed = await buildDocument(author, item, { confidentiality: 'restricted' })
  const unapproved = await buildDocument(author, item, { place: `update_${post.id}` })
  const readers = {
    administrator: await buildActor('administrator'),
    lead: await buildActor('manager', [lead]),
    support: await buildActor('manager', [support]),
    other: await buildActor('staff', [other]),
    none: await buildActor('staff', []),
    viewer: await buildActor('viewer', [lead]),
    named: await buildActor('viewer', [lead]),
  }
  await database.asOwner('INSERT INTO commitment_viewer VALUES ($1, $2, $2, now())', [
    item.id,
    readers.named.id,
  ])
  const found: Record<string, string[]> = {}
  for (const [name, actor] of Object.entries(readers)) {
    const own = []
    for (const [id, word] of [
      [open, 'open'],
      [closed, 'closed'],
      [unapproved, 'unapproved'],
    ] as const)
      if (await findDocument(actor, item.number, id)) own.push(word)
    const onPage = (await readDossier(actor, item.number))?.documents ?? []
    expect(onPage.map(({ id }) => id).length, name).toBe(own.length)
    found[name] = own
  }
  const all = ['open', 'closed', 'unapproved']
  expect(found).toEqual({
    administrator: all,
    lead: all,
    support: ['open', 'unapproved'],
    other: [],
    none: [],
    viewer: ['open'],
    named: ['open', 'closed'],
  })
  expect(await findDocument(author, 'DE26-999', open)).toBeNull()
  expect(await findDocument(author, item.number, crypto.randomUUID())).toBeNull()
  expect(await findDocument(author, item.number, 'x')).toBeNull()
  await database.asOwner("UPDATE commitment SET confidentiality = 'restricted'")
  expect(await findDocument(readers.support, item.number, open)).toBeNull()
})

test('AZ-8: a viewer reads what came with an update once its correction is approved, and what has proven a stage', async () => {
  const unitId = await buildUnit({ approvalRequired: true })
  const [author, manager, viewer] = [
    await buildActor('staff', [unitId]),
    await buildActor('manager', [unitId]),
    await buildActor('viewer', [unitId]),
  ]
  const item = await buildCommitment({ leadUnitId: unitId })
  const post = toPost(item, { stage: 'inTalks' })
  await postStatusUpdate(author, post, testNow)
  const place = `update_${post.id}`
  const [corrected, proof] = [
    await buildDocument(author, item, { place }),
    await buildDocument(author, item, { place, type: 'minutes' }),
  ]
  const seen = async () => (await readDossier(viewer, item.number))?.documents.map(({ id }) => id).sort()
  expect(await seen()).toEqual([])
  const comment = 'Who signed?'
  await reviewStatusUpdate(manager, { statusUpdateId: post.id, decision: 'returned', comment }, testNow)
  const stage = { commitmentId: item.id, version: await versionOf(item.id), documentId: proof }
  await verifyStage(manager, { id: crypto.randomUUID(), ...stage }, testNow)
  expect(await seen()).toEqual([proof])
  const correction = toPost(item, {
    version: await versionOf(item.id),
    stage: 'inTalks',
    correctsId: post.id,
  })
  await postStatusUpdate(author, correction, testNow)
  expect(await seen()).toEqual([proof])
  await reviewStatusUpdate(manager, { statusUpdateId: correction.id, decision: 'approved' }, testNow)
  expect(await seen()).toEqual([corrected, proof].sort())
})

async function versionOf(id: string): Promise<number> {
  return (await db().commitment.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
}
