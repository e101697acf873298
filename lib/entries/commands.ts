import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import {
  findCommitmentFor,
  recordCommitment,
  requirePartners,
  saveCommitment,
} from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { findSimilarCommitments } from '@/lib/entries/queries'
import { changesBetween, partnersByRole, takenAway } from '@/lib/entries/rules'
import {
  type EditCommitment,
  type EnterCommitment,
  fieldOf,
  partnersOf,
  templateOf,
  textsOf,
} from '@/lib/entries/schema'
import { allow, DomainError } from '@/lib/errors'
import { languages } from '@/lib/i18n/locale'
import { toAnchor } from '@/lib/mentions/commands'
import { indexCommitment } from '@/lib/search/commands'
import { todayAt } from '@/lib/settings/queries'
import { keepStageChange, requireEditedStage } from '@/lib/stages/commands'

/**
 * Adds a commitment as a person has entered it; returns id and number. One that looks like an item that the actor can see is
 * refused with the numbers of those, unless `another` says that it is none of them. Throws DomainError 'similarCommitment',
 * 'passageNotFound' and what `recordCommitment` throws.
 */
export async function enterCommitment(
  actor: Actor,
  input: EnterCommitment,
  now: Date,
): Promise<{ id: string; number: string }> {
  const partners = partnersOf(input)
  const texts = textsOf(input)
  const similar = input.another ? [] : await findSimilarCommitments(actor, input.id, partners, texts)
  if (similar.length > 0)
    throw new DomainError('similarCommitment', 'another', { numbers: similar.join(', ') })
  const anchor = await toAnchor(input, input.visitId)
  return recordCommitment(
    actor,
    {
      id: input.id,
      visitId: input.visitId,
      originalLanguage: input.originalLanguage,
      texts,
      kind: input.commitmentKind,
      bindingStrength: input.bindingStrength,
      promisedBy: input.promisedBy,
      moveBy: input.moveBy,
      stageTemplate: templateOf(input.stage),
      stage: input.stage,
      confidentiality: input.confidentiality,
      leadUnitId: input.leadUnitId,
      leadUnitBasis: 'confirmed',
      ...(input.dueOn && { deadline: { dueOn: input.dueOn, basis: input.dueBasis ?? 'agreed' } }),
      partners,
      mentions: [{ sessionId: input.sessionId, ...(anchor && { anchor }) }],
      checks: [],
    },
    now,
  )
}

/**
 * Changes what a commitment says of itself; number, visit, lead unit and deadline have ways of their own. A changed original text
 * makes translations outdated that were not changed with it. Unchanged content changes nothing. Throws DomainError 'notFound',
 * 'forbidden', 'commitmentClosed' (archived), 'conflict' (CC-1), 'wordingKept' (a language was emptied) and what
 * `requireEditedStage` throws.
 */
export function editCommitment(actor: Actor, input: EditCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findEditable(tx, actor, input, now)
    if (commitment.archived) throw new DomainError('commitmentClosed')
    const texts = textsOf(input)
    const [emptied] = takenAway(
      languages.filter((language) => commitment.title[language] !== undefined),
      texts,
    )
    if (emptied) throw new DomainError('wordingKept', fieldOf('title', emptied))
    const before = { ...factsOf(commitment), ...(await storedPartners(tx, commitment.id)) }
    await writePartners(tx, commitment.id, input)
    const after = {
      ...factsOf({
        ...input,
        kind: input.commitmentKind,
        stageTemplate: templateOf(input.stage),
        title: byLanguage(texts, 'title'),
        summary: byLanguage(texts, 'summary'),
      }),
      ...(await storedPartners(tx, commitment.id)),
    }
    const changes = changesBetween(before, after)
    if (!changes) return
    const step = requireEditedStage(commitment, templateOf(input.stage), input.stage)
    await writeTexts(tx, commitment, texts, now)
    const today = todayAt(now)
    await saveCommitment(tx, commitment.id, input.version, {
      originalLanguage: input.originalLanguage,
      kind: input.commitmentKind,
      bindingStrength: input.bindingStrength,
      promisedBy: input.promisedBy,
      moveBy: input.moveBy,
      stageTemplate: templateOf(input.stage),
      stage: input.stage,
      confidentiality: input.confidentiality,
      ...(input.moveBy !== commitment.moveBy && { moveSince: toDateColumn(today) }),
      ...(input.stage !== commitment.stage && { stageSince: toDateColumn(today) }),
      ...(step === 'forward' && { progressOn: toDateColumn(today) }),
    })
    await indexCommitment(tx, commitment.id)
    const moved = { from: commitment.stage, to: input.stage, reason: null }
    await keepStageChange(tx, actor, { ...moved, commitmentId: commitment.id }, now)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'commitment.edited', ...changes },
    )
  })
}

