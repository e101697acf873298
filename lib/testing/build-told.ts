import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { type Language, languages } from '@/lib/i18n/locale'
import type { PersonActor } from '@/lib/testing/actors'
import { buildPartner, buildVisit, testNow, testToday } from '@/lib/testing/factories'
import { addDays } from '@/lib/time/calendar-date'

type Item = { id: string; index: number }

const minute = 60_000
const languageAt = (index: number): Language => languages[index % 3] ?? 'en'
const each = (items: Item[], step: number) => items.filter(({ index }) => index % step === 0)

/**
 * Gives every item of the database what the ledger tells of it, each in another number and order: texts, partners whose keys sort in
 * more than one way, mentions, checks, problems, and updates with every kind of review, some of them posted at the same moment.
 */
export async function buildTold(author: PersonActor, reviewer: PersonActor): Promise<void> {
  const found = await db().commitment.findMany({ select: { id: true }, orderBy: { number: 'asc' } })
  const items = found.map(({ id }, index) => ({ id, index }))
  await buildTexts(items)
  await buildPartners(items)
  await buildMentions(items)
  await buildNotes(items, author)
  await buildUpdates(items, author, reviewer)
  await buildSteps(items, author)
}

async function buildTexts(items: Item[]): Promise<void> {
  const data = languages.flatMap((language, place) =>
    items
      .filter(({ index }) => place === index % 3 || index % (place + 2) === 0)
      .map(({ id, index }) => ({
        ...{ commitmentId: id, language, changedAt: new Date(testNow.getTime() + place * minute) },
        ...{ title: `${language} "${index}"\n\\ 出访 ß`, summary: 'What was said.' },
      })),
  )
  await db().commitmentText.createMany({ data })
}

async function buildPartners(items: Item[]): Promise<void> {
  const keys = ['a-z', 'ab', 'a1', 'b-1', 'aa']
  const built = await Promise.all(
    keys.map((key, place) =>
      buildPartner({ key, ...(place % 2 === 0 && { shortName: { en: key, de: `${key} kurz` } }) }),
    ),
  )
  const roles = ['counterpart', 'signatory', 'intermediary', 'beneficiary'] as const
  const data = built.flatMap(({ id: partnerId }, place) =>
    each(items, place + 2).map(({ id, index }) => ({
      ...{ commitmentId: id, partnerId, role: roles[(index + place) % 4] ?? 'counterpart' },
    })),
  )
  await db().commitmentPartner.createMany({ data })
}

/** Some are in a paragraph, some are not, some items were voiced twice. */
async function buildMentions(items: Item[]): Promise<void> {
  const visits = await Promise.all([buildVisit(), buildVisit({ title: { de: 'Besuch', zh: '出访' } })])
  for (const [place, { sessionId, sourceDocumentId }] of visits.entries()) {
    const mentions = each(items, place + 2).map(({ id, index }) => ({
      ...{ id: crypto.randomUUID(), commitmentId: id, sessionId, createdAt: testNow, index },
    }))
    await db().mention.createMany({ data: mentions.map(({ index: _, ...mention }) => mention) })
    const anchored = mentions.filter(({ index }) => index % 3 === 0)
    const quote = { exact: 'Both sides', prefix: '', suffix: '', paragraphNumber: 1, sourceDocumentId }
    await db().anchor.createMany({ data: anchored.map(({ id }) => ({ ...quote, mentionId: id })) })
  }
}

/** Checks and problems, open ones and those that are settled. */
async function buildNotes(items: Item[], { id: personId, name }: PersonActor): Promise<void> {
  const checks = [...each(items, 2), ...each(items, 3), ...each(items, 5)].map(({ id, index }, place) => ({
    ...{ commitmentId: id, field: 'title', kind: 'asPrinted' as const, createdAt: testNow },
    ...(index % 2 === 0 ? { noteEn: `Note ${place}` } : { noteZh: '注', noteDe: 'Notiz' }),
    ...(place % 4 === 0 && { resolvedAt: testNow, resolvedById: personId }),
  }))
  await db().check.createMany({ data: checks })
  const problems = [...each(items, 3), ...each(items, 4)].map(({ id, index }, place) => ({
    ...{ id: crypto.randomUUID(), commitmentId: id, raisedById: personId, raisedByName: name },
    ...{ level: (['unit', 'city', 'province'] as const)[place % 3] ?? 'unit', language: languageAt(place) },
    ...{ description: `Problem ${index}`, decisionAsked: `Decide ${index}`, raisedAt: testNow },
    decisionDueOn: toDateColumn(addDays(testToday, place % 2)),
    ...(place % 5 === 0 && { resolvedById: personId, resolution: 'Gone.', resolvedAt: testNow }),
  }))
  await db().problem.createMany({ data: problems })
}

const decisions = [
  [],
  ['approved'],
  ['returned'],
  ['approved', 'returned'],
  ['returned', 'approved'],
] as const

/** Up to six updates of an item, two of them at the same moment, some saying "no change". */
async function buildUpdates(items: Item[], author: PersonActor, reviewer: PersonActor): Promise<void> {
  const updates = items.flatMap(({ id, index }) =>
    Array.from({ length: index % 7 }, (_, place) => ({
      ...{ id: crypto.randomUUID(), commitmentId: id, authorId: author.id, authorName: author.name },
      postedAt: new Date(testNow.getTime() - (place % 5) * minute - 123),
      ...{ language: languageAt(index + place), noChange: (index + place) % 4 === 0 },
      progress: (index + place) % 4 === 0 ? '' : `Progress ${index} ${place}`,
      problems: place % 2 === 0 ? `Stuck ${index}` : null,
      ...(place % 3 > 0 && { nextStep: `Step ${index}`, nextStepDueOn: toDateColumn(testToday) }),
      ...{
        health: 'onTrack' as const,
        stage: 'inTalks' as const,
        moveBy: 'both' as const,
        realProgress: true,
      },
    })),
  )
  await db().statusUpdate.createMany({ data: updates })
  const reviews = updates.flatMap(({ id }, place) =>
    (decisions[place % decisions.length] ?? []).map((decision, order) => ({
      ...{ statusUpdateId: id, authorId: author.id, basis: 'reviewed' as const, reviewerId: reviewer.id },
      ...{ decision, comment: 'Seen.', decidedAt: new Date(testNow.getTime() + order * minute) },
    })),
  )
  await db().statusUpdateReview.createMany({ data: reviews })
}

/** Next steps of the items themselves, read or not yet, owners, and viewers who were named. */
async function buildSteps(items: Item[], { id: personId }: PersonActor): Promise<void> {
  const language = { nextStep: 'Send the draft', nextStepLanguage: 'de' as const }
  const those = (step: number) => ({ id: { in: each(items, step).map(({ id }) => id) } })
  await db().commitment.updateMany({
    where: those(3),
    data: { ...language, nextStepDueOn: toDateColumn(testToday) },
  })
  await db().commitment.updateMany({ where: those(4), data: { nextStepApproved: false } })
  await db().commitment.updateMany({ where: those(5), data: { ownerId: personId } })
}
