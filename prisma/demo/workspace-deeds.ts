import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { acceptInvitation, invitePerson } from '@/lib/invitations/commands'
import { acceptInvitationSchema, invitePersonSchema } from '@/lib/invitations/schema'
import { addEntry } from '@/lib/lists/commands'
import { changeLanguage } from '@/lib/people/commands'
import { resolveCheck } from '@/lib/resolutions/commands'
import { resolveCheckSchema } from '@/lib/resolutions/schema'
import { saveView } from '@/lib/saved-views/commands'
import { saveViewSchema } from '@/lib/saved-views/schema'
import { changeSettings } from '@/lib/settings/commands'
import { readSettings } from '@/lib/settings/queries'
import { addUnit, setApproval } from '@/lib/units/commands'
import { addUnitSchema } from '@/lib/units/schema'
import { tellBriefingDeed } from '@/prisma/demo/briefing-deeds'
import { people, units } from '@/prisma/demo/people'
import type { Beat, Deed, PersonKey, UnitKey } from '@/prisma/demo/shape'
import { tellSheetDeed } from '@/prisma/demo/sheet-deeds'
import { tellSourceDeed } from '@/prisma/demo/source-deeds'
import { actorNamed, itemNamed, must, type World } from '@/prisma/demo/world'

/** Does one deed that is about no single item: units, people, checks, views. */
export async function tellDeed(world: World, actor: Actor, beat: Beat, at: Date): Promise<void> {
  switch (beat.does) {
    case 'addUnit':
      return addNamedUnit(world, actor, beat.unit, at)
    case 'setApproval':
      return setUnitApproval(world, actor, beat, at)
    case 'invite':
      return invite(world, actor, beat.person, at)
    case 'accept':
      return accept(world, beat.by, at)
    case 'attach':
    case 'match':
      return tellSourceDeed(world, actor, beat, at)
    case 'beginBriefing':
    case 'writeBriefing':
    case 'signOff':
    case 'publish':
      return tellBriefingDeed(actor, beat, at)
    case 'takeSafeSheet':
    case 'takePack':
      return tellSheetDeed(actor, beat, at)
    case 'resolve':
      return resolve(world, actor, beat, at)
    case 'setThreshold': {
      const stored = await transaction((tx) => readSettings(tx))
      return changeSettings(actor, { ...stored, [beat.name]: beat.to }, at)
    }
    case 'addEntry': {
      const { list, en: labelEn, zh: labelZh, de: labelDe } = beat
      return addEntry(actor, { list, labelEn, labelZh, labelDe }, at)
    }
    case 'saveView': {
      const { name, query, audience } = beat
      return saveView(actor, saveViewSchema.parse({ id: randomUUID(), name, query, audience }), at)
    }
  }
}

async function addNamedUnit(world: World, actor: Actor, unit: UnitKey, at: Date): Promise<void> {
  world.unitIds.set(unit, await addUnit(actor, addUnitSchema.parse({ name: units[unit] }), at))
}

async function setUnitApproval(
  world: World,
  actor: Actor,
  { unit, required }: Extract<Deed, { does: 'setApproval' }>,
  at: Date,
): Promise<void> {
  const unitId = must(world.unitIds.get(unit))
  const { version } = await transaction((tx) =>
    tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { version: true } }),
  )
  await setApproval(actor, { unitId, version, approvalRequired: required }, at)
}

async function invite(world: World, actor: Actor, key: PersonKey, at: Date): Promise<void> {
  const { name, email, role, units: keys } = people[key]
  const unitIds = keys.map((unit) => must(world.unitIds.get(unit)))
  const input = invitePersonSchema.parse({ name, email, role, unitIds, seesAllUnits: role === 'viewer' })
  world.tokens.set(key, (await invitePerson(actor, input, at)).token)
}

async function accept(world: World, key: PersonKey, at: Date): Promise<void> {
  const input = acceptInvitationSchema.parse({
    token: must(world.tokens.get(key)),
    newPassword: world.passwords[key],
  })
  await acceptInvitation(input, null, at)
  const { locale } = people[key]
  if (locale) await changeLanguage(await actorNamed(key), { locale }, at)
}

async function resolve(
  world: World,
  actor: Actor,
  { check, field, value, note }: Extract<Deed, { does: 'resolve' }>,
  at: Date,
): Promise<void> {
  const { id: checkId } = await transaction((tx) =>
    tx.check.findFirstOrThrow({ where: { field, ...subjectOf(world, check) }, select: { id: true } }),
  )
  const verdict = value === undefined ? 'confirmed' : 'corrected'
  await resolveCheck(actor, resolveCheckSchema.parse({ checkId, verdict, value, note }), at)
}

function subjectOf(world: World, check: Extract<Deed, { does: 'resolve' }>['check']) {
  if (check === 'visit') return { visitId: world.recorded.visitId }
  if ('item' in check) return { commitmentId: itemNamed(world, check.item).id }
  return { contactId: must(world.recorded.contactIds.get(check.contact)) }
}
