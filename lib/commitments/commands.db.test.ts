import { beforeEach, describe, expect, test } from 'vitest'
import { recordCommitment } from '@/lib/commitments/commands'
import { type RecordCommitment, recordCommitmentSchema } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import {
  type BuiltVisit,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
  tester,
  testNow,
} from '@/lib/testing/factories'

const database = testDatabase()
let visit: BuiltVisit
let leadUnitId: string

beforeEach(async () => {
  visit = await buildVisit()
  leadUnitId = await buildUnit()
})

function input(change: Partial<RecordCommitment> = {}): RecordCommitment {
  const anchor = {
    sourceDocumentId: visit.sourceDocumentId,
    paragraph: 1,
    exact: passage,
    locator: 'meet again in spring',
  }
  return recordCommitmentSchema.parse({
    visitId: visit.id,
    originalLanguage: 'en',
    texts: {
      en: { title: 'Meet again', summary: 'Both sides meet in spring.' },
      zh: { title: '再次会面', summary: '双方春季会面。' },
    },
    kind: 'exchange',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'ours',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    confidentiality: 'internal',
    leadUnitId,
    leadUnitBasis: 'proposed',
    partners: [],
    mentions: [{ sessionId: visit.sessionId, anchor }],
    checks: [{ field: 'promisedBy', kind: 'notStated', note: { en: 'The source does not say who.' } }],
    ...change,
  })
}

