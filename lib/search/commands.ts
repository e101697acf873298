import { db, type Tx } from '@/lib/db/client'
import { changeIn, type Insert, insertInto } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { fold, gramsOf, otherSpellings } from '@/lib/search/rules'

const batch = 200
const names = {
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  printedName: true,
} as const
/** With the names of those that went into it. */
const allNames = { ...names, absorbed: { select: names, orderBy: { key: 'asc' } } } as const

/** Makes a commitment findable by number, titles, summaries, partners and owner. Call it in the transaction that changes one of them. */
export async function indexCommitment(tx: Tx, id: string): Promise<void> {
  const row = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      lastUpdateAt: true,
      createdAt: true,
      texts: { select: { title: true, summary: true }, orderBy: { language: 'asc' } },
      partners: { select: { partner: { select: allNames } }, orderBy: { partnerId: 'asc' } },
      owner: { select: { name: true } },
    },
  })
  const heading = [row.number, ...row.texts.map(({ title }) => title)]
  const others = row.partners.flatMap(({ partner }) => namesOf(partner))
  const summaries = row.texts.map(({ summary }) => summary)
  const entry = toEntry(
    heading,
    [...others, row.owner?.name ?? '', ...summaries],
    row.lastUpdateAt ?? row.createdAt,
  )
  await tx.searchEntry.upsert({
    where: { commitmentId: id },
    create: { ...entry, subject: 'commitment', commitmentId: id },
    update: entry,
    select: { id: true },
  })
}

/** Makes a partner findable by all its names, and with it its contacts and commitments, which are found by them too. */
export async function indexPartner(tx: Tx, id: string): Promise<void> {
  await indexNames(tx, id)
  const { contacts, commitments } = await tx.partner.findUniqueOrThrow({
    where: { id },
    select: {
      contacts: { select: { id: true }, orderBy: { id: 'asc' } },
      commitments: { select: { commitmentId: true } },
    },
  })
  for (const contact of contacts) await indexContact(tx, contact.id)
  await indexCommitments(
    tx,
    commitments.map(({ commitmentId }) => commitmentId),
  )
}

async function indexNames(tx: Tx, id: string): Promise<void> {
  const { createdAt, ...partner } = await tx.partner.findUniqueOrThrow({
    where: { id },
    select: { ...allNames, createdAt: true },
  })
  const { absorbed, ...own } = partner
  const entry = toEntry(textsOf(own), absorbed.flatMap(textsOf), createdAt)
  await tx.searchEntry.upsert({
    where: { partnerId: id },
    create: { ...entry, subject: 'partner', partnerId: id },
    update: entry,
    select: { id: true },
  })
}

/** Makes a contact findable by printed and verified name and by title, and by the names of the partner. */
export async function indexContact(tx: Tx, id: string): Promise<void> {
  const { partner, createdAt, printedName, verifiedName, ...titles } = await tx.contact.findUniqueOrThrow({
    where: { id },
    select: {
      printedName: true,
      verifiedName: true,
      printedTitle: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      createdAt: true,
      partner: { select: allNames },
    },
  })
  const entry = toEntry(
    [printedName, verifiedName ?? ''],
    [...textsOf(titles), ...namesOf(partner)],
    createdAt,
  )
  await tx.searchEntry.upsert({
    where: { contactId: id },
    create: { ...entry, subject: 'contact', contactId: id },
    update: entry,
    select: { id: true },
  })
}

/** After an update a commitment stands before those that were reported on earlier; what finds it stays. Written together with the update. */
export function reportedEntryOf(commitmentId: string, lastUpdateAt: Date): Insert {
  return changeIn('search_entry', { commitmentId }, { changedAt: lastUpdateAt })
}

type Said = { progress: string; problems: string | null; nextStep: string | null; postedAt: Date }

/** What makes a new status update findable by its text, written together with it. */
export function updateEntryOf(statusUpdateId: string, said: Said): Insert {
  return insertInto('search_entry', { ...entryOfUpdate(said), subject: 'statusUpdate', statusUpdateId })
}

function entryOfUpdate({ progress, problems, nextStep, postedAt }: Said) {
  return toEntry([], textsOf({ progress, problems, nextStep }), postedAt)
}

async function indexStatusUpdate(tx: Tx, id: string): Promise<void> {
  const said = await tx.statusUpdate.findUniqueOrThrow({
    where: { id },
    select: { progress: true, problems: true, nextStep: true, postedAt: true },
  })
  const entry = entryOfUpdate(said)
  await tx.searchEntry.upsert({
    where: { statusUpdateId: id },
    create: { ...entry, subject: 'statusUpdate', statusUpdateId: id },
    update: entry,
    select: { id: true },
  })
}

/** After a person's name has changed: the commitments that they own are found by the new one. */
export async function indexOwner(tx: Tx, personId: string): Promise<void> {
  const owned = await tx.commitment.findMany({ where: { ownerId: personId }, select: { id: true } })
  await indexCommitments(
    tx,
    owned.map(({ id }) => id),
  )
}

/** Writes every entry anew, in transactions of a few hundred, while others work; for the command line, after a migration. */
export async function rebuildSearch(): Promise<void> {
  const after = (last: string | undefined) => ({
    ...(last !== undefined && { where: { id: { gt: last } } }),
    select: { id: true } as const,
    orderBy: { id: 'asc' } as const,
    take: batch,
  })
  await inBatches((last) => db().commitment.findMany(after(last)), indexCommitments)
  await inBatches((last) => db().partner.findMany(after(last)), each(indexNames))
  await inBatches((last) => db().contact.findMany(after(last)), each(indexContact))
  await inBatches((last) => db().statusUpdate.findMany(after(last)), each(indexStatusUpdate))
}

/** Their rows are locked in one order first: whoever changes one meanwhile writes the entry after us, from what we wrote. */
async function indexCommitments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.$queryRaw`SELECT id FROM commitment WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  for (const id of ids) await indexCommitment(tx, id)
}

function each(index: (tx: Tx, id: string) => Promise<void>) {
  return async (tx: Tx, ids: readonly string[]) => {
    for (const id of ids) await index(tx, id)
  }
}

async function inBatches(
  read: (last: string | undefined) => Promise<{ id: string }[]>,
  write: (tx: Tx, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  let rows = await read(undefined)
  while (rows.length > 0) {
    const ids = rows.map(({ id }) => id)
    await transaction((tx) => write(tx, ids))
    rows = await read(ids.at(-1))
  }
}

/** What a record is found by: its texts, one a line, folded; lines keep words of neighbours apart. */
export function toEntry(heading: readonly string[], texts: readonly string[], changedAt: Date) {
  const all = [...heading, ...texts].filter((text) => text !== '')
  const lines = [...new Set([...all, ...all.map(otherSpellings)].map(fold))].filter((line) => line !== '')
  const folded = lines.join('\n')
  const folding = heading.filter((text) => text !== '').map(fold)
  return { heading: folding.join('\n'), folded, grams: gramsOf(folded), changedAt }
}

type Names = { [Name in keyof typeof names]: string | null }

function namesOf({ absorbed, ...own }: Names & { absorbed: Names[] }): string[] {
  return [own, ...absorbed].flatMap(textsOf)
}

function textsOf(row: Record<string, string | null>): string[] {
  return Object.values(row).flatMap((text) => (text ? [text] : []))
}
