import type { Actor } from '@/lib/auth/actor'
import { lights } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Grouping } from '@/lib/listings/rules'
import type { Narrowing } from '@/lib/overview/schema'
import { type CountedBy, matching, visible, within } from '@/lib/overview/scope'
import { holdingQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import { datedLights } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

type Apart = keyof CountedBy | keyof Narrowing | 'amount' | 'currency' | 'sort' | 'dir' | 'page'
type Own = Exclude<keyof CommitmentFilters, Apart>

/** What neither a number of the overview nor its narrowing is counted by. */
const ownConditions: {
  [Name in Own]: (value: NonNullable<CommitmentFilters[Name]>, actor: Actor) => Prisma.Sql
} = {
  q: holdingQuestion,
  session: (session) => {
    const [key = '', position = ''] = session.split('-')
    return Prisma.sql`EXISTS (SELECT 1 FROM mention m JOIN session s ON s.id = m.session_id JOIN visit v ON v.id = s.visit_id
      WHERE m.commitment_id = commitment.id AND v.key = ${key} AND s.position = ${Number(position)})`
  },
  template: (template) => Prisma.sql`stage_template = ${template}::stage_template`,
  dueOn: (date) => Prisma.sql`due_on = ${toDateColumn(date)}::date`,
  stepOn: (date, { role }) =>
    Prisma.sql`next_step_due_on = ${toDateColumn(date)}::date ${role === 'viewer' ? Prisma.sql`AND next_step_approved` : Prisma.empty}`,
  milestoneOn: (date) => {
    const on = Prisma.sql`${toDateColumn(date)}::date`
    return Prisma.sql`EXISTS (SELECT 1 FROM milestone m WHERE m.commitment_id = commitment.id AND m.removed_at IS NULL
      AND (m.actual_on = ${on} OR m.actual_on IS NULL AND (m.planned_on = ${on} OR m.forecast_on = ${on})))`
  },
  binding: (strength) => Prisma.sql`binding_strength = ${strength}::binding_strength`,
}

/** `whereAmount` once more. */
function withAmount({ amount, currency }: Pick<CommitmentFilters, 'amount' | 'currency'>): Prisma.Sql {
  if (amount === undefined && currency === undefined) return Prisma.sql`true`
  return Prisma.sql`EXISTS (SELECT 1 FROM amount a WHERE a.commitment_id = commitment.id AND a.withdrawn_at IS NULL
    ${amount === undefined ? Prisma.empty : Prisma.sql`AND a.kind = ${amount}::amount_kind`}
    ${currency === undefined ? Prisma.empty : Prisma.sql`AND a.currency = ${currency}`})`
}

/** The items of a list for an actor: `visibleCommitments` and `whereListed` once more; a test holds the two together. */
export function listed(actor: Actor, filters: CommitmentFilters, reading: Reading): Prisma.Sql {
  const own = (Object.keys(ownConditions) as Own[]).flatMap(
    (name) => ownCondition(name, filters, actor) ?? [],
  )
  const place = filters.state === 'archived' ? archived(filters) : current(filters)
  const { counted, conditions } = place
  const all = [
    ...conditions,
    ...own,
    withAmount(filters),
    matching(counted, reading),
    within(filters),
    visible(actor),
  ]
  return Prisma.join(all, ' AND ')
}

function ownCondition<Name extends Own>(
  name: Name,
  filters: CommitmentFilters,
  actor: Actor,
): Prisma.Sql | undefined {
  const value = filters[name]
  return value === undefined ? undefined : ownConditions[name](value as NonNullable<typeof value>, actor)
}

function current({ state, ...filters }: CommitmentFilters) {
  const counted: CountedBy = { ...filters, ...(state !== 'archived' && { state }) }
  return { counted, conditions: [Prisma.sql`archived_at IS NULL`] }
}

/** What is archived moves no more: its light is out, and nothing is due or falls silent. */
function archived({ light, ...filters }: CommitmentFilters) {
  const { reason, due, changed } = filters
  const needsMoving = reason !== undefined || due !== undefined || changed === 'light' || changed === 'silent'
  const none = needsMoving || (light !== undefined && light !== 'closed')
  const counted: CountedBy = { ...filters, state: 'all' }
  return {
    counted,
    conditions: [Prisma.sql`archived_at IS NOT NULL`, ...(none ? [Prisma.sql`false`] : [])],
  }
}

/** `orderBy` once more, on the rows of a table. */
export function listOrder(
  { sort, dir }: Pick<CommitmentFilters, 'sort' | 'dir'>,
  table: 'kept' | 'commitment' = 'kept',
): Prisma.Sql {
  const column = {
    deadline: 'due_on',
    number: 'number',
    updated: 'last_update_at',
    stage: 'stage',
    health: 'health',
    binding: 'binding_strength',
  }[sort]
  const nulls = sort === 'updated' && dir === 'asc' ? 'FIRST' : 'LAST'
  const rest = sort === 'number' ? '' : `, ${table}.number`
  return Prisma.raw(`${table}.${column} ${dir} NULLS ${nulls}${rest}, ${table}.id`)
}

/** The light of each row of a list, as `lightOf` finds it. */
export function lightColumn(filters: CommitmentFilters, reading: Reading): Prisma.Sql {
  if (filters.state === 'archived') return Prisma.sql`'closed'`
  const { overdue, dueSoon, onTime } = datedLights(reading)
  return Prisma.sql`CASE WHEN state NOT IN ('open', 'suspended') THEN 'closed' WHEN ${overdue} THEN 'overdue'
    WHEN ${dueSoon} THEN 'dueSoon' WHEN ${onTime} THEN 'onTime' ELSE 'none' END`
}

/** What tells the group of a row of `kept`, and how the groups stand: what is in none has an empty value and comes last. */
type Grouped = {
  value: Prisma.Sql
  join?: (filters: CommitmentFilters) => Prisma.Sql
  order: Prisma.Sql
  own: (value: string) => Partial<CommitmentFilters> | null
}

/** Of units and visits the name or day alone would mix two that share it. */
export const groupedBy: Record<Grouping, Grouped> = {
  stage: {
    value: Prisma.sql`kept.stage::text`,
    order: Prisma.sql`kept.stage`,
    own: (value) => ({ stage: value as NonNullable<CommitmentFilters['stage']> }),
  },
  health: {
    value: Prisma.sql`kept.health::text`,
    order: Prisma.sql`kept.health`,
    own: (value) => ({ health: value as NonNullable<CommitmentFilters['health']> }),
  },
  move: {
    value: Prisma.sql`kept.move_by::text`,
    order: Prisma.sql`kept.move_by`,
    own: (value) => ({ move: value as NonNullable<CommitmentFilters['move']> }),
  },
  light: {
    value: Prisma.sql`kept.light`,
    order: Prisma.sql`array_position(${[...lights]}::text[], kept.light)`,
    own: (value) => ({ light: value as NonNullable<CommitmentFilters['light']> }),
  },
  unit: {
    value: Prisma.sql`CASE WHEN kept.lead_unit_basis = 'confirmed' THEN unit.id::text ELSE '' END`,
    join: () => Prisma.sql`JOIN unit ON unit.id = kept.lead_unit_id`,
    order: Prisma.sql`kept.lead_unit_basis = 'proposed', CASE WHEN kept.lead_unit_basis = 'confirmed' THEN unit.name_en END,
      CASE WHEN kept.lead_unit_basis = 'confirmed' THEN unit.id END`,
    own: (value) => (value === '' ? { assignment: 'proposed' } : { unit: value }),
  },
  visit: {
    value: Prisma.sql`visit.key`,
    join: () => Prisma.sql`JOIN visit ON visit.id = kept.visit_id`,
    order: Prisma.sql`visit.starts_on DESC, visit.id`,
    own: (value) => ({ visit: value }),
  },
  // Below one partner alone when the list is that partner's.
  partner: {
    value: Prisma.sql`coalesce(partner.key, '')`,
    join: ({
      partner,
    }) => Prisma.sql`LEFT JOIN (commitment_partner cp JOIN partner ON partner.id = cp.partner_id
      ${partner === undefined ? Prisma.empty : Prisma.sql`AND partner.key = ${partner}`}) ON cp.commitment_id = kept.id`,
    order: Prisma.sql`partner.key NULLS LAST`,
    own: (value) => (value === '' ? null : { partner: value }),
  },
}
