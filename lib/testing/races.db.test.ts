import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { addDocument } from '@/lib/documents/commands'
import { quotas } from '@/lib/documents/rules'
import { endCommitment } from '@/lib/endings/commands'
import { DomainError } from '@/lib/errors'
import { mergePartners } from '@/lib/mergers/commands'
import { addPartner, editPartner } from '@/lib/partners/commands'
import { changeStage } from '@/lib/stages/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument, toFile, toFiling } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, testNow as now, uniqueName } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { verifyStage } from '@/lib/verifications/commands'

const database = testDatabase({ kept: true })
const rounds = Array.from({ length: 50 }, (_, round) => round)
const reason = 'The units have agreed on it.'
const id = () => crypto.randomUUID()
let leadUnitId: string
let one: PersonActor
let other: PersonActor
let administrator: Actor

beforeAll(async () => {
  leadUnitId = await buildUnit()
  one = await buildActor('manager', [leadUnitId])
  other = await buildActor('manager', [leadUnitId])
  administrator = await buildActor('administrator')
})

/** Two at once, the one or the other begun first; each is done or refused, and a fault is neither. */
async function race(round: number, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const begun = round % 2 === 0 ? [first(), second()] : [second(), first()].reverse()
  const outcomes = await Promise.allSettled(begun as Promise<unknown>[])
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done'
    if (outcome.reason instanceof DomainError) return outcome.reason.code
    throw outcome.reason
  })
}

/** The rows that must not be there. */
const none = async (sql: string) => expect(await database.asOwner(sql)).toEqual([])

describe('CC-4: a rule across rows holds when two come at once, for fifty rounds', () => {
  test('an item ends, and an update is posted on it', async () => {
    for (const round of rounds) {
      const item = await buildCommitment({ leadUnitId })
      const end = { id: id(), commitmentId: item.id, version: 1, kind: 'completed' as const, reason }
      const [ended, posted] = await race(
        round,
        () => endCommitment(one, end, now),
        () => postStatusUpdate(other, toPost(item), now),
      )
      expect([ended, posted].filter((each) => each === 'done')).toHaveLength(1)
      expect(['done', 'conflict', 'commitmentClosed']).toContain(posted)
    }
    await none(`SELECT c.number FROM commitment c JOIN ending e ON e.commitment_id = c.id
      JOIN status_update u ON u.commitment_id = c.id`)
    await none(`SELECT number FROM commitment c WHERE version <> 1 +
      (SELECT count(*) FROM audit_event a WHERE a.commitment_id = c.id AND a.action <> 'commitment.recorded')`)
  })

  test('a stage is verified, and the item goes back', async () => {
    for (const round of rounds) {
      const item = await buildCommitment({ leadUnitId, stage: 'delivered' })
      const documentId = await buildDocument(one, item)
      const proof = { id: id(), commitmentId: item.id, version: 1, documentId }
      const back = { commitmentId: item.id, version: 1, stage: 'underWay' as const, reason }
      const outcomes = await race(
        round,
        () => verifyStage(other, proof, now),
        () => changeStage(one, back, now),
      )
      expect(outcomes.sort()).toEqual(['conflict', 'done'])
    }
    await none(
      `SELECT v.id FROM stage_verification v JOIN stage_change s ON s.commitment_id = v.commitment_id`,
    )
  })

  test('a partner goes into another, and is edited', async () => {
    for (const round of rounds) {
      const [kept, gone] = [await buildPartner(), await buildPartner()]
      const merge = { id: kept.id, version: 1, otherId: gone.id, otherVersion: 1 }
      const name = uniqueName('Edited')
      const facts = { partnerKind: 'company', sector: 'electrical', countryCode: 'DE' } as const
      const edit = { ...facts, id: gone.id, version: 1, nameEn: name, printedName: name }
      const [merged, edited] = await race(
        round,
        () => mergePartners(administrator, merge, now),
        () => editPartner(one, edit, now),
      )
      expect([merged, edited].filter((each) => each === 'done')).toHaveLength(1)
    }
    await none(
      `SELECT printed_name FROM partner WHERE printed_name LIKE 'Edited%' AND merged_into_id IS NOT NULL`,
    )
  })

  test('two partners are given one name', async () => {
    for (const round of rounds) {
      const printedName = uniqueName('Same')
      const facts = { kind: 'company', sector: 'electrical', countryCode: 'DE' } as const
      const named = () => ({ ...facts, id: id(), name: { en: printedName }, printedName, checks: [] })
      const outcomes = await race(
        round,
        () => addPartner(one, named(), now),
        () => addPartner(other, named(), now),
      )
      expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    }
    await none(`SELECT printed_name FROM partner GROUP BY printed_name HAVING count(*) > 1`)
  })

  test.each(['of an item', 'of a person'] as const)('two files are the last of the quota %s', async (of) => {
    const room = toFile().size
    for (const round of rounds) {
      const sender = await buildActor('staff', [leadUnitId])
      const items = [await buildCommitment({ leadUnitId }), await buildCommitment({ leadUnitId })] as const
      const [first, second] = items
      const held = await buildDocument(sender, first)
      await database.asOwner('UPDATE document SET size = $1 WHERE id = $2', [quotas.item.bytes - room, held])
      const [secondItem, secondSender] = of === 'of an item' ? [first, one] : [second, sender]
      const outcomes = await race(
        round,
        () => addDocument(sender, toFiling(first), toFile(), now),
        () => addDocument(secondSender, toFiling(secondItem), toFile(), now),
      )
      expect(outcomes.sort()).toEqual(['done', 'quota'])
    }
    await none(
      `SELECT commitment_id FROM document GROUP BY commitment_id HAVING sum(size) > ${quotas.item.bytes}`,
    )
  })
})
