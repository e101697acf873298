import { z } from 'zod'
import { calendarDate, event, nothing, texts, word } from '@/lib/audit/event-parts'

const approval = z.strictObject({ approvalRequired: z.boolean() })
/** Units by their English names, in the order of the alphabet. */
const access = z.strictObject({ role: z.string(), seesAllUnits: z.boolean(), units: z.string() })
/** How much of what was in somebody's hands went to others. */
const handedOver = z.strictObject({
  items: z.int().optional(),
  nextSteps: z.int().optional(),
  problems: z.int().optional(),
})
const account = z.strictObject({
  name: z.string(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
})
const unitNames = z.strictObject({ nameEn: z.string(), nameZh: z.string(), nameDe: z.string() })
/** Thresholds of the workspace; an event holds those that were changed. */
const thresholds = z.strictObject({
  dueSoonDays: z.int().optional(),
  cadenceDays: z.int().optional(),
  noProgressInvestmentDays: z.int().optional(),
  noProgressCooperationDays: z.int().optional(),
  waitingForPartnerDays: z.int().optional(),
  stepMissingDays: z.int().optional(),
  proposedSignedDays: z.int().optional(),
  proposedIntentionDays: z.int().optional(),
  proposedTalkingPointDays: z.int().optional(),
  uploadLimitMegabytes: z.int().optional(),
  weeklyDueWeekday: z.int().optional(),
})
const listLabels = z.strictObject({
  listName: z.string(),
  labelEn: z.string(),
  labelZh: z.string(),
  labelDe: z.string(),
})
const listEntry = z.strictObject({ listName: z.string(), listEntry: z.string() })
const holiday = z.strictObject({
  holidayCountry: z.string(),
  heldOn: calendarDate,
  holiday: texts,
  working: z.boolean(),
})
/** A job by its name in the catalogue. */
const job = z.strictObject({ job: z.string() })
/** Which briefing: how often it comes, its days, and whose items it is about. */
const briefing = z.strictObject({
  briefingKind: z.string(),
  fromOn: calendarDate,
  toOn: calendarDate,
  briefingVisit: z.string().optional(),
  briefingUnit: texts.optional(),
})
const briefingText = z.strictObject({
  briefingSection: z.string(),
  language: z.string(),
  briefingText: word,
})
/** A file that is made in the background: what of, and how it was wanted. */
const exportFile = z.strictObject({ format: z.string(), fileLanguage: z.string(), filters: z.string() })
/** Sheets about partners that somebody took along. */
const takenSheets = z.strictObject({
  sheetVariant: z.string(),
  format: z.string(),
  fileLanguage: z.string(),
  sheetItems: z.int(),
  leftOut: z.int(),
})
const view = z.strictObject({ view: z.string(), viewAudience: z.string(), viewQuery: word })

/** Of people, units, settings, views and files. */
export const workspaceEvents = [
  event('signIn.succeeded', nothing, nothing),
  event(
    'signIn.failed',
    nothing,
    z.strictObject({ reason: z.enum(['unknownAccount', 'wrongPassword', 'deactivated']) }),
  ),
  event('signIn.ended', nothing, nothing),
  event('access.denied', nothing, z.strictObject({ page: z.string() })),
  event('person.added', nothing, z.strictObject({ name: z.string(), role: z.string() })),
  event(
    'person.languageChanged',
    z.strictObject({ locale: z.string().nullable() }),
    z.strictObject({ locale: z.string() }),
  ),
  event('person.changed', access, access),
  event('person.deactivated', nothing, handedOver),
  event('person.workHandedOver', nothing, handedOver),
  event('person.reactivated', nothing, nothing),
  event('invitation.issued', nothing, nothing),
  event('invitation.accepted', nothing, nothing),
  event('account.changed', account, account),
  event('account.passwordChanged', nothing, nothing),
  event('account.sessionsEnded', nothing, z.strictObject({ sessions: z.int() })),
  event('unit.added', nothing, z.strictObject({ name: z.string() })),
  event('unit.renamed', unitNames, unitNames),
  event('unit.retired', nothing, nothing),
  event('unit.approvalSet', approval, approval),
  event('unit.restored', nothing, nothing),
  /** The mark of a demo: written once, before everything else, and no part of it is real. */
  event('demo.told', nothing, z.strictObject({ endsOn: calendarDate })),
  event('settings.changed', thresholds, thresholds),
  event('list.labelled', listLabels.partial(), listLabels),
  event('list.entryAdded', nothing, listLabels),
  event('list.entryMoved', nothing, listEntry.extend({ place: z.int() })),
  event('list.entryRetired', nothing, listEntry),
  event('list.entryRestored', nothing, listEntry),
  event('holiday.added', nothing, holiday),
  event('holiday.removed', nothing, holiday),
  event(
    'holiday.listRecorded',
    nothing,
    z.strictObject({ holidayCountry: z.string(), year: z.int(), days: z.int() }),
  ),
  event('job.started', nothing, job),
  event('job.retried', nothing, job),
  event('briefing.started', nothing, briefing),
  event('briefing.refreshed', nothing, briefing),
  event('briefing.textEdited', briefingText, briefingText),
  event('briefing.textReset', briefingText, briefingText),
  event('briefing.discarded', nothing, briefing),
  event('briefing.signedOff', nothing, briefing),
  event('briefing.sentBack', nothing, briefing.extend({ reason: z.string() })),
  event('briefing.published', nothing, briefing.extend({ issue: z.int(), fingerprint: z.string() })),
  event(
    'briefing.downloaded',
    nothing,
    briefing.extend({ issue: z.int(), format: z.string(), fileLanguage: z.string() }),
  ),
  event('partnerSheet.taken', nothing, takenSheets.extend({ sheetPartner: texts })),
  event('pack.taken', nothing, takenSheets.extend({ packTitle: word, packPartners: texts })),
  event('view.saved', nothing, view),
  event('view.changed', view, view),
  event('view.removed', nothing, z.strictObject({ view: z.string() })),
  event('export.requested', nothing, exportFile),
  event('export.retried', nothing, exportFile),
  event('export.fetched', nothing, exportFile.extend({ rows: z.int() })),
  event(
    'ledger.exported',
    nothing,
    z.strictObject({ format: z.string(), rows: z.int(), filters: z.string() }),
  ),
] as const