describe('recordCommitment', () => {
  test('done: number, texts, partner, mention with its anchor, check and event are there', async () => {
    const { id: partnerId } = await buildPartner()
    const { id, number } = await recordCommitment(
      tester,
      input({ partners: [{ partnerId, role: 'counterpart' }] }),
      testNow,
    )
    expect(number).toBe('DE26-001')
    const [stored] = await database.asOwner(
      `SELECT version, state, health, due_on::text, original_due_on::text, due_basis, update_due_on::text, progress_on::text FROM commitment WHERE id = $1`,
      [id],
    )
    // The visit ended on 22 November: an intention is proposed to be done 60 days later, the first update 14 days later.
    expect(stored).toEqual({
      version: 1,
      state: 'open',
      health: 'notReported',
      due_on: '2027-01-21',
      original_due_on: '2027-01-21',
      due_basis: 'proposed',
      update_due_on: '2026-12-06',
      progress_on: '2026-11-22',
    })
    expect(await database.asOwner('SELECT language, title FROM commitment_text ORDER BY language')).toEqual([
      { language: 'en', title: 'Meet again' },
      { language: 'zh', title: '再次会面' },
    ])
    expect(await database.asOwner('SELECT partner_id, role FROM commitment_partner')).toEqual([
      { partner_id: partnerId, role: 'counterpart' },
    ])
    expect(
      await database.asOwner('SELECT exact, suffix, locator FROM anchor WHERE mention_id IS NOT NULL'),
    ).toEqual([{ exact: passage, suffix: ' A tour of the halls followed.', locator: 'meet again in spring' }])
    expect(await database.asOwner('SELECT field, kind FROM "check" WHERE commitment_id = $1', [id])).toEqual([
      { field: 'promisedBy', kind: 'notStated' },
    ])
    expect(
      await database.asOwner(
        'SELECT action, actor_kind, actor_name, after FROM audit_event WHERE commitment_id = $1',
        [id],
      ),
    ).toEqual([
      {
        action: 'commitment.recorded',
        actor_kind: 'system',
        actor_name: 'test',
        after: {
          number,
          title: 'Meet again',
          bindingStrength: 'declaredIntention',
          dueOn: '2027-01-21',
          dueBasis: 'proposed',
        },
      },
    ])
  })

  test.each([
    ['signedKindNotStated', '2026-12-22'],
    ['contract', '2026-12-22'],
    ['declaredIntention', '2027-01-21'],
    ['talkingPoint', '2027-02-20'],
  ] as const)(
    'a deadline that is not stated is proposed by how binding the promise is: %s, %s',
    async (bindingStrength, dueOn) => {
      await recordCommitment(tester, input({ bindingStrength }), testNow)
      expect(await database.asOwner('SELECT due_on::text, due_basis FROM commitment')).toEqual([
        { due_on: dueOn, due_basis: 'proposed' },
      ])
    },
  )

  test('done by a manager of the lead unit, forbidden to everybody else, and nothing is written then', async () => {
    const manager = await buildActor('manager', [leadUnitId])
    expect((await recordCommitment(manager, input(), testNow)).number).toBe('DE26-001')
    const others = [
      await buildActor('manager', [await buildUnit()]),
      await buildActor('manager'),
      await buildActor('staff', [leadUnitId]),
      await buildActor('viewer', [leadUnitId], { seesAllUnits: true }),
    ]
    const before = await database.contents()
    for (const actor of others) {
      await expect(recordCommitment(actor, input(), testNow), actor.role).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    expect(await database.contents()).toEqual(before)
  })

  test('a visit, or a passage, that is not there: refused, and the number is not used up', async () => {
    const before = await database.contents()
    await expect(
      recordCommitment(tester, input({ visitId: crypto.randomUUID() }), testNow),
    ).rejects.toMatchObject({ code: 'notFound', field: 'visitId' })
    const elsewhere = {
      sourceDocumentId: visit.sourceDocumentId,
      paragraph: 1,
      exact: 'Words that stand nowhere.',
    }
    const mentions = [{ sessionId: visit.sessionId, anchor: elsewhere }]
    await expect(recordCommitment(tester, input({ mentions }), testNow)).rejects.toMatchObject({
      code: 'notFound',
      field: 'anchor',
    })
    expect(await database.contents()).toEqual(before)
    expect((await recordCommitment(tester, input(), testNow)).number).toBe('DE26-001')
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(recordCommitment(tester, input(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('numbers', () => {
  test('are unique and without a gap when twenty are recorded at once', { timeout: 60_000 }, async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => recordCommitment(tester, input(), testNow)),
    )
    const numbers = made.map(({ number }) => number).sort()
    expect(numbers).toEqual(
      Array.from({ length: 20 }, (_, index) => `DE26-${String(index + 1).padStart(3, '0')}`),
    )
  })

  test('are not used again, even when the item that bore the last one is gone', async () => {
    const { id } = await recordCommitment(tester, input(), testNow)
    await database.asOwner('BEGIN')
    await database.asOwner('ALTER TABLE audit_event DISABLE TRIGGER USER')
    for (const table of ['audit_event', '"check"', 'commitment_text', 'search_entry'])
      await database.asOwner(`DELETE FROM ${table} WHERE commitment_id = $1`, [id])
    await database.asOwner('DELETE FROM anchor WHERE mention_id IS NOT NULL')
    await database.asOwner('DELETE FROM mention')
    await database.asOwner('DELETE FROM commitment')
    await database.asOwner('ALTER TABLE audit_event ENABLE TRIGGER USER')
    await database.asOwner('COMMIT')
    expect(await db().commitment.count()).toBe(0)
    expect((await recordCommitment(tester, input(), testNow)).number).toBe('DE26-002')
  })

  test('of two visits do not touch each other', async () => {
    await recordCommitment(tester, input(), testNow)
    visit = await buildVisit()
    expect((await recordCommitment(tester, input(), testNow)).number).toBe('DE26B-001')
  })

  test.each([
    'UPDATE visit SET last_running_number = last_running_number - 1',
    "UPDATE visit SET key = 'DE27'",
    "UPDATE commitment SET number = 'DE26-900'",
  ])('and their counter are kept by the database: %s is refused to everybody', async (sql) => {
    await recordCommitment(tester, input(), testNow)
    await expect(database.asApp(sql)).rejects.toMatchObject({ code: '23514' })
    await expect(database.asOwner(sql)).rejects.toMatchObject({ code: '23514' })
  })
})
