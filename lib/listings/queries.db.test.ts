import { beforeEach, describe, expect, test } from 'vitest'
import { findChoices, listChoices, listLedgerChoices } from '@/lib/listings/queries'
import { mostOffered } from '@/lib/listings/rules'
import { archivePartner } from '@/lib/partners/commands'
import { listPartners } from '@/lib/partners/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { listSessionChoices } from '@/lib/visits/queries'

testDatabase()

const many = (count: number, build: (index: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, index) => build(index)))
const keysOf = (choices: { key: string }[]) => choices.map(({ key }) => key)

test('the choices of the filters, for those who may read the directory', async () => {
  const unit = await buildUnit()
  const partners = await Promise.all(['acme', 'bolt'].map((key) => buildPartner({ key })))
  const visit = await buildVisit({ partnerIds: partners.map(({ id }) => id) })
  const choices = await listChoices(await buildActor('manager', [unit]))
  expect(keysOf(choices.partners)).toEqual(['acme', 'bolt'])
  expect(keysOf(choices.units)).toContain(unit)
  expect(keysOf(choices.visits)).toEqual([visit.key])
  expect(keysOf(choices.sessions)).toEqual([`${visit.key}-1`])
  expect(choices.many).toEqual([])
  const none = { partners: [], units: [], visits: [], sessions: [], many: [] }
  const stranger = await buildActor('staff')
  expect(await listChoices(stranger, { partner: 'acme' })).toEqual(none)
  expect(await listLedgerChoices(stranger, { partner: 'acme' })).toEqual(none)
})

test('of few partners and sessions the ledger names what its pages did: whole names, in the same order', async () => {
  const manager = await buildActor('manager', [await buildUnit()])
  await buildPartner({ key: 'bolt', name: { de: 'Bolt GmbH', zh: '博尔特' }, shortName: { de: 'Bolt' } })
  await buildPartner({ key: 'acme', name: { en: 'Acme Ltd.' }, shortName: { en: 'Acme' } })
  await buildVisit({ startsOn: '2025-03-01', endsOn: '2025-03-02' })
  await buildVisit()
  const { partners, sessions } = await listLedgerChoices(manager, {})
  const all = await listPartners(manager)
  expect(partners).toEqual(all.map(({ key, name, printedName }) => ({ key, name, printedName })))
  expect(sessions).toEqual(await listSessionChoices(manager))
  expect((await listChoices(manager)).partners.map(({ name }) => name)).toEqual([
    { en: 'Acme' },
    { zh: '博尔特', de: 'Bolt' },
  ])
})

describe('with as many partners as a page offers', () => {
  beforeEach(async () => {
    await many(mostOffered, (index) => buildPartner({ key: `partner-${100 + index}` }))
  })

  test('all are offered; of one more, only what is set is named', async () => {
    const admin = await buildActor('administrator')
    const full = await listChoices(admin, { partner: 'partner-107' })
    expect(full.partners).toHaveLength(50)
    expect(full.many).toEqual([])

    const last = await buildPartner({ key: 'zeta', name: { en: 'Zeta Ltd.' }, shortName: { en: 'Zeta' } })
    const choices = await listChoices(admin, { partner: 'zeta' })
    expect(choices.partners).toEqual([
      { key: 'zeta', name: { en: 'Zeta' }, printedName: expect.stringMatching(/^Partner/) },
    ])
    expect(choices.many).toEqual(['partner'])
    expect((await listLedgerChoices(admin, { partner: 'zeta' })).partners).toEqual([
      expect.objectContaining({ key: 'zeta', name: { en: 'Zeta Ltd.' } }),
    ])
    expect((await listChoices(admin)).partners).toEqual([])
    expect((await listChoices(admin, { partner: 'nobody' })).partners).toEqual([])

    await archivePartner(admin, { id: last.id, version: 1 }, testNow)
    expect(await listChoices(admin, { partner: 'zeta' })).toEqual({ ...full, many: [] })
  })

  test('one is found by part of any name; of the others the first are shown', async () => {
    const admin = await buildActor('administrator')
    const zeta = await buildPartner({
      key: 'zeta',
      name: { en: 'Zeta Munich', de: 'Zeta München', zh: '泽塔慕尼黑' },
      shortName: { en: 'ZM' },
    })
    const first = await findChoices(admin, 'partner', '')
    expect(first?.more).toBe(true)
    expect(keysOf(first?.choices ?? [])).toEqual(
      Array.from({ length: 50 }, (_, index) => `partner-${100 + index}`),
    )
    const found = async (question: string) =>
      keysOf((await findChoices(admin, 'partner', question))?.choices ?? [])
    for (const question of ['munchen', 'Muenchen zeta', '慕尼黑', 'zm'])
      expect(await found(question), question).toEqual(['zeta'])
    for (const question of ['zeta berlin', '%', '_']) expect(await found(question), question).toEqual([])
    expect(await findChoices(await buildActor('staff'), 'partner', 'zeta')).toBeNull()

    await archivePartner(admin, { id: zeta.id, version: 1 }, testNow)
    expect(await found('zeta')).toEqual([])
    expect((await findChoices(admin, 'partner', ''))?.more).toBe(false)
  })
})

test('of many sessions only the one that is set is named; one is found by its title or its number', async () => {
  const admin = await buildActor('administrator')
  const visits: string[] = []
  for (let index = 0; index < mostOffered; index++) {
    // a country has so many keys a year and no more
    const countryCode = ['DE', 'FR', 'IT'][index % 3] ?? ''
    const sessionTitle = { en: `Talks ${index}`, de: `Gespräch ${index}` }
    visits.push((await buildVisit({ countryCode, sessionTitle })).key)
  }
  const [key = ''] = visits
  const all = await listChoices(admin)
  expect(all.sessions).toHaveLength(50)
  expect(all.many).toEqual([])

  const last = await buildVisit({ sessionTitle: { en: 'A court visit' } })
  const choices = await listChoices(admin, { session: `${key}-1` })
  expect(choices.sessions).toEqual([{ key: `${key}-1`, title: { en: 'Talks 0', de: 'Gespräch 0' } }])
  expect(choices.many).toEqual(['session'])
  expect(choices.visits).toHaveLength(51)
  expect((await listChoices(admin, { session: `${key}-2` })).sessions).toEqual([])
  const found = async (question: string) =>
    keysOf((await findChoices(admin, 'session', question))?.choices ?? [])
  expect(await found('court')).toEqual([`${last.key}-1`])
  expect(await found('gesprach 49')).toEqual([`${visits[49]}-1`])
  expect(await found(`${key}-1 talks`)).toEqual([`${key}-1`])
})
