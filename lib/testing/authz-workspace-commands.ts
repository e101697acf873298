import { changeAccount, endOtherSessions, endOwnSession } from '@/lib/accounts/commands'
import type { Actor } from '@/lib/auth/actor'
import { hashSid, newSid } from '@/lib/auth/sid'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { addHoliday, recordHolidays, removeHoliday } from '@/lib/holidays/commands'
import { addEntry, labelEntry, moveEntry, restoreEntry, retireEntry } from '@/lib/lists/commands'
import { changeLanguage } from '@/lib/people/commands'
import { recordLedgerExport } from '@/lib/reports/commands'
import { changeView, removeView, saveView } from '@/lib/saved-views/commands'
import { changeSettings } from '@/lib/settings/commands'
import { readSettings } from '@/lib/settings/queries'
import type { PersonActor } from '@/lib/testing/actors'
import type { WorkspaceAbility } from '@/lib/testing/authz-matrix'
import { buildUnit, testNow as now, uniqueName } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { addDays } from '@/lib/time/calendar-date'
import { addUnit, renameUnit, restoreUnit, retireUnit, setApproval } from '@/lib/units/commands'

/** What a command is tried on: its id and the version that is seen. */
export type Subject = { id: string; version: number }

export type WorkspaceCommand = {
  ability: WorkspaceAbility
  /** Makes what the command is about; absent for what makes something new. */
  subject?: (actor: PersonActor) => Promise<Subject>
  run: (actor: Actor, subject: Subject) => Promise<unknown>
  /** Of the shared directory, which is hidden from those who may not read it. */
  hidden?: boolean
}

/** A subject in its first version. */
export const first = (built: { id: string } | string): Subject => ({
  id: typeof built === 'string' ? built : built.id,
  version: 1,
})

const id = () => crypto.randomUUID()
const unit = async () => first(await buildUnit())
const retiredUnit = async () => {
  const { id: unitId } = await unit()
  await db().unit.update({ where: { id: unitId }, data: { retiredAt: now }, select: { id: true } })
  return first(unitId)
}
const ownSession = async (actor: PersonActor) => {
  const data = { sidHash: hashSid(newSid()), personId: actor.id, startedAt: now, lastSeenAt: now }
  return first(await db().signInSession.create({ data, select: { id: true } }))
}

const ownView = async ({ id: ownerId }: PersonActor) => {
  const data = { id: id(), ownerId, name: uniqueName('View'), query: '', createdAt: now }
  return first(await db().savedView.create({ data, select: { id: true } }))
}

const names = () => {
  const name = uniqueName('Unit')
  return { nameEn: name, nameZh: name, nameDe: name }
}
const entryLabels = () => {
  const label = `Entry ${id()}`
  return { labelEn: label, labelZh: label, labelDe: label }
}
/** An entry behind those that are there from the start; its key is its id. */
const listEntry = async (_: PersonActor, retiredAt: Date | null = null) => {
  const key = `e-${id().slice(0, 8)}`
  const data = { list: 'documentType' as const, key, position: 99, retiredAt, ...entryLabels() }
  await db().listEntry.create({ data, select: { key: true } })
  return first(key)
}
const retiredEntry = (actor: PersonActor) => listEntry(actor, now)
const ofEntry = ({ id: key, version }: Subject) => ({ list: 'documentType' as const, key, version })
let lastDay = '2050-01-01'
/** A day that is in no list yet. */
const anyDay = () => {
  lastDay = addDays(lastDay, 1)
  return { country: 'DE' as const, heldOn: lastDay }
}
const storedDay = async () => {
  const { country, heldOn } = anyDay()
  await db().holiday.create({ data: { country, heldOn: toDateColumn(heldOn), ...names() } })
  return first(heldOn)
}
const ofUnit = ({ id: unitId, version }: Subject) => ({ unitId, version })
const ownList = () => ({ name: uniqueName('View'), audience: 'self' as const, query: '?light=overdue' })