type Seen = { commitmentId: string; version: number }

/** The commitment of an edit on the version that was seen, with its row locked. Throws DomainError 'notFound', 'forbidden' and 'conflict' (CC-1). */
export async function findEditable(tx: Tx, actor: Actor, input: Seen, now: Date) {
  const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
  allow(commitment.can.edit)
  // The row is locked: what is no longer current now stays so.
  if (commitment.version !== input.version) throw new DomainError('conflict')
  return commitment
}

type Told = Pick<
  CommitmentItem,
  | 'originalLanguage'
  | 'kind'
  | 'bindingStrength'
  | 'promisedBy'
  | 'moveBy'
  | 'stageTemplate'
  | 'stage'
  | 'confidentiality'
  | 'title'
  | 'summary'
>

/** A commitment as the history tells of it. */
function factsOf({ title, summary, ...told }: Told) {
  return {
    originalLanguage: told.originalLanguage,
    titleEn: title.en ?? null,
    titleZh: title.zh ?? null,
    titleDe: title.de ?? null,
    summaryEn: summary.en ?? null,
    summaryZh: summary.zh ?? null,
    summaryDe: summary.de ?? null,
    commitmentKind: told.kind,
    bindingStrength: told.bindingStrength,
    promisedBy: told.promisedBy,
    moveBy: told.moveBy,
    stageTemplate: told.stageTemplate,
    stage: told.stage,
    confidentiality: told.confidentiality,
  }
}

type Texts = ReturnType<typeof textsOf>

function byLanguage(texts: Texts, field: 'title' | 'summary') {
  return { en: texts.en?.[field], zh: texts.zh?.[field], de: texts.de?.[field] }
}

/** Writes the texts that differ; a text that stays keeps the time of its last change, by which translations are judged. */
async function writeTexts(tx: Tx, stored: CommitmentItem, texts: Texts, now: Date): Promise<void> {
  for (const language of languages) {
    const wording = texts[language]
    const same = stored.title[language] === wording?.title && stored.summary[language] === wording?.summary
    if (!wording || same) continue
    await tx.commitmentText.upsert({
      where: { commitmentId_language: { commitmentId: stored.id, language } },
      create: { commitmentId: stored.id, language, ...wording, changedAt: now },
      update: { ...wording, changedAt: now },
      select: { language: true },
    })
  }
}

async function storedPartners(tx: Tx, commitmentId: string) {
  const rows = await tx.commitmentPartner.findMany({
    where: { commitmentId },
    select: { role: true, partner: { select: { printedName: true } } },
  })
  return partnersByRole(rows.map(({ role, partner }) => ({ role, name: partner.printedName })))
}

/** Partners that stay may be archived by now; only new ones are asked for. */
async function writePartners(tx: Tx, commitmentId: string, input: EditCommitment): Promise<void> {
  const partners = partnersOf(input)
  const partnerIds = partners.map(({ partnerId }) => partnerId)
  const kept = await tx.commitmentPartner.findMany({ where: { commitmentId }, select: { partnerId: true } })
  const known = new Set(kept.map(({ partnerId }) => partnerId))
  await requirePartners(
    tx,
    partnerIds.filter((id) => !known.has(id)),
  )
  await tx.commitmentPartner.deleteMany({ where: { commitmentId, partnerId: { notIn: partnerIds } } })
  for (const { partnerId, role } of partners) {
    await tx.commitmentPartner.upsert({
      where: { commitmentId_partnerId: { commitmentId, partnerId } },
      create: { commitmentId, partnerId, role },
      update: { role },
      select: { role: true },
    })
  }
}
