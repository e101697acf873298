import { expect, test } from 'vitest'
import { importRules } from '@/lib/testing/import-rules'
import { isBefore } from '@/lib/testing/tree'

const ruleOf = (path: string) => importRules.find(({ files }) => files.test(path))
const may = (from: string, to: string) => ruleOf(from)?.may.test(to)
const mayAsType = (from: string, to: string) => may(from, to) || ruleOf(from)?.mayAsType.test(to)

test.each([
  ['app/(app)/page.tsx', 'lib/commitments/commands.ts'],
  ['app/(app)/page.tsx', 'lib/db/client.ts'],
  ['app/(app)/reports/ledger/export/route.ts', 'lib/db/client.ts'],
  ['app/api/auth/[...nextauth]/route.ts', 'lib/db/client.ts'],
  ['app/readyz/route.ts', 'lib/db/client.ts'],
  ['components/commitments/table.tsx', 'lib/commitments/queries.ts'],
  ['components/commitments/table.tsx', 'lib/commitments/policy.ts'],
  ['components/commitments/table.tsx', 'lib/commitments/commands.ts'],
  ['components/commitments/table.tsx', 'lib/auth/session.ts'],
  ['components/commitments/table.tsx', 'app/layout.tsx'],
  ['components/ui/button.tsx', 'components/commitments/table.tsx'],
  ['components/ui/button.tsx', 'lib/commitments/rules.ts'],
  ['lib/commitments/rules.ts', 'lib/commitments/queries.ts'],
  ['lib/commitments/rules.ts', 'lib/time/clock.ts'],
  ['lib/commitments/policy.ts', 'prisma/generated/client.ts'],
  ['lib/commitments/schema.ts', 'node:fs'],
  ['lib/commitments/schema.ts', 'next/cache'],
  ['lib/commitments/queries.ts', 'lib/commitments/commands.ts'],
  ['lib/commitments/queries.ts', 'lib/auth/session.ts'],
  ['lib/commitments/commands.ts', 'next/cache'],
  ['lib/commitments/commands.ts', 'lib/time/clock.ts'],
  ['lib/commitments/actions.ts', 'lib/db/client.ts'],
  ['lib/reports/render-csv.ts', 'lib/reports/queries.ts'],
  ['lib/time/format.ts', 'lib/time/clock.ts'],
  ['lib/forms/text.ts', 'react'],
  ['lib/db/client.ts', 'lib/commitments/rules.ts'],
  ['prisma/seed/seed.ts', 'app/layout.tsx'],
  ['scripts/start.ts', 'lib/testing/factories.ts'],
  ['lib/commitments/rules.test.ts', 'components/ui/button.tsx'],
])('%s may not import %s', (from, to) => {
  expect(may(from, to)).toBe(false)
})

test.each([
  ['components/commitments/table.tsx', 'lib/commitments/queries.ts', true],
  ['components/commitments/table.tsx', 'lib/commitments/commands.ts', false],
  ['components/ui/mark.tsx', 'lib/commitments/rules.ts', true],
  ['components/ui/mark.tsx', 'lib/commitments/queries.ts', false],
  ['lib/commitments/scope.ts', 'prisma/generated/client.ts', true],
  ['lib/commitments/rules.ts', 'prisma/generated/client.ts', false],
])('%s may take a type from %s: %s', (from, to, verdict) => {
  expect(may(from, to)).toBe(false)
  expect(mayAsType(from, to)).toBe(verdict)
})

test.each([
  ['lib/commitments/commands.ts', 'lib/visits/commands.ts', true],
  ['lib/visits/commands.ts', 'lib/commitments/commands.ts', false],
  ['lib/deadlines/queries.ts', 'lib/status-updates/queries.ts', false],
  ['lib/deadlines/queries.ts', 'lib/deadlines/rules.ts', true],
  ['lib/my-work/queries.ts', 'lib/tallies/queries.ts', false],
  ['lib/reports/scope.ts', 'lib/overview/scope.ts', true],
  ['lib/audit/record.ts', 'lib/commitments/rules.ts', false],
  ['lib/errors.ts', 'lib/units/rules.ts', false],
  ['lib/commitments/rules.ts', 'lib/time/calendar-date.ts', true],
])('the order of nouns lets %s import %s: %s', (from, to, verdict) => {
  expect(isBefore(to, from)).toBe(verdict)
})
