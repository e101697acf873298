import { addContact, archiveContact, editContact, restoreContact } from '@/lib/contacts/commands'
import { db } from '@/lib/db/client'
import { confirmMatch } from '@/lib/matches/commands'
import { mergePartners } from '@/lib/mergers/commands'
import { addParticipant, correctParticipant, removeParticipant } from '@/lib/participants/commands'
import { addPartner, archivePartner, editPartner, restorePartner } from '@/lib/partners/commands'
import { resolveCheck } from '@/lib/resolutions/commands'
import { editSession, recordSession } from '@/lib/sessions/commands'
import { first, type WorkspaceCommand } from '@/lib/testing/authz-workspace-commands'
import { buildMatch } from '@/lib/testing/build-match'
import {
  buildContact,
  buildPartner,
  buildVisit,
  testNow as now,
  passage,
  uniqueName,
} from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { anchorFact, editVisit, recordSource, recordVisit } from '@/lib/visits/commands'

/** What stands beside a subject: the other partner, the other text. */
const beside = new Map<string, string>()
const partner = async () => first(await buildPartner())
const contact = async () => first(await buildContact())
/** Of a country of its own: a country has no more than 26 visits in a year. */
let visits = 0
const builtVisit = () => buildVisit({ countryCode: `Q${String.fromCharCode(65 + (visits++ % 26))}` })
const visit = async () => first((await builtVisit()).sourceDocumentId)
const participant = async () => {
  const { id: visitId, sessionId } = await builtVisit()
  const member = { side: 'delegation' as const, role: 'member' as const, memberName: 'Somebody' }
  return first(
    await db().participant.create({ data: { ...member, visitId, sessionId }, select: { id: true } }),
  )
}
const archived = { archivedAt: now }
const archivedPartner = async () => {
  const { id: partnerId } = await partner()
  await db().partner.update({ where: { id: partnerId }, data: archived, select: { id: true } })
  return first(partnerId)
}
const archivedContact = async () => {
  const { id: contactId } = await contact()
  await db().contact.update({ where: { id: contactId }, data: archived, select: { id: true } })
  return first(contactId)
}
const partnerCheck = async () => {
  const { id: partnerId } = await buildPartner({
    checks: [{ field: 'name', kind: 'oddInSource', note: { en: 'Printed otherwise elsewhere.' } }],
  })
  return first(await db().check.findFirstOrThrow({ where: { partnerId }, select: { id: true } }))
}
const partnerFacts = { partnerKind: 'company', sector: 'electrical', countryCode: 'DE' } as const
const contactFacts = { printedName: 'A. Name', printedTitle: 'Director' }
const timed = { startsOn: '2026-11-01', endsOn: '2026-11-02', timeZone: 'Europe/Berlin' }
const anchorOn = (sourceDocumentId: string) => ({ sourceDocumentId, paragraph: 1, exact: passage })
const visitOf = async (sourceDocumentId: string) =>
  (
    await db().sourceDocument.findUniqueOrThrow({
      where: { id: sourceDocumentId },
      select: { visitId: true },
    })
  ).visitId

