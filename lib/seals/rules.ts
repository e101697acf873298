/**
 * What a seal is computed from, in one place, so that anybody can compute it again with other tools.
 *
 * - An event's text is `followup-event-v1`, a line break, and one JSON object of the columns in `eventColumns`.
 * - A seal's text is `followup-seal-v1`, a line break, and one JSON object of the fields of `Sealed`.
 * - JSON is written without spaces, the keys of every object in the order of their UTF-16 code units, numbers with the digits
 *   that the database gives. What is absent is `null`; ordinals are texts; times are UTC as `2026-11-22T08:00:00.000Z`;
 *   hashes are SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal digits.
 *
 * A column that is added later makes `followup-event-v2`: what is sealed already keeps the text that it was sealed with.
 */
export const eventColumns = [
  'ordinal',
  'id',
  'recorded_at',
  'at',
  'action',
  'actor_kind',
  'actor_id',
  'actor_name',
  'address',
  'before',
  'after',
  'visit_id',
  'partner_id',
  'commitment_id',
  'person_id',
  'unit_id',
] as const

/** An event as the database writes it: every column a text, or null. */
export type EventTexts = Record<(typeof eventColumns)[number], string | null>

/** The fields of a seal that its own hash is computed from. */
export type Sealed = {
  number: number
  fromOrdinal: string
  toOrdinal: string
  eventIds: string[]
  eventHashes: string[]
  previousHash: string
  sealedAt: string
}

export type Seal = Sealed & { hash: string }

/** Events of one seal at most. */
export const sealSize = 1000

/** What the first seal names as the one before it. */
export const firstPreviousHash = '0'.repeat(64)

/** The text of an event that its hash is computed from. */
export function eventText(event: EventTexts): string {
  const { before, after } = event
  return `followup-event-v1\n${canonical({ ...event, before: readJson(before), after: readJson(after) })}`
}

/** The text of a seal that its hash is computed from. */
export function sealText({ number, fromOrdinal, toOrdinal, ...rest }: Sealed): string {
  const { eventIds, eventHashes, previousHash, sealedAt } = rest
  const fields = { number, fromOrdinal, toOrdinal, eventIds, eventHashes, previousHash, sealedAt }
  return `followup-seal-v1\n${canonical(fields)}`
}

/** A number as it stood in the text: as a number of the program it could lose digits, and two would read as one. */
class Digits {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown

function readJson(text: string | null): unknown {
  if (text === null) return null
  return parse(text, (_, value, { source }) => (typeof value === 'number' ? new Digits(source ?? '') : value))
}

function canonical(value: unknown): string {
  if (value instanceof Digits) return value.text
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** An event that is stored: what names it to a person, and its hash. */
export type StoredEvent = { id: string; at: string; action: string; actorName: string; hash: string }

export type EventFinding =
  | { kind: 'changed' | 'inserted'; seal: number; event: StoredEvent }
  | { kind: 'missing'; seal: number; id: string }

/** The first event that is not as it was sealed: changed, missing, or put among the others later; null when all are. */
export function compareEvents(
  { number, eventIds, eventHashes }: Pick<Sealed, 'number' | 'eventIds' | 'eventHashes'>,
  stored: StoredEvent[],
): EventFinding | null {
  const storedIds = new Set(stored.map(({ id }) => id))
  for (const [index, id] of eventIds.entries()) {
    const event = stored[index]
    if (event?.id === id) {
      if (event.hash !== eventHashes[index]) return { kind: 'changed', seal: number, event }
    } else if (event && storedIds.has(id)) {
      return { kind: eventIds.includes(event.id) ? 'changed' : 'inserted', seal: number, event }
    } else return { kind: 'missing', seal: number, id }
  }
  const more = stored[eventIds.length]
  return more ? { kind: 'inserted', seal: number, event: more } : null
}

export type SealFault = 'missing' | 'content' | 'previous' | 'range'
export type SealFinding = { number: number; fault: SealFault }

/** What is wrong with a seal behind another: one is missing, it is not what its hash says, or it does not join the one before. */
export function checkSeal(seal: Seal, hash: string, before: Seal | null): SealFinding | null {
  const number = (before?.number ?? 0) + 1
  if (seal.number !== number) return { number, fault: 'missing' }
  if (seal.hash !== hash) return { number, fault: 'content' }
  if (seal.previousHash !== (before?.hash ?? firstPreviousHash)) return { number, fault: 'previous' }
  return seal.fromOrdinal === nextOrdinal(before) ? null : { number, fault: 'range' }
}

/** Where the range behind a seal begins: ranges leave no gap, so that nothing can be put between two of them. */
export function nextOrdinal(before: Pick<Sealed, 'toOrdinal'> | null): string {
  return before ? String(BigInt(before.toOrdinal) + 1n) : '1'
}

/** A head of the chain that was noted outside of the database; of one that a person gives, the number may be unknown. */
export type NotedHead = { number?: number | undefined; hash: string }

/** The first of the noted heads that the chain does not hold any more; `hashes` are those of its seals, in order. */
export function findLostHead(noted: NotedHead[], hashes: string[]): NotedHead | null {
  const held = new Set(hashes)
  const isHeld = ({ number, hash }: NotedHead) =>
    number === undefined ? held.has(hash) : hashes[number - 1] === hash
  return noted.find((head) => !isHeld(head)) ?? null
}
