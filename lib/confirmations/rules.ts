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
