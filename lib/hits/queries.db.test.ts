import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { mostHits, search, suggest } from '@/lib/hits/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)
let ours: string
let staff: PersonActor
let viewer: PersonActor
let outsider: PersonActor
let found: Record<'title' | 'partner' | 'text' | 'german', BuiltCommitment>
let hidden: BuiltCommitment
let restricted: BuiltCommitment

beforeAll(async () => {
  ours = await buildUnit({ approvalRequired: true })
  const theirs = await buildUnit()
  staff = await buildActor('staff', [ours])
  viewer = await buildActor('viewer', [ours])
  outsider = await buildActor('staff', [await buildUnit()])
  const visit = await buildVisit()
  const lead = { leadUnitId: ours, visit }
  const bmw = await buildPartner({
    key: 'bmw',
    name: { en: 'Bavarian Motor Works', zh: '宝马集团', de: 'Bayerische Motorenwerke München' },
    shortName: { en: 'BMW' },
    printedName: 'BMW Group',
  })
  await buildContact({ partnerId: bmw.id, printedName: 'Zhang Wei', title: 'Head of Research' })
  const owner = await buildActor('staff', [ours], { name: 'Zhou Ping' })
  const titled = (title: string, summary: string) => ({ texts: { en: { title, summary } } })
  found = {
    title: await buildCommitment({
      ...lead,
      ...titled('Visit BMW in spring', 'A first meeting.'),
      ownerId: owner.id,
    }),
    partner: await buildCommitment({
      ...lead,
      ...titled('Research centre', '研发中心'),
      partnerIds: [bmw.id],
    }),
    text: await buildCommitment({ ...lead, ...titled('Supplier day', 'With guests of BMW.') }),
    german: await buildCommitment({
      ...lead,
      originalLanguage: 'de',
      texts: {
        de: { title: 'Straßenbau fördern', summary: 'Über Brücken.' },
        zh: { title: '深化慕尼黑产业合作', summary: '数字经济。' },
      },
    }),
  }
  hidden = await buildCommitment({ ...titled('Xylophone with BMW', 'Zebrafink'), leadUnitId: theirs, visit })
  restricted = await buildCommitment({
    ...lead,
    ...titled('Quokka', 'Zebrafink'),
    confidentiality: 'restricted',
  })
  const boss = await buildActor('administrator')
  const post = (item: BuiltCommitment, progress: string, at: number) =>
    postStatusUpdate(boss, toPost(item, { progress, stage: 'firstContact' }), minutes(at))
  await post(found.text, 'Okapi: the hall is booked.', 1)
  await post(hidden, 'Okapi: nobody may read this.', 2)
})

async function numbers(question: string, actor: Actor = staff): Promise<string[]> {
  const groups = await search(actor, question)
  return groups.find(({ kind }) => kind === 'commitment')?.hits.map(({ number }) => number ?? '') ?? []
}
const kinds = async (question: string, actor: Actor = staff) =>
  (await search(actor, question)).map(({ kind, hits }) => [kind, hits.length])

describe('search', () => {
  test.each([
    ['strasse', 'german'],
    ['straße', 'german'],
    ['STRASSENB', 'german'],
    ['慕尼黑', 'german'],
    ['brucken', 'german'],
    ['Bruecken', 'german'],
    ['BMW 研发', 'partner'],
    ['bmw研发', 'partner'],
    ['宝马 研发', 'partner'],
    ['munchen centre', 'partner'],
    ['zhou', 'title'],
    ['业合', 'german'],
  ] as const)('%s finds its item', async (question, name) => {
    expect(await numbers(question)).toEqual([found[name].number])
  })

  test('every word must be found; what is no word finds nothing', async () => {
    expect(await search(staff, 'strasse bmw')).toEqual([])
    for (const question of ['', '   ', '\u0301', '%', '_', '\\', "' OR 1=1 --"])
      expect(await search(staff, question), question).toEqual([])
  })

  test('the number asked for is first, then titles, then partners, then texts', async () => {
    expect(await numbers('bmw')).toEqual([found.title, found.partner, found.text].map(({ number }) => number))
    expect((await numbers(found.text.number.toLowerCase()))[0]).toBe(found.text.number)
    expect(await numbers('DE26')).toHaveLength(5)
  })

  test('of one rank the newer one is first', async () => {
    // the one that was updated last
    expect((await numbers('DE26'))[0]).toBe(found.text.number)
  })

  test('hits stand by kind: commitments, partners, people, updates', async () => {
    expect(await kinds('bmw')).toEqual([
      ['commitment', 3],
      ['partner', 1],
      ['contact', 1],
    ])
    expect(await kinds('zhang')).toEqual([['contact', 1]])
    expect(await kinds('okapi')).toEqual([['statusUpdate', 1]])
    expect((await search(staff, 'okapi'))[0]?.hits[0]).toMatchObject({
      number: found.text.number,
      posted: { at: minutes(1) },
    })
  })

  test('no more than so many of a kind, and it is told that there are more', async () => {
    const unit = await buildUnit()
    const actor = await buildActor('staff', [unit])
    for (let index = 0; index < mostHits; index++)
      await buildCommitment({ leadUnitId: unit, title: 'Wombat' })
    expect(await search(actor, 'wombat')).toMatchObject([{ more: false }])
    const older = await buildCommitment({
      leadUnitId: unit,
      texts: { en: { title: 'Last', summary: 'A wombat.' } },
    })
    const [group] = await search(actor, 'wombat')
    expect(group).toMatchObject({ more: true })
    expect(group?.hits).toHaveLength(mostHits)
    expect(group?.hits.map(({ number }) => number)).not.toContain(older.number)
  })

  test('what is archived is not found', async () => {
    const { number, id } = await buildCommitment({ leadUnitId: ours, title: 'Axolotl' })
    expect(await numbers('axolotl')).toEqual([number])
    await db().commitment.update({ where: { id }, data: { archivedAt: testNow, archiveReason: 'Twice.' } })
    expect(await search(staff, 'axolotl')).toEqual([])
  })
})

