import { expect, test } from 'vitest'
import { canAnswerProblem, canBeAsked } from '@/lib/problems/policy'
import { authzMatrix, roleOf, unitsIn } from '@/lib/testing/authz-matrix'

const units = { lead: 'unit-lead', supporting: 'unit-supporting', other: 'unit-other' }

test.each(authzMatrix)('$asker whose unit $relation an item answers what is theirs to decide', (cell) => {
  const { asker, relation } = cell
  const unitIds = unitsIn(relation, units)
  const actor = { id: 'actor', role: roleOf(asker).role, unitIds }
  const decides = { unit: asker === 'manager' && relation === 'leads', city: false, province: false }
  for (const level of ['unit', 'city', 'province'] as const) {
    const problem = { leadUnitId: units.lead, level }
    const byRole = asker === 'administrator' || decides[level]
    const byName = byRole || asker === 'viewer' || asker === 'viewerOfAll'
    expect(canAnswerProblem(actor, { ...problem, askedOfId: null })).toBe(byRole)
    expect(canAnswerProblem(actor, { ...problem, askedOfId: 'somebody-else' })).toBe(byRole)
    expect(canAnswerProblem(actor, { ...problem, askedOfId: 'actor' })).toBe(byName)
    expect(canBeAsked(actor, problem)).toBe(byName)
  }
})
