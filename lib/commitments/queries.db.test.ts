import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments, pageSize } from '@/lib/catalogue/queries'
import { findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters, sortKeys } from '@/lib/commitments/schema'
import { listCommitmentChecks } from '@/lib/resolutions/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildPerson, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase({ kept: true })
const reading = defaultReading(testNow)
let ours: string
let theirs: string
let insider: PersonActor
let found: Record<
  'plain' | 'percent' | 'backslash' | 'chinese' | 'german' | 'secret' | 'owned',
  BuiltCommitment
>

beforeAll(async () => {
  ours = await buildUnit()
  theirs = await buildUnit()
  insider = await buildActor('staff', [ours])
  const visit = await buildVisit()
  const lead = { leadUnitId: ours, visit }
  const partner = await buildPartner({
    key: 'sued-werke',
    name: { de: 'Süddeutsche Werke', zh: '南德工厂' },
    printedName: 'Suddeutsche Works',
  })
  const owner = await buildPerson({ name: 'Zhou Ping', unitIds: [ours] })
  found = {
    plain: await buildCommitment({ ...lead, title: 'Widen the cooperation' }),
    percent: await buildCommitment({ ...lead, title: 'Raise the share to 100% by_spring' }),
    backslash: await buildCommitment({ ...lead, title: String.raw`Files in C:\plans` }),
    chinese: await buildCommitment({
      ...lead,
      originalLanguage: 'zh',
      texts: { zh: { title: '深化慕尼黑产业合作', summary: '数字经济与绿色发展。' } },
    }),
    german: await buildCommitment({
      ...lead,
      originalLanguage: 'de',
      texts: { de: { title: 'Straßenbau fördern', summary: 'Über Brücken.' } },
      partnerIds: [partner.id],
    }),
    secret: await buildCommitment({ leadUnitId: theirs, visit, title: 'Xylophone agreement' }),
    owned: await buildCommitment({
      ...lead,
      title: 'Keep in touch',
      ownerId: owner.id,
      bindingStrength: 'talkingPoint',
    }),
  }
})

async function search(query: Record<string, string>, actor: Actor = insider): Promise<string[]> {
  const { filters, rejected } = parseCommitmentFilters(query)
  expect(rejected).toEqual([])
  return (await listCommitments(actor, filters, reading)).items.map(({ number }) => number)
}

describe('search', () => {
  test.each([
    ['its number', 'DE26-001', 'plain'],
    ['its number in small letters', 'de26-002', 'percent'],
    ['a word of its title in any case', 'WIDEN', 'plain'],
    ['two Chinese signs of its title', '产业', 'chinese'],
    ['Chinese signs of its summary', '绿色发展', 'chinese'],
    ['a German word', 'Straßenbau', 'german'],
    ['a German word in small letters', 'über', 'german'],
    ['its partner’s German name', 'Süddeutsche', 'german'],
    ['its partner’s Chinese name', '南德', 'german'],
    ['its partner’s printed name', 'suddeutsche works', 'german'],
    ['its owner', 'zhou', 'owned'],
    ['words of several places', 'Brücken 南德 DE26-005', 'german'],
  ] as const)('finds an item by %s', async (_, q, name) => {
    expect(await search({ q })).toEqual([found[name].number])
  })

  test('every word must be found', async () => {
    expect(await search({ q: 'widen xylophone' })).toEqual([])
    expect(await search({ q: 'cooperation widen' })).toEqual([found.plain.number])
  })

  test('IO-8: % and _ and \\ stand for themselves', async () => {
    expect(await search({ q: '%' })).toEqual([found.percent.number])
    expect(await search({ q: '_' })).toEqual([found.percent.number])
    expect(await search({ q: '\\' })).toEqual([found.backslash.number])
    expect(await search({ q: '100%' })).toEqual([found.percent.number])
    expect(await search({ q: 'W_den' })).toEqual([])
    expect(await search({ q: "'; DROP TABLE commitment; --" })).toEqual([])
  })
})

describe('AZ-5: the word of another unit', () => {
  test('is not found, counted or sorted, by search or by filter', async () => {
    expect(await search({ q: 'xylophone' })).toEqual([])
    expect(await search({ unit: theirs })).toEqual([])
    expect(await search({ q: found.secret.number })).toEqual([])
    expect((await listCommitments(insider, parseCommitmentFilters({}).filters, reading)).total).toBe(6)
    expect(await search({ q: 'xylophone' }, tester)).toEqual([found.secret.number])
    expect(await search({ unit: theirs }, tester)).toEqual([found.secret.number])
  })

  test('AZ-3: its item is found no more than one that does not exist', async () => {
    for (const number of [found.secret.number, 'DE26-999', 'DE99-001', 'no number', "'", '%']) {
      expect(await findCommitment(insider, number, reading), number).toBeNull()
    }
    expect(await findCommitment(tester, found.secret.number, reading)).toMatchObject({
      number: found.secret.number,
    })
  })
})

