import { describe, expect, test } from 'vitest'
import { setOwner } from '@/lib/assignment/commands'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { changeDeadline } from '@/lib/deadlines/commands'
import { editCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema } from '@/lib/entries/schema'
import { reportNoChange } from '@/lib/no-changes/commands'
import { indexOwner, indexPartner, rebuildSearch } from '@/lib/search/commands'
import { whereQuestion } from '@/lib/search/scope'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { toMove, toPost } from '@/lib/testing/inputs'

const database = testDatabase()

/** What is found by a question, whoever asks. */
async function subjects(question: string): Promise<string[]> {
  const rows = await db().searchEntry.findMany({
    where: whereQuestion(question),
    select: { subject: true },
    orderBy: { subject: 'asc' },
  })
  return rows.map(({ subject }) => subject)
}

const entries = () =>
  database.asOwner(
    `SELECT subject, commitment_id, partner_id, contact_id, status_update_id, heading, folded, grams, changed_at
       FROM search_entry ORDER BY 1, 2, 3, 4, 5`,
  )

async function buildAll() {
  const unit = await buildUnit()
  const owner = await buildActor('staff', [unit], { name: 'Zhou Ping' })
  const partner = await buildPartner({
    name: { de: 'Süddeutsche Werke', zh: '南德工厂' },
    printedName: 'Suddeutsche',
  })
  const contactId = await buildContact({ partnerId: partner.id, printedName: 'Li Na', title: 'Director' })
  const item = await buildCommitment({
    leadUnitId: unit,
    partnerIds: [partner.id],
    ownerId: owner.id,
    title: 'Halle',
  })
  const update = toPost(item, { progress: '已开工', nextStep: 'Richtfest', problems: 'Regen' })
  await postStatusUpdate(owner, update, testNow)
  return { owner, partner, contactId, item }
}

describe('what is recorded is found at once', () => {
  test.each([
    ['halle', ['commitment']],
    ['zhou', ['commitment']],
    ['süddeutsche', ['commitment', 'partner', 'contact']],
    ['工厂', ['commitment', 'partner', 'contact']],
    ['li na', ['contact']],
    ['direc', ['contact']],
    ['开工', ['statusUpdate']],
    ['regen richtfest', ['statusUpdate']],
    ['nowhere', []],
  ])('%s', async (question, expected) => {
    await buildAll()
    expect(await subjects(question)).toEqual(expected)
  })

  test('and not found when the transaction is undone', async () => {
    await database.without('INSERT', 'audit_event', async () => {
      await expect(buildPartner({ printedName: 'Suddeutsche' })).rejects.toThrow()
    })
    expect(await entries()).toEqual([])
  })
})

describe('indexPartner and indexOwner', () => {
  test('a new name of a partner finds its contacts and commitments, the old one nothing', async () => {
    const { partner } = await buildAll()
    await transaction(async (tx) => {
      await tx.partner.update({
        where: { id: partner.id },
        data: { nameDe: 'Nordwerke', nameZh: null, printedName: 'Nordwerke' },
        select: { id: true },
      })
      await indexPartner(tx, partner.id)
    })
    expect(await subjects('nordwerke')).toEqual(['commitment', 'partner', 'contact'])
    expect(await subjects('suddeutsche')).toEqual([])
    expect(await subjects('工厂')).toEqual([])
  })

  test('a new name of an owner finds the commitments', async () => {
    const { owner } = await buildAll()
    await transaction(async (tx) => {
      await tx.person.update({ where: { id: owner.id }, data: { name: 'Wu Min' }, select: { id: true } })
      await indexOwner(tx, owner.id)
    })
    expect(await subjects('wu min')).toEqual(['commitment'])
    expect(await subjects('zhou')).toEqual([])
  })
})

describe('what changes of an item', () => {
  test('an update and "no change" say when, a deadline nothing, and none of them what finds it; a new owner and new facts do', async () => {
    const { item } = await buildAll()
    const administrator = await buildActor('administrator')
    const ofItem = () =>
      database.asOwner('SELECT folded, heading, grams FROM search_entry WHERE commitment_id = $1', [item.id])
    const before = await ofItem()
    expect(before).toHaveLength(1)
    const update = toPost(item, { version: 2, nextStepOutcome: 'done' })
    const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)
    const changedAt = async () =>
      (await db().searchEntry.findUniqueOrThrow({ where: { commitmentId: item.id } })).changedAt
    await postStatusUpdate(administrator, update, minutes(1))
    expect(await changedAt()).toEqual(minutes(1))
    const unchanged = { id: formId(), commitmentId: item.id, version: 3 }
    await reportNoChange(administrator, unchanged, minutes(2))
    await changeDeadline(administrator, toMove(item, { version: 4 }), minutes(3))
    expect(await changedAt()).toEqual(minutes(2))
    expect(await ofItem()).toEqual(before)
    const released = { commitmentId: item.id, version: 5 }
    await setOwner(administrator, released, testNow)
    expect(await subjects('zhou')).toEqual([])
    const facts = {
      ...{ commitmentId: item.id, version: 6, originalLanguage: 'en', titleEn: 'Lager', summaryEn: 'Neu.' },
      ...{ commitmentKind: 'cooperation', bindingStrength: 'declaredIntention', promisedBy: 'both' },
      ...{ moveBy: 'ours', stage: 'firstContact', confidentiality: 'internal' },
      ...{ partner1: (await buildPartner({ printedName: 'Nordwerke' })).id, role1: 'counterpart' },
    }
    await editCommitment(administrator, editCommitmentSchema.parse(facts), testNow)
    expect(await subjects('lager')).toEqual(['commitment'])
    expect(await subjects('nordwerke')).toEqual(['commitment', 'partner'])
    expect(await subjects('halle')).toEqual([])
    const written = await entries()
    await database.asOwner("DELETE FROM search_entry WHERE subject = 'commitment'")
    await rebuildSearch()
    expect((await entries()).filter(({ subject }) => subject === 'commitment')).toEqual(
      written.filter(({ subject }) => subject === 'commitment'),
    )
  })
})

describe('rebuildSearch', () => {
  test('writes what the commands have written, also where nothing or something else stood', async () => {
    await buildAll()
    const written = await entries()
    expect(written).toHaveLength(4)
    await rebuildSearch()
    expect(await entries()).toEqual(written)
    await database.asOwner("DELETE FROM search_entry WHERE subject IN ('contact', 'statusUpdate')")
    await database.asOwner("UPDATE search_entry SET heading = 'x', folded = 'x', grams = '{x}'")
    await rebuildSearch()
    expect(await entries()).toEqual(written)
  })
})
