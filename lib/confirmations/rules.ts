/** What of an item can be confirmed by more than the text that it comes from. */
export const facts = ['promise', 'bindingStrength', 'partners', 'deadline', 'stage'] as const
export type Fact = (typeof facts)[number]

/** What a fact can be confirmed by. */
export const factStandings = ['confirmedByDocument', 'confirmedByPartner'] as const
export type FactStanding = (typeof factStandings)[number]

type Confirmation = { fact: Fact; confirmedAt: Date }

/**
 * The confirmation that holds of each fact: the latest one, unless the fact was changed since; without one a fact is reported.
 * `changedAt` tells when a fact was last changed, where that is known.
 */
export function standingOf<Each extends Confirmation>(
  fact: Fact,
  confirmations: readonly Each[],
  changedAt: Partial<Record<Fact, Date | undefined>>,
): Each | null {
  const changed = changedAt[fact]
  const [latest] = confirmations
    .filter((each) => each.fact === fact && (changed === undefined || each.confirmedAt >= changed))
    .sort((a, b) => b.confirmedAt.getTime() - a.confirmedAt.getTime())
  return latest ?? null
}

/** Events that may have changed what can be confirmed. */
export const changingActions = ['commitment.edited', 'check.resolved'] as const
type Changing = { at: Date; before: unknown; after: unknown }

const partnerRoles = ['counterpart', 'signatory', 'intermediary', 'beneficiary']
const wordings = { en: ['titleEn', 'summaryEn'], zh: ['titleZh', 'summaryZh'], de: ['titleDe', 'summaryDe'] }

/**
 * When the promise, its binding strength and its partners were last changed, by the events of an item. The promise is who
 * promised and what it says in its own language: a translation changes nothing of it.
 */
export function changedAt(
  events: readonly Changing[],
  originalLanguage: keyof typeof wordings,
): Partial<Record<Fact, Date>> {
  const last = (fields: readonly string[]) =>
    events
      .filter((event) => fields.some((field) => isChanged(event, field)))
      .reduce<Date | undefined>((latest, { at }) => (latest && latest > at ? latest : at), undefined)
  const changes = {
    promise: last(['promisedBy', ...wordings[originalLanguage]]),
    bindingStrength: last(['bindingStrength']),
    partners: last(partnerRoles),
  }
  return Object.fromEntries(Object.entries(changes).filter(([, at]) => at !== undefined))
}

/** Whoever resolves a check may find the fact as it stood. */
function isChanged({ before, after }: Changing, field: string): boolean {
  const [was, is] = [Object(before), Object(after)]
  return Object.hasOwn(was, field) && was[field] !== is[field]
}
