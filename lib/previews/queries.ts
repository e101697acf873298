import type { Actor } from '@/lib/auth/actor'
import { canPostStatusUpdate } from '@/lib/commitments/policy'
import { subjectOf } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { allow, DomainError } from '@/lib/errors'
import { type Language, languageOf, languages, languageTag } from '@/lib/i18n/locale'
import { findLedgerRow } from '@/lib/reports/queries'
import type { LedgerRow } from '@/lib/reports/report'
import type { Reading } from '@/lib/settings/queries'
import type { PreviewStatusUpdate } from '@/lib/status-updates/schema'

/**
 * A visible commitment as the ledger shows it now, and as it would once an update were posted as it is written so far; with
 * the languages that it is there in, and whether the text would wait for approval. Nothing is stored. Throws what posting
 * would: DomainError 'notFound', 'forbidden' and 'commitmentClosed'.
 */
export async function readUpdatePreview(
  actor: Actor,
  input: PreviewStatusUpdate,
  reading: Reading,
  now: Date,
) {
  const { commitmentId: id } = input
  const [row, before] = await Promise.all([
    db().commitment.findFirst({
      where: { AND: [visibleCommitments(actor), { id }] },
      select: {
        state: true,
        archivedAt: true,
        leadUnitId: true,
        confidentiality: true,
        supportingUnits: { select: { unitId: true } },
        leadUnit: { select: { approvalRequired: true } },
      },
    }),
    findLedgerRow(actor, id, reading),
  ])
  if (!row || !before) throw new DomainError('notFound')
  allow(canPostStatusUpdate(actor, subjectOf(row)))
  if (!isOpen({ state: row.state, archived: row.archivedAt !== null }))
    throw new DomainError('commitmentClosed')
  const waits = row.leadUnit.approvalRequired
  const language = input.language ?? languageOf(actor.locale ?? 'en')
  return {
    waits,
    /** That of the text first, then those of its titles. */
    locales: [language, ...languages.filter((each) => each !== language && before.title[each])].map(
      languageTag,
    ),
    before,
    after: asPosted(before, input, { language, waits, now }),
  }
}

type Circumstances = { language: Language; waits: boolean; now: Date }

function asPosted(
  before: LedgerRow,
  { health, stage, progress = '', problems, nextStep, nextStepDueOn }: PreviewStatusUpdate,
  { language, waits, now }: Circumstances,
): LedgerRow {
  return {
    ...before,
    health: health ?? before.health,
    stage: stage ?? before.stage,
    nextStep: nextStep ?? null,
    nextStepLanguage: nextStep === undefined ? null : language,
    nextStepDueOn: nextStepDueOn ?? null,
    lastUpdateAt: now,
    update: { language, progress, problems: problems ?? null, review: waits ? 'waiting' : 'approved' },
    newerWaits: false,
  }
}
