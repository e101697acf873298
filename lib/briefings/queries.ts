import type { Actor } from '@/lib/auth/actor'
import { canMakeBriefing, canMakeSomeBriefing, canSignOff } from '@/lib/briefings/policy'
import { type Rhythm, rhythmReach } from '@/lib/briefings/rules'
import { readableBriefings } from '@/lib/briefings/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { listHolidays } from '@/lib/holidays/queries'
import { countryOfZone } from '@/lib/holidays/rules'
import { fromColumns } from '@/lib/i18n/localized'
import type { BriefingContent, BriefingSection } from '@/lib/reports/briefing-content'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'
import type { Prisma } from '@/prisma/generated/client'

const names = { nameEn: true, nameZh: true, nameDe: true } as const
const titles = { titleEn: true, titleZh: true, titleDe: true } as const

/** What is told of a briefing wherever it is named. */
export const headSelect = {
  id: true,
  series: true,
  kind: true,
  unitId: true,
  fromOn: true,
  toOn: true,
  state: true,
  number: true,
  createdById: true,
  createdByName: true,
  takenAt: true,
  signedOffByName: true,
  signedOffAt: true,
  publishedByName: true,
  publishedAt: true,
  visit: { select: { key: true, ...titles } },
  unit: { select: names },
} satisfies Prisma.BriefingSelect
type HeadRow = Prisma.BriefingGetPayload<{ select: typeof headSelect }>

/** A row read by `headSelect` as it is told. */
export function toHead({ fromOn, toOn, visit, unit, ...row }: HeadRow) {
  return {
    ...row,
    fromOn: fromDateColumn(fromOn),
    toOn: fromDateColumn(toOn),
    visit: visit && { key: visit.key, title: fromColumns('title', visit) },
    unit: unit && fromColumns('name', unit),
  }
}

export type BriefingHead = ReturnType<typeof toHead>

/** Issues of the list; older ones are found by comparing or by their address. */
const mostIssues = 200

/** The briefings that an actor may know of: those still worked on, and published issues, the latest first. */
export async function listBriefings(actor: Actor) {
  const rows = await db().briefing.findMany({
    where: readableBriefings(actor),
    select: headSelect,
    orderBy: [
      { publishedAt: { sort: 'desc', nulls: 'first' } },
      { createdAt: 'desc' },
      { number: 'desc' },
      { id: 'desc' },
    ],
    take: mostIssues,
  })
  const heads = rows.map(toHead)
  return {
    open: heads.filter(({ state }) => state !== 'published'),
    issues: heads.filter(({ state }) => state === 'published'),
    can: { start: canMakeSomeBriefing(actor) },
  }
}

/** When weekly briefings are due, by the settings and the working days of the workspace around today. */
export async function readRhythm({ today, settings }: Reading, from: Db = db()): Promise<Rhythm> {
  const [first, last] = [addDays(today, -rhythmReach), addDays(today, rhythmReach)]
  const holidays = await listHolidays(first, last, from)
  return { weekday: settings.weeklyDueWeekday, country: countryOfZone(workspaceZone()), holidays }
}

const briefingSelect = {
  ...headSelect,
  version: true,
  visitId: true,
  content: true,
  sha256: true,
  since: { select: { id: true, number: true } },
  texts: {
    select: {
      section: true,
      language: true,
      text: true,
      generated: true,
      editedByName: true,
      editedAt: true,
    },
    orderBy: [{ section: 'asc' }, { language: 'asc' }],
  },
  editors: { select: { personId: true } },
  files: {
    select: { format: true, language: true, fileName: true, byteCount: true },
    orderBy: [{ format: 'asc' }, { language: 'asc' }],
  },
} satisfies Prisma.BriefingSelect

/** The form of an id; anything else names no briefing. */
export const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One briefing with all that it is made of and what the actor may do; null when there is none or they may not know of it. */
export async function findBriefing(actor: Actor, id: string, from: Db = db()) {
  if (!idForm.test(id)) return null
  const row = await from.briefing.findFirst({
    where: { AND: [readableBriefings(actor), { id }] },
    select: briefingSelect,
  })
  if (!row) return null
  const { content, sha256, texts, editors, files, since, version, visitId, ...head } = row
  const makes = canMakeBriefing(actor, row)
  const signs = canSignOff(actor, { ...row, editorIds: editors.map(({ personId }) => personId) })
  return {
    ...toHead(head),
    version,
    visitId,
    since,
    files,
    content: content as unknown as BriefingContent,
    sha256: sha256 && Buffer.from(sha256).toString('hex'),
    texts: texts.map((text) => ({ ...text, section: text.section as BriefingSection })),
    can: {
      edit: makes && row.state === 'draft',
      discard: makes && row.state === 'draft',
      signOff: signs && row.state === 'draft',
      sendBack: makes && row.state === 'signedOff',
      publish: makes && row.state === 'signedOff',
    },
  }
}

export type BriefingItemOf = NonNullable<Awaited<ReturnType<typeof findBriefing>>>

/** What became of a briefing since a version was read, for the answer to a conflict (CC-2). */
export async function findBriefingChanges(
  actor: Actor,
  {
    briefingId,
    version,
    section,
    language,
  }: { briefingId: string; version: number; section?: string; language?: string },
): Promise<TheirChanges | null> {
  const briefing = await findBriefing(actor, briefingId)
  if (!briefing || briefing.version === version) return null
  const texts = briefing.texts.toSorted((a, b) => b.editedAt.getTime() - a.editedAt.getTime())
  const own = texts.find((text) => text.section === section && text.language === language)
  const by =
    briefing.publishedByName ?? briefing.signedOffByName ?? texts[0]?.editedByName ?? briefing.createdByName
  const after = { kind: 'text' as const, text: own?.text ?? '' }
  const changes = own ? [{ field: 'text', before: { kind: 'none' as const }, after }] : []
  return { version: briefing.version, by, changes }
}

/** The units and visits that an actor may make a briefing of. */
export async function listBriefingChoices(actor: Actor) {
  if (!canMakeSomeBriefing(actor)) return null
  const administers = actor.role === 'administrator'
  const [units, visits] = await Promise.all([
    db().unit.findMany({
      where: { retiredAt: null, ...(administers ? {} : { id: { in: [...actor.unitIds] } }) },
      select: { id: true, ...names },
      orderBy: { id: 'asc' },
    }),
    db().visit.findMany({
      select: { key: true, ...titles },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    }),
  ])
  return {
    allUnits: administers,
    units: units.map(({ id, ...unit }) => ({ id, name: fromColumns('name', unit) })),
    visits: visits.map(({ key, ...visit }) => ({ key, title: fromColumns('title', visit) })),
  }
}
