import { commitments } from './commitments'
import { contacts } from './contacts'
import { delegation } from './delegation'
import { partners } from './partners'
import { sessions } from './sessions'
import type { AnchorSeed, CheckSeed } from './shape'
import { visit } from './visit'

type Anchored = { subject: string; anchor: AnchorSeed }
type Checked = { subject: string; checks: CheckSeed[] }

const directory = [...delegation, ...partners, ...contacts, ...sessions].map(({ key, anchor, checks }) => ({
  subject: key,
  anchor,
  checks,
}))

/** The passages in which commitments were voiced, by the key of the commitment. */
export const mentions: Anchored[] = commitments.flatMap(({ key, mentions }) =>
  mentions.map(({ anchor }) => ({ subject: key, anchor })),
)

/** Everything that rests on a place of the summary. */
export const anchored: Anchored[] = [
  { subject: 'visit', anchor: visit.anchor },
  ...directory.map(({ subject, anchor }) => ({ subject, anchor })),
  ...mentions,
]

/** Everything that may carry checks. */
export const checked: Checked[] = [
  { subject: 'visit', checks: visit.checks },
  ...directory.map(({ subject, checks }) => ({ subject, checks })),
  ...commitments.map(({ key, checks }) => ({ subject: key, checks })),
]

/** The keys of the subjects that carry a check of this field and kind, in the order of the record. */
export function subjectsWith(field: CheckSeed['field'], kind: CheckSeed['kind']): string[] {
  return checked
    .filter(({ checks }) => checks.some((check) => check.field === field && check.kind === kind))
    .map(({ subject }) => subject)
}
