import { describe, expect, test } from 'vitest'
import { recordSession } from '@/lib/sessions/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import {
  buildContact,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
  tester,
  testNow,
} from '@/lib/testing/factories'
import { anchorFact, recordSource, recordVisit } from '@/lib/visits/commands'
import type { RecordSession, RecordVisit } from '@/lib/visits/schema'

const database = testDatabase()
const checks = [{ field: 'startsOn', kind: 'proposed' as const, note: { en: 'The year is not stated.' } }]
const visitInput: RecordVisit = {
  countryCode: 'DE',
  title: { en: 'A visit', zh: '出访' },
  places: { de: 'München' },
  startsOn: '2026-11-19',
  endsOn: '2026-11-22',
  timeZone: 'Europe/Berlin',
  delegation: [{ side: 'delegation', role: 'head', name: 'Chen', title: { en: 'Mayor' }, checks: [] }],
  checks,
}

function sessionInput(
  visit: { id: string; sourceDocumentId: string },
  change: Partial<RecordSession> = {},
): RecordSession {
  const anchor = { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: passage }
  return {
    visitId: visit.id,
    position: 2,
    kind: 'symposium',
    title: { en: 'A symposium' },
    heldOn: '2026-11-20',
    participants: [],
    anchor,
    checks: [],
    ...change,
  }
}

describe('recordVisit', () => {
  test('done: dates as given, delegation, check and event are there; the next one of that year gets a letter', async () => {
    const { id, key } = await recordVisit(tester, visitInput, testNow)
    expect(key).toBe('DE26')
    expect(
      await database.asOwner(
        'SELECT key, starts_on::text, ends_on::text, places_de, last_running_number FROM visit',
      ),
    ).toEqual([
      {
        key: 'DE26',
        starts_on: '2026-11-19',
        ends_on: '2026-11-22',
        places_de: 'München',
        last_running_number: 0,
      },
    ])
    expect(
      await database.asOwner('SELECT visit_id, side, role, member_name, title_en FROM participant'),
    ).toEqual([{ visit_id: id, side: 'delegation', role: 'head', member_name: 'Chen', title_en: 'Mayor' }])
    expect(await database.asOwner('SELECT visit_id, kind FROM "check"')).toEqual([
      { visit_id: id, kind: 'proposed' },
    ])
    expect(await database.asOwner('SELECT action, visit_id, after FROM audit_event')).toEqual([
      {
        action: 'visit.recorded',
        visit_id: id,
        after: { key: 'DE26', startsOn: '2026-11-19', endsOn: '2026-11-22' },
      },
    ])
    expect((await recordVisit(tester, visitInput, testNow)).key).toBe('DE26B')
    expect((await recordVisit(tester, { ...visitInput, countryCode: 'FR' }, testNow)).key).toBe('FR26')
  })
})

describe('recordSource', () => {
  test('done: the paragraphs keep their numbers, and the history says so', async () => {
    const visit = await buildVisit()
    const paragraphs = [
      { number: 3, text: 'The third.' },
      { number: 7, text: '第七段。' },
    ]
    const id = await recordSource(
      tester,
      { visitId: visit.id, kind: 'original', language: 'zh', title: { zh: '报道' }, paragraphs },
      testNow,
    )
    expect(
      await database.asOwner(
        'SELECT number, text FROM source_paragraph WHERE source_document_id = $1 ORDER BY number',
        [id],
      ),
    ).toEqual(paragraphs)
    expect(
      await database.asOwner(
        "SELECT visit_id, after FROM audit_event WHERE action = 'source.recorded' AND after->>'language' = 'zh'",
      ),
    ).toEqual([{ visit_id: visit.id, after: { language: 'zh', paragraphs: 2 } }])
  })
})

