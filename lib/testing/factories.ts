import { randomBytes } from 'node:crypto'
import { type Role, systemActor } from '@/lib/auth/actor'
import { addContact } from '@/lib/contacts/commands'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import { addPartner } from '@/lib/partners/commands'
import type { AddPartner } from '@/lib/partners/schema'
import { recordSession } from '@/lib/sessions/commands'
import { addUnit } from '@/lib/units/commands'
import { recordSource, recordVisit } from '@/lib/visits/commands'

/** The instant at which tests act unless they say otherwise: noon in Shanghai, four days after the visit. */
export const testNow = new Date('2026-11-26T04:00:00Z')
/** The calendar date of `testNow` in the workspace's zone. */
export const testToday = '2026-11-26'

/** The instant at which the factories act; browser tests set it to the clock of the application that they test. */
export let builtAt = testNow
export function buildAt(now: Date): void {
  builtAt = now
}

export const tester = systemActor('test')

const run = randomBytes(3).toString('hex')
let built = 0

/** A name that nothing else bears, also when several processes build in one database. */
export function uniqueName(word: string): string {
  return `${word} ${run}${++built}`
}

type UnitFacts = { name?: string; approvalRequired?: boolean }

/** A unit; returns its id. */
export async function buildUnit({
  name = uniqueName('Unit'),
  approvalRequired = false,
}: UnitFacts = {}): Promise<string> {
  const id = await addUnit(tester, { name: { en: name, zh: name, de: name } }, builtAt)
  if (approvalRequired) await db().unit.update({ where: { id }, data: { approvalRequired } })
  return id
}

export type PersonFacts = {
  name?: string
  email?: string
  role?: Role
  unitIds?: readonly string[]
  seesAllUnits?: boolean
  locale?: Locale | null
  timeZone?: string | null
  passwordHash?: string | null
  deactivatedAt?: Date | null
}

/** A person, by default of the staff and without a unit or a password. */
export function buildPerson(facts: PersonFacts = {}) {
  const { unitIds = [], name = uniqueName('Person'), ...others } = facts
  return db().person.create({
    data: {
      name,
      email: `${name.replaceAll(/[^A-Za-z0-9]+/g, '.').toLowerCase()}@example.org`,
      role: 'staff',
      createdAt: builtAt,
      ...others,
      units: { create: unitIds.map((unitId) => ({ unitId })) },
    },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      seesAllUnits: true,
      locale: true,
      timeZone: true,
    },
  })
}

export type BuiltPerson = Awaited<ReturnType<typeof buildPerson>>

/** A sentence that occurs once in the paragraph of every built visit, for anchors. */
export const passage = 'Both sides agreed to meet again in spring.'
const paragraph = `The delegation was received in the morning. ${passage} A tour of the halls followed.`

export type BuiltVisit = { id: string; key: string; sessionId: string; sourceDocumentId: string }
type VisitFacts = {
  countryCode?: string
  startsOn?: string
  endsOn?: string
  title?: Localized
  sessionTitle?: Localized
  partnerIds?: readonly string[]
}

/** A visit that ended on 22 November 2026 with one session, at which the partners were guests, and one source of one paragraph. */
export async function buildVisit(facts: VisitFacts = {}): Promise<BuiltVisit> {
  const { countryCode = 'DE', startsOn = '2026-11-19', endsOn = '2026-11-22', partnerIds = [] } = facts
  const title = facts.title ?? { en: uniqueName('Visit') }
  const visit = await recordVisit(
    tester,
    { countryCode, title, startsOn, endsOn, timeZone: 'Europe/Berlin', delegation: [], checks: [] },
    builtAt,
  )
  const sourceDocumentId = await recordSource(
    tester,
    {
      visitId: visit.id,
      kind: 'summaryOfPressReport',
      language: 'en',
      title,
      paragraphs: [{ number: 1, text: paragraph }],
    },
    builtAt,
  )
  const sessionId = await recordSession(
    tester,
    {
      visitId: visit.id,
      position: 1,
      kind: 'companyVisit',
      title: facts.sessionTitle ?? { en: uniqueName('Session') },
      participants: partnerIds.map((partnerId) => ({
        side: 'partner' as const,
        role: 'host' as const,
        partnerId,
      })),
      anchor: { sourceDocumentId, paragraph: 1, exact: passage },
      checks: [],
    },
    builtAt,
  )
  return { ...visit, sessionId, sourceDocumentId }
}

/** A partner; returns id and key. */
export async function buildPartner(facts: Partial<AddPartner> = {}): Promise<{ id: string; key: string }> {
  const name = facts.printedName ?? uniqueName('Partner')
  const key = facts.key ?? uniqueName('partner').replace(' ', '-')
  const defaults = {
    kind: 'company' as const,
    sector: 'electrical' as const,
    countryCode: 'DE',
    name: { en: name },
    printedName: name,
    checks: [],
  }
  return addPartner(tester, { ...defaults, ...facts, key }, builtAt)
}

/** A contact of a partner, of a new one unless given; returns its id. */
export async function buildContact(
  facts: { partnerId?: string; printedName?: string; title?: string } = {},
): Promise<string> {
  const { printedName = uniqueName('Contact'), title = 'Director' } = facts
  const partnerId = facts.partnerId ?? (await buildPartner()).id
  return addContact(
    tester,
    { partnerId, printedName, printedTitle: title, title: { en: title }, checks: [] },
    builtAt,
  )
}
