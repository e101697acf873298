import { beforeEach, describe, expect, test } from 'vitest'
import { listMentions, listTrackedPassages } from '@/lib/mentions/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import {
  type BuiltVisit,
  buildContact,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
} from '@/lib/testing/factories'

const database = testDatabase()
let visit: BuiltVisit
let insider: PersonActor
let outsider: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  const partner = await buildPartner({ key: 'adler' })
  const contactId = await buildContact({ partnerId: partner.id, printedName: 'Li Na', title: 'Director' })
  visit = await buildVisit({ partnerIds: [partner.id], sessionTitle: { en: 'Talk', zh: '会谈' } })
  await database.asOwner('UPDATE participant SET contact_id = $1', [contactId])
  const unit = await buildUnit()
  insider = await buildActor('staff', [unit])
  outsider = await buildActor('staff', [await buildUnit()])
  commitment = await buildCommitment({ visit, leadUnitId: unit })
})

describe('listMentions', () => {
  test('tells where an item comes from: session, people, and the passage within its paragraph', async () => {
    const [mention, ...others] = await listMentions(insider, commitment.number)
    expect(others).toEqual([])
    expect(mention).toMatchObject({
      session: {
        key: 'DE26-1',
        visitKey: 'DE26',
        visitStartsOn: '2026-11-19',
        visitEndsOn: '2026-11-22',
        heldOn: null,
        title: { en: 'Talk', zh: '会谈' },
      },
      people: [{ printedName: 'Li Na', partnerKey: 'adler', title: { en: 'Director' } }],
      anchor: {
        exact: passage,
        paragraph: 1,
        source: { id: visit.sourceDocumentId, kind: 'summaryOfPressReport', language: 'en' },
      },
    })
    expect(mention?.anchor?.text).toContain(passage)
  })

  test('tells nothing out of scope', async () => {
    expect(await listMentions(outsider, commitment.number)).toEqual([])
    expect(await listMentions(await buildActor('manager'), commitment.number)).toEqual([])
  })
})

describe('listTrackedPassages', () => {
  test('marks a passage with the number of its item', async () => {
    expect(await listTrackedPassages(insider, visit.key)).toEqual([
      {
        sourceDocumentId: visit.sourceDocumentId,
        paragraphNumber: 1,
        exact: passage,
        session: 1,
        number: commitment.number,
      },
    ])
  })

  test('marks the passage of a hidden item as tracked, without a hint of the item', async () => {
    expect(await listTrackedPassages(outsider, visit.key)).toEqual([
      {
        sourceDocumentId: visit.sourceDocumentId,
        paragraphNumber: 1,
        exact: passage,
        session: 1,
        number: null,
      },
    ])
  })

  test('tells nothing to a person without a unit, and nothing of another visit', async () => {
    expect(await listTrackedPassages(await buildActor('manager'), visit.key)).toEqual([])
    const other = await buildVisit()
    expect(await listTrackedPassages(insider, other.key)).toEqual([])
  })
})
