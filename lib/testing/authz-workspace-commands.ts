import { changeAccount, endOtherSessions, endOwnSession } from '@/lib/accounts/commands'
import type { Actor } from '@/lib/auth/actor'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { invitePerson, renewInvitation } from '@/lib/invitations/commands'
import { changeLanguage, changePerson, deactivatePerson, reactivatePerson } from '@/lib/people/commands'
import { recordLedgerExport } from '@/lib/reports/commands'
import { changeView, removeView, saveView } from '@/lib/saved-views/commands'
import type { PersonActor } from '@/lib/testing/actors'
import type { WorkspaceAbility } from '@/lib/testing/authz-matrix'
import { buildPerson, buildUnit, testNow as now, uniqueName } from '@/lib/testing/factories'
import { addUnit, renameUnit, restoreUnit, retireUnit } from '@/lib/units/commands'

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
const person = async () => first(await buildPerson())
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
const ofPerson = ({ id: personId, version }: Subject) => ({ personId, version })
const ofUnit = ({ id: unitId, version }: Subject) => ({ unitId, version })
const ownList = () => ({ name: uniqueName('View'), audience: 'self' as const, query: '?light=overdue' })
const access = { role: 'viewer' as const, unitIds: [], seesAllUnits: false }

/** Every command on people, units, the workspace and one's own account, with the ability that it takes: a new one is a line here. */
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
  invitePerson: {
    ability: 'managePeople',
    run: (actor) => invitePerson(actor, { ...access, name: 'New', email: `${id()}@example.org` }, now),
  },
  renewInvitation: {
    ability: 'managePeople',
    subject: person,
    run: (actor, { id: personId }) => renewInvitation(actor, { personId }, now),
  },
  changePerson: {
    ability: 'managePeople',
    subject: person,
    run: (actor, subject) => changePerson(actor, { ...ofPerson(subject), ...access }, now),
  },
  deactivatePerson: {
    ability: 'managePeople',
    subject: person,
    run: (actor, subject) => deactivatePerson(actor, ofPerson(subject), now),
  },
  reactivatePerson: {
    ability: 'managePeople',
    subject: async () => first(await buildPerson({ deactivatedAt: now })),
    run: (actor, subject) => reactivatePerson(actor, ofPerson(subject), now),
  },
  recordLedgerExport: {
    ability: 'exportLedger',
    run: (actor) => recordLedgerExport(actor, { format: 'csv', filters: {} as never, rows: 0 }, now),
  },
  saveView: {
    ability: 'keepAccount',
    run: (actor) => saveView(actor, { id: id(), ...ownList() }, now),
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