describe('recordSession', () => {
  test('done: participants of both sides, the anchor with what stands around it, and the event are there', async () => {
    const visit = await buildVisit()
    const { id: partnerId } = await buildPartner()
    const contactId = await buildContact({ partnerId })
    const participants: RecordSession['participants'] = [
      { side: 'partner', role: 'host', partnerId, contactId },
      { side: 'delegation', role: 'head', name: 'Chen', checks: [] },
    ]
    const id = await recordSession(tester, sessionInput(visit, { participants }), testNow)
    expect(await database.asOwner('SELECT held_on::text, position FROM session WHERE id = $1', [id])).toEqual(
      [{ held_on: '2026-11-20', position: 2 }],
    )
    expect(
      await database.asOwner(
        'SELECT visit_id, partner_id, contact_id, member_name FROM participant WHERE session_id = $1 ORDER BY side',
        [id],
      ),
    ).toEqual([
      { visit_id: visit.id, partner_id: null, contact_id: null, member_name: 'Chen' },
      { visit_id: visit.id, partner_id: partnerId, contact_id: contactId, member_name: null },
    ])
    expect(await database.asOwner('SELECT exact, prefix FROM anchor WHERE session_id = $1', [id])).toEqual([
      { exact: passage, prefix: expect.stringMatching(/was received in the morning\. $/) },
    ])
    expect(
      await database.asOwner(
        "SELECT visit_id FROM audit_event WHERE action = 'session.recorded' AND after->>'title' = 'A symposium'",
      ),
    ).toEqual([{ visit_id: visit.id }])
  })

  test('refused: a passage that is not there or not once, a place that is taken; nothing is written then', async () => {
    const visit = await buildVisit()
    const before = await database.contents()
    const anchor = { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: passage }
    for (const wrong of [
      { exact: 'Not there.' },
      { exact: 'the ' },
      { paragraph: 2 },
      { sourceDocumentId: crypto.randomUUID() },
    ]) {
      const input = sessionInput(visit, { anchor: { ...anchor, ...wrong } })
      await expect(recordSession(tester, input, testNow), JSON.stringify(wrong)).rejects.toMatchObject({
        code: 'notFound',
        field: 'anchor',
      })
    }
    await expect(recordSession(tester, sessionInput(visit, { position: 1 }), testNow)).rejects.toMatchObject({
      code: 'duplicate',
    })
    expect(await database.contents()).toEqual(before)
  })
})

test('anchorFact: a fact is anchored once', async () => {
  const visit = await buildVisit()
  const { id: partnerId } = await buildPartner()
  const fact = {
    subject: { partnerId },
    anchor: { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: 'the halls' },
  }
  await anchorFact(tester, fact, testNow)
  expect(
    await database.asOwner(
      "SELECT visit_id, partner_id, after FROM audit_event WHERE action = 'source.anchored'",
    ),
  ).toHaveLength(1)
  expect(
    await database.asOwner('SELECT exact, suffix FROM anchor WHERE partner_id = $1', [partnerId]),
  ).toEqual([{ exact: 'the halls', suffix: ' followed.' }])
  await expect(anchorFact(tester, fact, testNow)).rejects.toMatchObject({ code: 'duplicate' })
})

describe('every command', () => {
  const commands = (
    visit: { id: string; sourceDocumentId: string },
    partnerId: string,
    actor: PersonActor | typeof tester,
  ) => [
    () => recordVisit(actor, visitInput, testNow),
    () =>
      recordSource(
        actor,
        {
          visitId: visit.id,
          kind: 'other',
          language: 'en',
          title: { en: 'More' },
          paragraphs: [{ number: 1, text: 'One.' }],
        },
        testNow,
      ),
    () => recordSession(actor, sessionInput(visit), testNow),
    () =>
      anchorFact(
        actor,
        {
          subject: { partnerId },
          anchor: { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: passage },
        },
        testNow,
      ),
  ]

  test('forbidden to managers, staff and viewers, and nothing is written then', async () => {
    const [visit, partner, unit] = [await buildVisit(), await buildPartner(), await buildUnit()]
    const actors = [
      await buildActor('manager', [unit]),
      await buildActor('staff', [unit]),
      await buildActor('viewer', [unit], { seesAllUnits: true }),
    ]
    const before = await database.contents()
    for (const actor of actors) {
      for (const run of commands(visit, partner.id, actor))
        await expect(run(), actor.role).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: when the history cannot be written, no visit, source or session is', async () => {
    const [visit, partner] = [await buildVisit(), await buildPartner()]
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      for (const run of commands(visit, partner.id, tester).slice(0, 3)) await expect(run()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