describe('filters', () => {
  test('by visit, session, partner, binding and unit keep what fits', async () => {
    const everything = 6
    expect(await search({ visit: 'DE26' })).toHaveLength(everything)
    expect(await search({ visit: 'DE27' })).toEqual([])
    expect(await search({ session: 'DE26-1' })).toHaveLength(everything)
    expect(await search({ session: 'DE26-2' })).toEqual([])
    expect(await search({ partner: 'sued-werke' })).toEqual([found.german.number])
    expect(await search({ partner: 'nobody' })).toEqual([])
    expect(await search({ binding: 'talkingPoint' })).toEqual([found.owned.number])
    expect(await search({ unit: ours })).toHaveLength(everything)
    expect(await search({ stage: 'firstContact', health: 'notReported' })).toHaveLength(everything)
    expect(await search({ stage: 'delivered' })).toEqual([])
  })

  test('a lead unit that is only proposed counts as not assigned', async () => {
    const unit = await buildUnit()
    const { number } = await buildCommitment({ leadUnitId: unit, leadUnitBasis: 'proposed' })
    expect(await search({ unit }, tester)).toEqual([])
    await database.asOwner("UPDATE commitment SET lead_unit_basis = 'confirmed' WHERE number = $1", [number])
    expect(await search({ unit }, tester)).toEqual([number])
  })
})

describe('pages', () => {
  test.each(sortKeys)('sorted by %s show every item once, in either direction', async (sort) => {
    const unit = await buildUnit()
    const actor = await buildActor('viewer', [unit])
    const visit = await buildVisit({ countryCode: 'FR' })
    await manyCommitments(visit.id, visit.key, unit, pageSize + 7)
    for (const dir of ['asc', 'desc'] as const) {
      const { filters } = parseCommitmentFilters({ sort, dir })
      const [first, second] = [
        await listCommitments(actor, filters, reading),
        await listCommitments(actor, { ...filters, page: 2 }, reading),
      ]
      expect([first.items.length, second.items.length, first.total, first.pages]).toEqual([
        pageSize,
        7,
        pageSize + 7,
        2,
      ])
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(pageSize + 7)
    }
  })

  test('a page that is not there is the last one', async () => {
    const { page, items } = await listCommitments(
      insider,
      parseCommitmentFilters({ page: '999' }).filters,
      reading,
    )
    expect(page).toBe(1)
    expect(items).toHaveLength(6)
  })

  async function manyCommitments(visitId: string, key: string, unit: string, count: number): Promise<void> {
    await database.asOwner(
      `INSERT INTO commitment (id, number, visit_id, running_number, kind, binding_strength, promised_by, move_by, move_since, original_language,
                               stage_template, stage, stage_since, lead_unit_id, lead_unit_basis, update_due_on, progress_on, created_at)
       SELECT gen_random_uuid(), $2 || '-' || to_char(n, 'FM000'), $1, n, 'project', 'talkingPoint', 'both', 'both', '2026-11-22', 'en',
              'cooperation', 'inTalks', '2026-11-22', $3, 'confirmed', '2026-12-06', '2026-11-22', now() FROM generate_series(1, $4) n`,
      [visitId, key, unit, count],
    )
    await database.asOwner('UPDATE visit SET last_running_number = $2 WHERE id = $1', [visitId, count])
  }
})

test('the checks of an item come with those that are open first, in scope only', async () => {
  const checks = [
    { field: 'dueOn', kind: 'proposed' as const, note: { en: 'Proposed by us.' } },
    { field: 'promisedBy', kind: 'notStated' as const, note: { en: 'Not said who.', zh: '未说明。' } },
  ]
  const unit = await buildUnit()
  const manager = await buildActor('manager', [unit])
  const { number, id } = await buildCommitment({ leadUnitId: unit, checks })
  await database.asOwner(
    `UPDATE "check" SET resolved_at = now(), resolved_by_id = $1 WHERE commitment_id = $2 AND field = 'dueOn'`,
    [manager.id, id],
  )
  expect(await listCommitmentChecks(manager, number)).toMatchObject([
    {
      field: 'promisedBy',
      kind: 'notStated',
      note: { en: 'Not said who.', zh: '未说明。' },
      resolved: false,
    },
    { field: 'dueOn', kind: 'proposed', resolved: true },
  ])
  expect(await listCommitmentChecks(await buildActor('staff', [ours]), number)).toEqual([])
})
