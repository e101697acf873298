import { daysMoved } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import type { LedgerRow } from '@/lib/reports/report'

/** What the answer says of itself: when it was made, with which filters, and of how many rows it is made up. */
export type LedgerFacts = { generatedAt: Date; filters: Record<string, unknown>; total: number }

/**
 * The ledger as one JSON object: the facts, then `rows` one by one. The text is complete JSON only when the last part has
 * been written, so that a broken transfer is never taken for the whole.
 */
export async function* renderJson(
  facts: LedgerFacts,
  rows: AsyncIterable<LedgerRow>,
  language: Language,
): AsyncGenerator<string> {
  yield `${JSON.stringify(facts).slice(0, -1)},"rows":[`
  let separator = '\n'
  for await (const row of rows) {
    yield separator + JSON.stringify(toRecord(row, language))
    separator = ',\n'
  }
  yield '\n]}\n'
}

/**
 * A row as the interchange formats give it: keys and enum values are never translated, dates are YYYY-MM-DD, instants ISO in
 * UTC. `title` and `name` are in the language wanted where there is one, `titles` and `names` in all that are there.
 */
function toRecord(row: LedgerRow, language: Language) {
  const {
    title,
    partners,
    leadUnit,
    supportingUnits,
    update,
    lastUpdateAt,
    sources,
    openChecks,
    openProblems,
  } = row
  const named = (names: Localized) => ({ name: pickLocalized(names, language)?.text ?? null, names })
  return {
    number: row.number,
    title: pickLocalized(title, language)?.text ?? null,
    titles: title,
    state: row.archived ? 'archived' : row.state,
    partners: partners.map(({ key, name, printedName, role, sector }) => ({
      key,
      ...named(name),
      printedName,
      role,
      sector,
    })),
    kind: row.kind,
    bindingStrength: row.bindingStrength,
    promisedBy: row.promisedBy,
    moveBy: row.moveBy,
    stage: row.stage,
    amounts: row.amounts,
    leadUnit: { ...named(leadUnit), basis: row.leadUnitBasis },
    supportingUnits: supportingUnits.map(named),
    owner: row.ownerName,
    originalDeadline: row.originalDueOn,
    deadline: row.dueOn,
    deadlineBasis: row.dueBasis,
    timesMoved: row.timesMoved,
    daysMoved: daysMoved(row.originalDueOn, row.dueOn),
    wasOverdueDays: row.wasOverdueDays,
    light: row.light,
    health: row.health,
    progress: update?.progress ?? null,
    problems: update?.problems ?? null,
    decisionsAsked: openProblems.map(({ level, description, decisionAsked, decisionDueOn }) => ({
      level,
      problem: description,
      decisionAsked,
      decisionNeededBy: decisionDueOn,
    })),
    review: update?.review ?? null,
    newerUpdateWaits: row.newerWaits,
    nextStep: row.nextStep,
    nextStepDeadline: row.nextStepDueOn,
    lastUpdateAt: lastUpdateAt?.toISOString() ?? null,
    sources: sources.map(({ session, title: titles, paragraph }) => ({
      session,
      title: pickLocalized(titles, language)?.text ?? null,
      paragraph,
    })),
    checks: openChecks.map(({ field, kind, note }) => ({
      field,
      kind,
      note: pickLocalized(note, language)?.text ?? null,
    })),
  }
}
