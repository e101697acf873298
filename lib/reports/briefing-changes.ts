import {
  type BriefingChange,
  type BriefingItem,
  type ChangeKind,
  changeKinds,
} from '@/lib/reports/briefing-content'
import { isOpenItem } from '@/lib/reports/briefing-items'

/**
 * What changed from one set of items to a later one, by kind and then by number. What has ended is told as that alone; what is
 * no longer among them (archived, handed over, restricted) has left.
 */
export function compareItems(
  before: readonly BriefingItem[],
  after: readonly BriefingItem[],
): BriefingChange[] {
  const earlier = new Map(before.map((item) => [item.number, item]))
  const later = new Set(after.map(({ number }) => number))
  const changed = after.flatMap((item) => changesOf(earlier.get(item.number), item))
  const left = before
    .filter((item) => isOpenItem(item) && !later.has(item.number))
    .map(({ number, title }) => ({ number, title, kind: 'left' as const, before: null, after: null }))
  const place = ({ kind }: BriefingChange) => changeKinds.indexOf(kind)
  return [...changed, ...left].sort(
    (a, b) => place(a) - place(b) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
  )
}

/** How many changes of each kind there are. */
export function countChanges(changes: readonly BriefingChange[]): Record<ChangeKind, number> {
  return Object.fromEntries(
    changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  ) as Record<ChangeKind, number>
}

function changesOf(earlier: BriefingItem | undefined, item: BriefingItem): BriefingChange[] {
  const { number, title } = item
  const of = { number, title }
  const silent: BriefingChange[] = item.silent
    ? [{ ...of, kind: 'silent', before: null, after: item.lastUpdateOn }]
    : []
  if (!earlier) return [{ ...of, kind: 'new', before: null, after: null }, ...silent]
  const [was, is] = [isOpenItem(earlier), isOpenItem(item)]
  if (!is) return was ? [{ ...of, kind: 'ended', before: earlier.state, after: item.state }] : []
  if (!was) return [{ ...of, kind: 'reopened', before: earlier.state, after: item.state }, ...silent]
  const moved: BriefingChange[] = [
    { ...of, kind: 'stage', before: earlier.stage, after: item.stage },
    { ...of, kind: 'light', before: earlier.light, after: item.light },
    { ...of, kind: 'health', before: earlier.health, after: item.health },
    { ...of, kind: 'deadline', before: earlier.dueOn, after: item.dueOn },
  ]
  return [...moved.filter((change) => change.before !== change.after), ...silent]
}
