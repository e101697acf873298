import { amountKinds } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { testNow } from '@/lib/testing/factories'

/**
 * Gives every item of the database an amount of one kind in euros or yuan, of which each fifth was withdrawn, and sixty of them
 * yuan paid in besides: some have something paid in and something in euros, and no euros paid in.
 */
export async function buildAmounts(): Promise<void> {
  const items = await db().commitment.findMany({ select: { id: true }, orderBy: { number: 'asc' } })
  const by = await db().person.findFirstOrThrow({ select: { id: true, name: true } })
  const facts = {
    heldOn: toDateColumn('2026-11-20'),
    source: 'A letter',
    recordedAt: testNow,
    recordedById: by.id,
    recordedByName: by.name,
  }
  const withdrawn = { withdrawnAt: testNow, withdrawnById: by.id, withdrawReason: 'Misread.' }
  const first = items.map(({ id: commitmentId }, index) => ({
    ...facts,
    id: crypto.randomUUID(),
    commitmentId,
    kind: amountKinds[index % 3] ?? 'intended',
    value: `${100 + index}.${10 + (index % 90)}`,
    currency: index % 2 === 0 ? 'EUR' : 'CNY',
    ...(index % 5 === 0 && withdrawn),
  }))
  const second = items.slice(0, 60).map(({ id: commitmentId }) => ({
    ...facts,
    id: crypto.randomUUID(),
    commitmentId,
    kind: 'paidIn' as const,
    value: '100.00',
    currency: 'CNY',
  }))
  await db().amount.createMany({ data: [...first, ...second] })
}
