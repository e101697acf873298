import { describe, expect, test } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import type { AddPartner } from '@/lib/partners/schema'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const checks = [{ field: 'printedName', kind: 'asPrinted' as const, note: { en: 'As printed.' } }]
const partner: AddPartner = {
  key: 'adler-optik',
  kind: 'company',
  sector: 'technology',
  countryCode: 'DE',
  name: { de: 'Adler Optik GmbH', zh: '鹰光学' },
  printedName: 'Adler Optics',
  checks,
}

describe('addPartner', () => {
  test('done by administrators and managers: the partner, its check and the event are there', async () => {
    const manager = await buildActor('manager', [await buildUnit()])
    const { id } = await addPartner(manager, partner, testNow)
    expect(
      await database.asOwner(
        'SELECT id, key, name_en, name_zh, name_de, printed_name, host_country_code FROM partner',
      ),
    ).toEqual([
      {
        id,
        key: 'adler-optik',
        name_en: null,
        name_zh: '鹰光学',
        name_de: 'Adler Optik GmbH',
        printed_name: 'Adler Optics',
        host_country_code: null,
      },
    ])
    expect(await database.asOwner('SELECT partner_id, field, kind FROM "check"')).toEqual([
      { partner_id: id, field: 'printedName', kind: 'asPrinted' },
    ])
    expect(
      await database.asOwner(
        "SELECT actor_id, partner_id, after FROM audit_event WHERE action = 'partner.added'",
      ),
    ).toEqual([{ actor_id: manager.id, partner_id: id, after: { key: 'adler-optik', name: 'Adler Optics' } }])
    const other = { ...partner, key: 'adler-optik-2', name: { en: 'Adler Optics of America' } }
    await addPartner(await buildActor('administrator'), other, testNow)
  })

  test('forbidden to staff, viewers and managers without a unit; a key that is taken is refused; nothing is written then', async () => {
    await addPartner(tester, partner, testNow)
    const unitIds = [await buildUnit()]
    const actors = [
      await buildActor('staff', unitIds),
      await buildActor('viewer', unitIds),
      await buildActor('manager'),
    ]
    const before = await database.contents()
    for (const actor of actors)
      await expect(
        addPartner(actor, { ...partner, key: 'other' }, testNow),
        actor.role,
      ).rejects.toMatchObject({ code: 'forbidden' })
    const sameKey = { ...partner, name: { en: 'Another' } }
    await expect(addPartner(tester, sameKey, testNow)).rejects.toMatchObject({ code: 'duplicate' })
    expect(await database.contents()).toEqual(before)
  })

  test('of ten with one key at once exactly one is there', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => addPartner(tester, partner, testNow)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'partnerExists' })
    expect(await database.asOwner('SELECT count(*)::int FROM partner')).toEqual([{ count: 1 }])
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(addPartner(tester, partner, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
