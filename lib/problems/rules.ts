import type { Language } from '@/lib/i18n/locale'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** Who has to decide, the highest first, as the list "for decision" is read. */
export const problemLevels = ['province', 'city', 'unit'] as const
export type ProblemLevel = (typeof problemLevels)[number]

/** `open` waits for a decision, `answered` to be carried out; `done` was carried out, `resolved` needed no answer any more. */
export const problemStates = ['open', 'answered', 'done', 'resolved'] as const
export type ProblemState = (typeof problemStates)[number]

type Course = { answeredAt: Date | null; doneAt: Date | null; resolvedAt: Date | null }

/** How far a problem has come. */
export function problemStateOf({ answeredAt, doneAt, resolvedAt }: Course): ProblemState {
  if (resolvedAt !== null) return 'resolved'
  if (doneAt !== null) return 'done'
  return answeredAt === null ? 'open' : 'answered'
}

type Decided = {
  level: ProblemLevel
  askedOf: { id: string; name: string } | null
  decisionDueOn: CalendarDate
}

export type DecisionGroup<Problem> = {
  level: ProblemLevel
  askedOf: { id: string; name: string } | null
  problems: Problem[]
}

/**
 * Problems by who must decide: those put to the reader by name first, then by level and person, those put to nobody by name
 * last of their level; the earliest day first in each.
 */
export function groupByDecider<Problem extends Decided>(
  problems: readonly Problem[],
  readerId: string | null,
): DecisionGroup<Problem>[] {
  const groups = new Map<string, DecisionGroup<Problem>>()
  for (const problem of problems) {
    const { level, askedOf } = problem
    const key = `${level} ${askedOf?.id ?? ''}`
    const group = groups.get(key) ?? { level, askedOf, problems: [] }
    group.problems.push(problem)
    groups.set(key, group)
  }
  const rank = ({ level, askedOf }: DecisionGroup<Problem>) =>
    problemLevels.indexOf(level) - (askedOf !== null && askedOf.id === readerId ? problemLevels.length : 0)
  const place = ({ askedOf }: DecisionGroup<Problem>) => askedOf?.name ?? '\uffff'
  for (const group of groups.values())
    group.problems.sort((a, b) => compare(a.decisionDueOn, b.decisionDueOn))
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || compare(place(a), place(b)))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The words of an update about what is stuck. */
export type StuckWords = { id: string; language: Language; problems: string }

/** What the latest update says is stuck, so that nobody writes it twice; null where it says nothing of that. */
export function stuckWordsOf(
  newestFirst: readonly { id: string; language: Language; problems: string | null }[],
): StuckWords | null {
  const [latest] = newestFirst
  return latest?.problems ? { id: latest.id, language: latest.language, problems: latest.problems } : null
}