/** Every command on the shared directory, with the ability that it takes: a new one is a line here. */
export const directoryCommands: Record<string, WorkspaceCommand> = {
  addPartner: {
    ability: 'editPartner',
    run: (actor) => {
      const id = formId()
      const printedName = `Partner ${id}`
      const { partnerKind: kind, ...facts } = partnerFacts
      return addPartner(
        actor,
        { ...facts, id, kind, name: { en: printedName }, printedName, checks: [] },
        now,
      )
    },
  },
  editPartner: {
    ability: 'editPartner',
    hidden: true,
    subject: partner,
    run: (actor, subject) => {
      const name = uniqueName('Partner')
      return editPartner(actor, { ...subject, ...partnerFacts, nameEn: name, printedName: name }, now)
    },
  },
  archivePartner: {
    ability: 'archivePartner',
    hidden: true,
    subject: partner,
    run: (actor, subject) => archivePartner(actor, subject, now),
  },
  restorePartner: {
    ability: 'archivePartner',
    hidden: true,
    subject: archivedPartner,
    run: (actor, subject) => restorePartner(actor, subject, now),
  },
  mergePartners: {
    ability: 'archivePartner',
    hidden: true,
    subject: async () => {
      const kept = await partner()
      beside.set(kept.id, (await partner()).id)
      return kept
    },
    run: (actor, subject) =>
      mergePartners(actor, { ...subject, otherId: beside.get(subject.id) ?? '', otherVersion: 1 }, now),
  },
  addContact: {
    ability: 'editContact',
    subject: partner,
    run: (actor, { id: partnerId }) =>
      addContact(actor, { id: formId(), partnerId, ...contactFacts, checks: [] }, now),
  },
  editContact: {
    ability: 'editContact',
    hidden: true,
    subject: contact,
    run: (actor, subject) => editContact(actor, { ...subject, ...contactFacts }, now),
  },
  archiveContact: {
    ability: 'archivePartner',
    hidden: true,
    subject: contact,
    run: (actor, subject) => archiveContact(actor, subject, now),
  },
  restoreContact: {
    ability: 'archivePartner',
    hidden: true,
    subject: archivedContact,
    run: (actor, subject) => restoreContact(actor, subject, now),
  },
  resolveCheck: {
    ability: 'resolveDirectoryCheck',
    hidden: true,
    subject: partnerCheck,
    run: (actor, { id: checkId }) => resolveCheck(actor, { checkId, verdict: 'confirmed' }, now),
  },
  recordVisit: {
    ability: 'recordVisit',
    run: (actor) =>
      recordVisit(
        actor,
        { ...timed, id: formId(), countryCode: 'FR', title: { en: 'A visit' }, delegation: [], checks: [] },
        now,
      ),
  },
  editVisit: {
    ability: 'recordVisit',
    hidden: true,
    subject: async () => first(await builtVisit()),
    run: (actor, subject) => editVisit(actor, { ...subject, ...timed, titleEn: uniqueName('Visit') }, now),
  },
  editSession: {
    ability: 'recordVisit',
    hidden: true,
    subject: async () => first((await builtVisit()).sessionId),
    run: (actor, subject) =>
      editSession(actor, { ...subject, sessionKind: 'symposium', titleEn: uniqueName('Session') }, now),
  },
  addParticipant: {
    ability: 'recordVisit',
    hidden: true,
    subject: async () => first((await builtVisit()).sessionId),
    run: (actor, { id: sessionId }) => {
      const person = { memberName: 'Somebody', participantRole: 'member' as const }
      return addParticipant(actor, { id: formId(), sessionId, ...person }, now)
    },
  },
  correctParticipant: {
    ability: 'recordVisit',
    hidden: true,
    subject: participant,
    run: (actor, subject) =>
      correctParticipant(actor, { ...subject, memberName: 'Another', participantRole: 'head' }, now),
  },
  removeParticipant: {
    ability: 'recordVisit',
    hidden: true,
    subject: participant,
    run: (actor, subject) => removeParticipant(actor, subject, now),
  },
  recordSource: {
    ability: 'recordVisit',
    subject: visit,
    run: async (actor, source) =>
      recordSource(
        actor,
        {
          id: formId(),
          visitId: await visitOf(source.id),
          kind: 'other',
          language: 'en',
          title: { en: 'A source' },
          paragraphs: [{ number: 1, text: passage }],
        },
        now,
      ),
  },
  confirmMatch: {
    ability: 'recordVisit',
    hidden: true,
    subject: async () => {
      const { anchorId, sourceDocumentId } = await buildMatch(await builtVisit())
      beside.set(anchorId, sourceDocumentId)
      return first(anchorId)
    },
    run: (actor, { id: anchorId }) => {
      const sourceDocumentId = beside.get(anchorId) ?? ''
      return confirmMatch(actor, { id: formId(), anchorId, sourceDocumentId, sentence: '2:0' }, now)
    },
  },
  recordSession: {
    ability: 'recordVisit',
    subject: visit,
    run: async (actor, source) =>
      recordSession(
        actor,
        {
          id: formId(),
          visitId: await visitOf(source.id),
          position: 2,
          kind: 'symposium',
          title: { en: 'A session' },
          participants: [],
          anchor: anchorOn(source.id),
          checks: [],
        },
        now,
      ),
  },
  anchorFact: {
    ability: 'recordVisit',
    subject: visit,
    run: async (actor, source) =>
      anchorFact(actor, { subject: { visitId: await visitOf(source.id) }, anchor: anchorOn(source.id) }, now),
  },
}
