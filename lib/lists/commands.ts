import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { closedKeys, isOpenList, keyOfLabel, type ListName, neighbourOf } from '@/lib/lists/rules'
import type { AddEntry, EntryVersion, LabelEntry, MoveEntry } from '@/lib/lists/schema'
import { canEditSettings } from '@/lib/settings/policy'

/** Adds an entry at the end of an open list. Throws DomainError 'forbidden', 'invalid', 'entryExists' at the English label. */
export function addEntry(actor: Actor, { list, ...labels }: AddEntry, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const entries = await holdList(tx, actor, list)
    if (!isOpenList(list)) throw new DomainError('invalid', 'list')
    const key = keyOfLabel(labels.labelEn)
    if (key === '') throw new DomainError('entryKey', 'labelEn')
    const same = entries.find((entry) => entry.key === key)
    if (same && isSame(same, labels)) return
    if (same) throw new DomainError('entryExists', 'labelEn')
    const position = Math.max(0, ...entries.map((entry) => entry.position)) + 1
    await tx.listEntry.create({ data: { list, key, position, ...labels }, select: { key: true } })
    const event = { action: 'list.entryAdded', before: {}, after: { listName: list, ...labels } } as const
    await recordEvent(tx, actor, now, {}, event)
  })
}

/**
 * Sets the three labels of an entry; they then stand wherever the entry is shown. Throws DomainError 'forbidden', 'notFound',
 * 'conflict' (CC-1).
 */
export function labelEntry(actor: Actor, input: LabelEntry, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { list, key, version, ...labels } = input
    const entries = await holdList(tx, actor, list)
    const stored = entries.find((entry) => entry.key === key)
    const place = closedKeys[list]?.indexOf(key) ?? -1
    if (!stored && place < 0) throw new DomainError('notFound')
    if ((stored?.version ?? 0) !== version) throw new DomainError('conflict')
    if (stored && isSame(stored, labels)) return
    if (stored) await save(tx, input, labels)
    else
      await tx.listEntry.create({
        data: { list, key, position: place + 1, ...labels },
        select: { key: true },
      })
    const { labelEn, labelZh, labelDe } = stored ?? {}
    const before = stored ? { listName: list, labelEn, labelZh, labelDe } : {}
    const event = { action: 'list.labelled', before, after: { listName: list, ...labels } } as const
    await recordEvent(tx, actor, now, {}, event)
  })
}

/** Moves an entry one place up or down. Throws DomainError 'forbidden', 'notFound', 'conflict' (CC-1), 'invalid' at either end. */
export function moveEntry(actor: Actor, input: MoveEntry, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { list, key, direction } = input
    const { entry, entries } = await findEntryFor(tx, actor, input)
    const other = neighbourOf(entries, key, direction)
    if (!other) throw new DomainError('invalid')
    await save(tx, input, { position: other.position })
    await save(tx, { list, key: other.key, version: other.version }, { position: entry.position })
    const after = { listName: list, listEntry: entry.labelEn, place: entries.indexOf(other) + 1 }
    await recordEvent(tx, actor, now, {}, { action: 'list.entryMoved', before: {}, after })
  })
}

/** Takes an entry out of every choice; where it is used it stays. Throws DomainError 'forbidden', 'notFound', 'conflict' (CC-1). */
export function retireEntry(actor: Actor, input: EntryVersion, now: Date): Promise<void> {
  return switchEntry(actor, input, now, true)
}

/** Offers a retired entry again. Throws DomainError 'forbidden', 'notFound', 'conflict' (CC-1). */
export function restoreEntry(actor: Actor, input: EntryVersion, now: Date): Promise<void> {
  return switchEntry(actor, input, now, false)
}

function switchEntry(actor: Actor, input: EntryVersion, now: Date, retires: boolean): Promise<void> {
  return transaction(async (tx) => {
    const { entry } = await findEntryFor(tx, actor, input)
    if ((entry.retiredAt !== null) === retires) throw new DomainError('conflict')
    await save(tx, input, { retiredAt: retires ? now : null })
    const action = retires ? 'list.entryRetired' : 'list.entryRestored'
    const after = { listName: input.list, listEntry: entry.labelEn }
    await recordEvent(tx, actor, now, {}, { action, before: {}, after })
  })
}

/** The entry of an open list, at the version that was seen, with its whole list. */
async function findEntryFor(tx: Tx, actor: Actor, { list, key, version }: EntryVersion) {
  const entries = await holdList(tx, actor, list)
  const entry = entries.find((each) => each.key === key)
  if (!entry || !isOpenList(list)) throw new DomainError('notFound')
  if (entry.version !== version) throw new DomainError('conflict')
  return { entry, entries }
}

/** A list in its order. Whoever changes lists does so one after the other: the settings' row stands for them. */
async function holdList(tx: Tx, actor: Actor, list: ListName) {
  allow(canEditSettings(actor))
  await tx.$queryRaw`SELECT id FROM setting WHERE id = 1 FOR UPDATE`
  return tx.listEntry.findMany({ where: { list }, orderBy: [{ position: 'asc' }, { key: 'asc' }] })
}

type Labels = Pick<LabelEntry, 'labelEn' | 'labelZh' | 'labelDe'>

function isSame(a: Labels, b: Labels): boolean {
  return a.labelEn === b.labelEn && a.labelZh === b.labelZh && a.labelDe === b.labelDe
}

type Change = Partial<Labels> & { position?: number; retiredAt?: Date | null }

async function save(tx: Tx, { list, key, version }: EntryVersion, change: Change): Promise<void> {
  const { count } = await tx.listEntry.updateMany({
    where: { list, key, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}