describe('AZ-5: what is hidden', () => {
  test('is neither found nor counted nor hinted at, whatever is asked', async () => {
    for (const question of ['xylophone', hidden.number, 'nobody may read', 'xylophone okapi'])
      expect(await search(staff, question), question).toEqual([])
    expect(await kinds('zebrafink')).toEqual([['commitment', 1]])
    expect(await kinds('zebrafink', viewer)).toEqual([])
    expect(await search(viewer, restricted.number)).toEqual([])
    expect(await kinds('zebrafink', tester)).toEqual([['commitment', 2]])
    expect(await kinds('okapi', tester)).toEqual([['statusUpdate', 2]])
  })

  test('the directory is for everybody with a unit, items are not', async () => {
    expect(await kinds('bmw', outsider)).toEqual([
      ['partner', 1],
      ['contact', 1],
    ])
    const nobody = await buildActor('staff')
    for (const question of ['bmw', 'zhang', 'okapi', 'DE26', 'e'])
      expect(await search(nobody, question)).toEqual([])
  })

  test('viewers find an update while it is approved', async () => {
    const author = await buildActor('staff', [ours])
    const item = await buildCommitment({ leadUnitId: ours, title: 'Numbat' })
    const update = toPost(item, { progress: 'Pangolin seen.' })
    await postStatusUpdate(author, update, minutes(5))
    expect(await kinds('pangolin')).toEqual([['statusUpdate', 1]])
    expect(await search(viewer, 'pangolin')).toEqual([])
    const review = async (decision: 'approved' | 'returned', at: number) => {
      const data = {
        statusUpdateId: update.id,
        authorId: author.id,
        basis: 'reviewed' as const,
        comment: 'Read.',
      }
      await db().statusUpdateReview.create({
        data: { ...data, decision, decidedAt: minutes(at), reviewerId: staff.id },
      })
    }
    await review('approved', 6)
    expect(await kinds('pangolin', viewer)).toEqual([['statusUpdate', 1]])
    await review('returned', 7)
    expect(await search(viewer, 'pangolin')).toEqual([])
  })
})

test('list and search find the same items, for every role', async () => {
  const reading = defaultReading(testNow)
  for (const actor of [tester, staff, viewer, outsider])
    for (const q of ['bmw', 'DE26', 'zebrafink', '研', 'strasse', 'first meeting']) {
      const { filters } = parseCommitmentFilters({ q, state: 'all' })
      const listed = await listCommitments(actor, filters, reading)
      const listedNumbers = listed.items.map(({ number }) => number)
      const foundNumbers = await numbers(q, actor)
      expect(foundNumbers, q).toHaveLength(Math.min(listed.total, mostHits))
      expect(listedNumbers, q).toEqual(expect.arrayContaining(foundNumbers))
    }
})

describe('what is suggested while somebody types', () => {
  const numbersOf = async (actor: Actor, question: string) =>
    (await suggest(actor, question)).flatMap(({ hits }) => hits.map(({ href }) => href))

  test('items, partners and visits, of each the first few', async () => {
    const visit = await buildVisit()
    expect(await numbersOf(staff, found.title.number)).toContain(`/commitments/${found.title.number}`)
    expect(await numbersOf(staff, 'bmw')).toContain('/partners/bmw')
    expect(await numbersOf(staff, visit.key)).toEqual([`/visits/${visit.key}`])
    expect(await numbersOf(staff, `${visit.key} nothing-is-called-so`)).toEqual([])
  })

  test('nothing of what the search does not find', async () => {
    expect(await numbersOf(staff, hidden.number)).toEqual([])
    expect(await numbersOf(viewer, restricted.number)).toEqual([])
    expect(await numbersOf(await buildActor('staff', []), 'bmw')).toEqual([])
    expect(await numbersOf(staff, '   ')).toEqual([])
  })
})
