import { beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { addFirstAdministrator, changeLanguage } from '@/lib/people/commands'
import { addFirstAdministratorSchema } from '@/lib/people/schema'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const passwordHash = await hashPassword('a long password for tests')

describe('addFirstAdministrator', () => {
  let input: ReturnType<typeof addFirstAdministratorSchema.parse>
  beforeEach(async () => {
    input = addFirstAdministratorSchema.parse({
      email: 'Office@Example.org',
      name: 'Visit office',
      passwordHash,
      unitId: await buildUnit(),
    })
  })

  test('done by the system: the person, the unit and the event are there, the address in small letters', async () => {
    const id = await addFirstAdministrator(tester, input, testNow)
    expect(await database.asOwner('SELECT id, email, name, role, password_changed_at FROM person')).toEqual([
      {
        id,
        email: 'office@example.org',
        name: 'Visit office',
        role: 'administrator',
        password_changed_at: testNow,
      },
    ])
    expect(await database.asOwner('SELECT person_id, unit_id FROM person_unit')).toEqual([
      { person_id: id, unit_id: input.unitId },
    ])
    expect(
      await database.asOwner(
        "SELECT actor_kind, person_id, after FROM audit_event WHERE action = 'person.added'",
      ),
    ).toEqual([
      { actor_kind: 'system', person_id: id, after: { name: 'Visit office', role: 'administrator' } },
    ])
  })

  test('refused when there is an administrator, and to people', async () => {
    const administrator = await buildActor('administrator')
    const before = await database.contents()
    await expect(addFirstAdministrator(tester, input, testNow)).rejects.toMatchObject({ code: 'duplicate' })
    await expect(addFirstAdministrator(administrator, input, testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await database.contents()).toEqual(before)
  })

  test('refused when the address is taken, in any letters', async () => {
    await buildPerson({ email: 'office@example.org' })
    await expect(addFirstAdministrator(tester, input, testNow)).rejects.toMatchObject({ code: 'duplicate' })
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(addFirstAdministrator(tester, input, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('changeLanguage', () => {
  test('done: one’s own language, nobody else’s, and the history says so', async () => {
    const [actor, other] = [await buildActor('viewer', [], { locale: 'en' }), await buildPerson()]
    await changeLanguage(actor, { locale: 'zh-CN' }, testNow)
    expect(await database.asOwner('SELECT locale FROM person WHERE id = $1', [actor.id])).toEqual([
      { locale: 'zh-CN' },
    ])
    expect(await database.asOwner('SELECT locale FROM person WHERE id = $1', [other.id])).toEqual([
      { locale: null },
    ])
    expect(
      await database.asOwner(
        "SELECT actor_id, person_id, before, after FROM audit_event WHERE action = 'person.languageChanged'",
      ),
    ).toEqual([
      { actor_id: actor.id, person_id: actor.id, before: { locale: 'en' }, after: { locale: 'zh-CN' } },
    ])
  })

  test('the language that is set already is no change', async () => {
    const actor = await buildActor('staff', [], { locale: 'de' })
    const before = await database.contents()
    await changeLanguage(actor, { locale: 'de' }, testNow)
    expect(await database.contents()).toEqual(before)
  })

  test('refused to the system, which reads nothing', async () => {
    await expect(changeLanguage(tester, { locale: 'de' }, testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const actor = await buildActor('staff')
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(changeLanguage(actor, { locale: 'de' }, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