/** Every command on units, the workspace and one's own account, with the ability that it takes: a new one is a line here. */
export const workspaceCommands: Record<string, WorkspaceCommand> = {
  addUnit: {
    ability: 'editUnits',
    run: (actor) => addUnit(actor, { name: { en: uniqueName('Unit'), zh: '处', de: 'Amt' } }, now),
  },
  renameUnit: {
    ability: 'editUnits',
    subject: unit,
    run: (actor, subject) => renameUnit(actor, { ...ofUnit(subject), ...names() }, now),
  },
  setApproval: {
    ability: 'editUnits',
    subject: unit,
    run: (actor, subject) => setApproval(actor, { ...ofUnit(subject), approvalRequired: true }, now),
  },
  retireUnit: {
    ability: 'editUnits',
    subject: unit,
    run: (actor, subject) => retireUnit(actor, ofUnit(subject), now),
  },
  restoreUnit: {
    ability: 'editUnits',
    subject: retiredUnit,
    run: (actor, subject) => restoreUnit(actor, ofUnit(subject), now),
  },
  addHoliday: {
    ability: 'editSettings',
    run: (actor) => addHoliday(actor, { ...anyDay(), ...names(), working: false }, now),
  },
  removeHoliday: {
    ability: 'editSettings',
    subject: storedDay,
    run: (actor, { id: heldOn }) => removeHoliday(actor, { country: 'DE', heldOn }, now),
  },
  recordHolidays: {
    ability: 'editSettings',
    run: (actor) => {
      const { country, heldOn } = anyDay()
      return recordHolidays(
        actor,
        { country, year: 2050, days: [{ heldOn, ...names(), working: false }] },
        now,
      )
    },
  },
  changeSettings: {
    ability: 'editSettings',
    run: async (actor) => {
      const { version, ...stored } = await readSettings()
      await changeSettings(actor, { ...stored, version, dueSoonDays: (version % 60) + 1 }, now)
    },
  },
  addEntry: {
    ability: 'editSettings',
    run: (actor) => addEntry(actor, { list: 'documentType', ...entryLabels() }, now),
  },
  labelEntry: {
    ability: 'editSettings',
    subject: listEntry,
    run: (actor, subject) => labelEntry(actor, { ...ofEntry(subject), ...entryLabels() }, now),
  },
  moveEntry: {
    ability: 'editSettings',
    subject: listEntry,
    run: (actor, subject) => moveEntry(actor, { ...ofEntry(subject), direction: 'up' }, now),
  },
  retireEntry: {
    ability: 'editSettings',
    subject: listEntry,
    run: (actor, subject) => retireEntry(actor, ofEntry(subject), now),
  },
  restoreEntry: {
    ability: 'editSettings',
    subject: retiredEntry,
    run: (actor, subject) => restoreEntry(actor, ofEntry(subject), now),
  },
  recordLedgerExport: {
    ability: 'exportLedger',
    run: (actor) => recordLedgerExport(actor, { format: 'csv', filters: {} as never, rows: 0 }, now),
  },
  saveView: {
    ability: 'keepAccount',
    run: (actor) => saveView(actor, { ...ownList(), id: formId(), name: `View ${formId()}` }, now),
  },
  changeView: {
    ability: 'keepAccount',
    subject: ownView,
    run: (actor, { id: viewId }) => changeView(actor, { viewId, ...ownList() }, now),
  },
  removeView: {
    ability: 'keepAccount',
    subject: ownView,
    run: (actor, { id: viewId }) => removeView(actor, { viewId }, now),
  },
  changeLanguage: {
    ability: 'keepAccount',
    run: (actor) => changeLanguage(actor, { locale: 'de' }, now),
  },
  changeAccount: {
    ability: 'keepAccount',
    run: async (actor) => {
      const { version } = await db().person.findUniqueOrThrow({ where: { id: actor.id ?? '' } })
      return changeAccount(actor, { version, name: uniqueName('Name'), locale: 'en' }, now)
    },
  },
  endOwnSession: {
    ability: 'keepAccount',
    subject: ownSession,
    run: (actor, { id: sessionId }) => endOwnSession(actor, { sessionId }, now),
  },
  endOtherSessions: {
    ability: 'keepAccount',
    subject: ownSession,
    run: (actor) => endOtherSessions(actor, now),
  },
}
