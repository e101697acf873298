import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canArchivePartner, canEditPartner, canSeeDirectory } from '@/lib/partners/policy'
import { foldedNameOf, type PartnerNames, partnerKey, takenNameField } from '@/lib/partners/rules'
import type { AddPartner, ArchivePartner, EditPartner } from '@/lib/partners/schema'
import { indexPartner } from '@/lib/search/commands'
import type { Prisma } from '@/prisma/generated/client'

const namesSelect = {
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  printedName: true,
} satisfies Prisma.PartnerSelect

/**
 * Adds a partner under the key that comes with it or one made from its names; returns id and key. An id that comes with the
 * form makes a repeat harmless. Throws DomainError 'forbidden', 'partnerExists' (IN-2), 'duplicate' (key), 'repeatDiffers', 'invalid' (sector).
 */
export function addPartner(actor: Actor, input: AddPartner, now: Date): Promise<{ id: string; key: string }> {
  return transaction(async (tx) => {
    allow(canEditPartner(actor))
    const { id, checks, name, shortName, hostCountryCode, ...facts } = input
    const names = {
      ...toColumns('name', name),
      ...toColumns('shortName', shortName ?? {}),
      printedName: input.printedName,
    }
    await lockNames(tx)
    const repeated = id ? await findRepeat(tx, id, names) : null
    if (repeated) return repeated
    await requireSector(tx, input.sector)
    await refuseTakenName(tx, null, names)
    const key = input.key ?? partnerKey(names, await takenKeys(tx))
    const partner = await tx.partner.create({
      data: {
        ...facts,
        ...(id && { id }),
        key,
        hostCountryCode: hostCountryCode ?? null,
        ...names,
        foldedName: foldedNameOf(names),
        createdAt: now,
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true, key: true },
    })
    const after = { key, name: input.printedName }
    await indexPartner(tx, partner.id)
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId: partner.id },
      { action: 'partner.added', before: {}, after },
    )
    return partner
  })
}

/**
 * Edits a partner on the version that was seen; its key stays. Returns the key. Throws DomainError 'notFound', 'forbidden',
 * 'archived', 'partnerExists' (IN-2), 'conflict' (CC-1) and 'invalid' (sector).
 */
export function editPartner(actor: Actor, input: EditPartner, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const partner = await findPartnerFor(tx, actor, input.id)
    allow(canEditPartner(actor))
    if (partner.archivedAt) throw new DomainError('archived')
    if (input.sector !== partner.sector) await requireSector(tx, input.sector)
    const { id, version, partnerKind, hostCountryCode, ...rest } = input
    const names = namesOf(input)
    const facts = { ...rest, ...names, hostCountryCode: hostCountryCode ?? null }
    await lockNames(tx)
    await refuseTakenName(tx, id, names)
    await savePartner(tx, id, version, { ...facts, kind: partnerKind, foldedName: foldedNameOf(names) })
    await indexPartner(tx, id)
    const { key, archivedAt: _, mergedIntoId: __, kind, ...before } = partner
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId: id },
      {
        action: 'partner.edited',
        before: { ...before, partnerKind: kind },
        after: { ...facts, partnerKind },
      },
    )
    return key
  })
}

/**
 * Takes a partner out of every list; what names it stays. Returns its key. Throws DomainError 'notFound', 'forbidden',
 * 'alreadyArchived', 'partnerInUse' (an open item names it) and 'conflict' (CC-1).
 */
export function archivePartner(actor: Actor, { id, version }: ArchivePartner, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const partner = await findPartnerFor(tx, actor, id)
    allow(canArchivePartner(actor))
    if (partner.archivedAt) throw new DomainError('alreadyArchived')
    const open = {
      partnerId: id,
      commitment: { state: { in: ['open' as const, 'suspended' as const] }, archivedAt: null },
    }
    if ((await tx.commitmentPartner.count({ where: open })) > 0) throw new DomainError('partnerInUse')
    await savePartner(tx, id, version, { archivedAt: now, foldedName: null })
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId: id },
      { action: 'partner.archived', before: {}, after: {} },
    )
    return partner.key
  })
}

/**
 * Brings an archived partner back; returns its key. Throws DomainError 'notFound', 'forbidden', 'notArchived', 'partnerMerged', 'partnerExists'
 * (its name was taken meanwhile) and 'conflict' (CC-1).
 */
export function restorePartner(actor: Actor, { id, version }: ArchivePartner, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const partner = await findPartnerFor(tx, actor, id)
    allow(canArchivePartner(actor))
    if (!partner.archivedAt) throw new DomainError('notArchived')
    if (partner.mergedIntoId) throw new DomainError('partnerMerged')
    await lockNames(tx)
    if (await nameTakenBy(tx, id, partner)) throw new DomainError('partnerExists')
    await savePartner(tx, id, version, { archivedAt: null, foldedName: foldedNameOf(partner) })
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId: id },
      { action: 'partner.restored', before: {}, after: {} },
    )
    return partner.key
  })
}

async function findPartnerFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM partner WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.partner.findUnique({
    where: { id },
    select: {
      ...namesSelect,
      key: true,
      kind: true,
      sector: true,
      countryCode: true,
      hostCountryCode: true,
      archivedAt: true,
      mergedIntoId: true,
    },
  })
  if (!row || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return row
}

/** Writes on the version that the actor saw, in one conditional statement (CC-1). */
async function savePartner(
  tx: Tx,
  id: string,
  version: number,
  change: Prisma.PartnerUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.partner.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}

/** Names are given one after the other: a name in one language is compared with those in all others, which no key can do. */
async function lockNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('partner names'))`
}

async function refuseTakenName(tx: Tx, id: string | null, names: PartnerNames): Promise<void> {
  const field = await nameTakenBy(tx, id, names)
  if (field) throw new DomainError('partnerExists', field)
}

async function nameTakenBy(tx: Tx, id: string | null, names: PartnerNames) {
  const others = await tx.partner.findMany({
    where: { archivedAt: null, ...(id && { id: { not: id } }) },
    select: namesSelect,
  })
  return takenNameField(names, others)
}

async function takenKeys(tx: Tx): Promise<string[]> {
  return (await tx.partner.findMany({ select: { key: true } })).map(({ key }) => key)
}

/** One that was retired stays where it is and is not given anew. */
async function requireSector(tx: Tx, key: string): Promise<void> {
  const offered = await tx.listEntry.count({ where: { list: 'sector', key, retiredAt: null } })
  if (offered === 0) throw new DomainError('invalid', 'sector')
}

/** The partner that an earlier sending of the same form has made. */
async function findRepeat(tx: Tx, id: string, names: PartnerNames) {
  const made = await tx.partner.findUnique({
    where: { id },
    select: { id: true, key: true, foldedName: true },
  })
  if (!made) return null
  if (made.foldedName !== foldedNameOf(names)) throw new DomainError('repeatDiffers')
  return { id: made.id, key: made.key }
}

function namesOf(input: EditPartner): PartnerNames {
  const { nameEn, nameZh, nameDe, shortNameEn, shortNameZh, shortNameDe, printedName } = input
  return {
    nameEn: nameEn ?? null,
    nameZh: nameZh ?? null,
    nameDe: nameDe ?? null,
    shortNameEn: shortNameEn ?? null,
    shortNameZh: shortNameZh ?? null,
    shortNameDe: shortNameDe ?? null,
    printedName,
  }
}
