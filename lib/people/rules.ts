/** How a person stands: `invited` has a link that still works and no password yet, `waiting` has neither. */
export const personStates = ['active', 'invited', 'waiting', 'deactivated'] as const
export type PersonState = (typeof personStates)[number]

export function personStateOf(person: {
  deactivatedAt: Date | null
  passwordChangedAt: Date | null
  invited: boolean
}): PersonState {
  if (person.deactivatedAt) return 'deactivated'
  if (person.passwordChangedAt) return 'active'
  return person.invited ? 'invited' : 'waiting'
}
