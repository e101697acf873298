import { describe, expect, test } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { findSimilarPartners } from '@/lib/partners/queries'
import { editPartnerSchema, newPartnerSchema, toAddPartner } from '@/lib/partners/schema'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const form = { partnerKind: 'company', sector: 'technology', countryCode: 'DE' } as const
const toNew = (names: Record<string, string>) =>
  toAddPartner(newPartnerSchema.parse({ id: crypto.randomUUID(), ...form, ...names }))

describe('IN-2: one partner, however its name is spelled', () => {
  const spelled = [
    'Süddeutsche Straßenbau AG',
    'SÜDDEUTSCHE STRASSENBAU AG',
    'Su\u0308ddeutsche Straßenbau-AG',
    'suddeutsche strassenbau ag',
  ]

  test.each(spelled.slice(1))(
    'IN-2: %s is the same, in whatever language it stands; the field says so',
    async (name) => {
      await addPartner(tester, toNew({ nameDe: spelled[0] ?? '' }), testNow)
      const before = await database.contents()
      for (const field of ['nameEn', 'nameDe'])
        await expect(
          addPartner(tester, toNew({ nameZh: '另一家', [field]: name }), testNow),
        ).rejects.toMatchObject({ code: 'partnerExists', field })
      expect(await database.contents()).toEqual(before)
    },
  )

  test('IN-2: of ten spellings at once exactly one is there, the others hear that it exists', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        addPartner(tester, toNew({ nameDe: spelled[index % spelled.length] ?? '' }), testNow),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'partnerExists' })
  })

  test('IN-2: the database itself refuses a second one', async () => {
    await addPartner(tester, toNew({ nameDe: 'Adler' }), testNow)
    await expect(
      database.asOwner(
        "INSERT INTO partner (id, key, kind, sector, country_code, name_de, printed_name, folded_name, created_at) SELECT gen_random_uuid(), 'second', kind, sector, country_code, 'ADLER', 'ADLER', 'adler', created_at FROM partner",
      ),
    ).rejects.toMatchObject({ code: '23505' })
  })

  test('IN-2: while typing the same and the similar are found, in every language', async () => {
    const { key } = await addPartner(
      tester,
      toNew({ nameDe: 'Süddeutsche Straßenbau AG', nameZh: '南德筑路' }),
      testNow,
    )
    for (const [typed, same] of [
      ['STRASSENBAU', false],
      ['南德', false],
      ['suddeutsche strassenbau ag', true],
      ['Neue Süddeutsche Straßenbau AG', false],
    ] as const)
      expect(await findSimilarPartners(tester, [typed]), typed).toMatchObject([{ key, same }])
    expect(await findSimilarPartners(tester, ['AG', '南', 'Nordwerke'])).toEqual([])
    expect(await findSimilarPartners(await buildActor('staff'), ['Straßenbau'])).toEqual([])
  })
})

describe('addPartner by its form', () => {
  test('makes a key from the first Latin name, and another one when it is taken or an address', async () => {
    const keys = []
    for (const names of [
      { nameDe: 'Müller & Söhne' },
      { nameDe: 'Müller Söhne KG', shortNameDe: 'Müller/Söhne' },
      { nameEn: 'New' },
      { nameZh: '天加' },
    ])
      keys.push((await addPartner(tester, toNew(names), testNow)).key)
    expect(keys).toEqual(['muller-sohne', 'muller-sohne-2', 'new-2', 'partner'])
  })

  test('CC-3: sent twice it adds once; the same id with another name is refused', async () => {
    const input = toNew({ nameDe: 'Adler' })
    const first = await addPartner(tester, input, testNow)
    expect(await addPartner(tester, input, testNow)).toEqual(first)
    expect(await database.asOwner('SELECT count(*)::int FROM partner')).toEqual([{ count: 1 }])
    const other = { ...toNew({ nameDe: 'Falke' }), id: input.id }
    await expect(addPartner(tester, other, testNow)).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('AZ-4: nothing but the listed fields can be written', () => {
    const fields = { id: crypto.randomUUID(), ...form, nameEn: 'A' }
    expect(newPartnerSchema.safeParse(fields).success).toBe(true)
    for (const more of [
      { version: 9 },
      { createdAt: '2020-01-01' },
      { foldedName: 'x' },
      { key: 'x' },
      { contacts: { create: {} } },
    ])
      expect(newPartnerSchema.safeParse({ ...fields, ...more }).success, JSON.stringify(more)).toBe(false)
    const edit = {
      id: crypto.randomUUID(),
      version: 1,
      ...form,
      nameDe: 'Adler',
      printedName: 'Adler',
    }
    expect(editPartnerSchema.safeParse(edit).success).toBe(true)
    for (const more of [{ key: 'x' }, { archivedAt: null }, { foldedName: 'x' }, { partner: { update: {} } }])
      expect(editPartnerSchema.safeParse({ ...edit, ...more }).success, JSON.stringify(more)).toBe(false)
    const { nameDe: _, ...nameless } = edit
    expect(editPartnerSchema.safeParse(nameless).error?.issues[0]).toMatchObject({
      path: ['nameEn'],
      message: 'errors.required',
    })
  })
})
