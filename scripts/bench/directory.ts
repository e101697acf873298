import { randomBytes } from 'node:crypto'
import { systemActor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { addContact } from '@/lib/contacts/commands'
import { db } from '@/lib/db/client'
import { addPartner } from '@/lib/partners/commands'
import { recordSession } from '@/lib/sessions/commands'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'
import { addUnit } from '@/lib/units/commands'
import { recordSource, recordVisit } from '@/lib/visits/commands'
import type { Chance } from './random'
import type { Size } from './sizes'
import { type Named, partnerName, personName, sentence } from './words'

export type Unit = { id: string; names: Named; approvalRequired: boolean; people: Person[] }
export type Person = { id: string; name: string }
export type Partner = { id: string; names: Named }
export type Visit = {
  id: string
  key: string
  endsOn: CalendarDate
  sessionIds: string[]
  sourceId: string
  /** What its source says of each item, the first one first. */
  quotes: { paragraph: number; text: string; exact: string }[]
}
/** Who and what there is before the first item. */
export type Directory = { units: Unit[]; partners: Partner[]; visits: Visit[] }

const builder = systemActor('benchmark')
const countries = ['DE', 'FR', 'NL', 'IT', 'ES', 'PL', 'AT', 'CH', 'SE', 'DK', 'FI', 'NO']
const sectors = ['automotive', 'electrical', 'environment', 'innovation', 'technology']
const unitNames: Named[] = [
  { en: 'Visit office', zh: '出访办', de: 'Reisebüro der Stadt' },
  { en: 'Commerce bureau', zh: '商务局', de: 'Handelsamt' },
  { en: 'New area', zh: '新区管委会', de: 'Verwaltung des Neubaugebiets' },
  { en: 'Science bureau', zh: '科技局', de: 'Wissenschaftsamt' },
  { en: 'Foreign office', zh: '外办', de: 'Auslandsamt' },
  { en: 'Environment bureau', zh: '环保局', de: 'Umweltamt' },
  { en: 'Education bureau', zh: '教育局', de: 'Bildungsamt' },
  { en: 'Port authority', zh: '港务局', de: 'Hafenamt' },
]
/** Sentences of a source that stand in one paragraph. */
const perParagraph = 5
const daysOfVisits = 900

/** Units, people, partners and visits, recorded through the commands that people use. */
export async function recordDirectory(
  size: Size,
  chance: Chance,
  now: Date,
  today: CalendarDate,
): Promise<Directory> {
  const units = await recordUnits(size, now)
  const partners: Partner[] = []
  for (let index = 0; index < size.partners; index++) partners.push(await recordPartner(index, chance, now))
  const visits: Visit[] = []
  for (let index = 0; index < size.visits; index++) {
    const ago = 20 + Math.round((daysOfVisits * (size.visits - 1 - index)) / Math.max(1, size.visits - 1))
    const country = countries[index % countries.length] ?? 'DE'
    const quotes = Math.ceil(size.items / size.visits)
    visits.push(await recordOneVisit({ country, endsOn: addDays(today, -ago), quotes, chance, now }))
  }
  return { units, partners, visits }
}

/** Two administrators, then managers and staff; each is at home in one unit. Nobody signs in by a password here. */
async function recordUnits({ people }: Size, now: Date): Promise<Unit[]> {
  const units: Unit[] = []
  for (const [index, names] of unitNames.entries()) {
    const id = await addUnit(builder, { name: names }, now)
    const approvalRequired = index % 4 === 1
    if (approvalRequired) await db().unit.update({ where: { id }, data: { approvalRequired } })
    units.push({ id, names, approvalRequired, people: [] })
  }
  const passwordHash = await hashPassword(randomBytes(24).toString('base64url'))
  for (let index = 0; index < people; index++) {
    const unit = units[index % Math.min(units.length, Math.ceil(people / 2))]
    if (!unit) continue
    const role = index < 2 ? 'administrator' : index < units.length + 2 ? 'manager' : 'staff'
    const facts = {
      name: personName(index),
      email: `person${index + 1}@example.org`,
      role,
      passwordHash,
    } as const
    const data = { ...facts, createdAt: now, units: { create: [{ unitId: unit.id }] } }
    unit.people.push(await db().person.create({ data, select: { id: true, name: true } }))
  }
  return units.filter((unit) => unit.people.length > 0)
}

async function recordPartner(index: number, chance: Chance, now: Date): Promise<Partner> {
  const names = partnerName(index)
  const { id } = await addPartner(
    builder,
    {
      key: `partner-${index + 1}`,
      kind: 'company',
      sector: chance.pick(sectors),
      countryCode: 'DE',
      name: names,
      printedName: names.de,
      checks: [],
    },
    now,
  )
  const contact = {
    printedName: `Dr. ${personName(index + 31)}`,
    printedTitle: 'Director',
    title: { en: 'Director' },
  }
  await addContact(builder, { partnerId: id, ...contact, checks: [] }, now)
  return { id, names }
}

type VisitFacts = { country: string; endsOn: CalendarDate; quotes: number; chance: Chance; now: Date }

async function recordOneVisit({ country, endsOn, quotes, chance, now }: VisitFacts): Promise<Visit> {
  const year = endsOn.slice(0, 4)
  const name = {
    en: `Visit to ${country} in ${year}`,
    zh: `${year}年${country}访问`,
    de: `Reise ${country} ${year}`,
  }
  const facts = { countryCode: country, startsOn: addDays(endsOn, -4), endsOn, timeZone: 'Europe/Berlin' }
  const visit = await recordVisit(builder, { ...facts, title: name, delegation: [], checks: [] }, now)
  const said = Array.from({ length: quotes }, (_, index) => sentence(chance, 'en', `item ${index + 1}`))
  const paragraphs = Array.from({ length: Math.ceil(quotes / perParagraph) }, (_, index) => ({
    number: index + 1,
    text: said.slice(index * perParagraph, (index + 1) * perParagraph).join(' '),
  }))
  const source = { kind: 'summaryOfPressReport', language: 'en', title: name } as const
  const sourceId = await recordSource(builder, { visitId: visit.id, ...source, paragraphs }, now)
  const sessionIds: string[] = []
  for (let position = 1; position <= 5; position++) {
    const session = {
      visitId: visit.id,
      position,
      kind: 'companyVisit' as const,
      participants: [],
      checks: [],
    }
    const title = {
      en: `Talks on day ${position}`,
      zh: `第${position}天会谈`,
      de: `Gespräche am Tag ${position}`,
    }
    sessionIds.push(await recordSession(builder, { ...session, title }, now))
  }
  return {
    ...visit,
    endsOn,
    sessionIds,
    sourceId,
    quotes: said.map((exact, index) => {
      const paragraph = Math.floor(index / perParagraph)
      return { paragraph: paragraph + 1, text: paragraphs[paragraph]?.text ?? '', exact }
    }),
  }
}
