import type { Actor } from '@/lib/auth/actor'
import type { ViewAudience } from '@/lib/saved-views/rules'

export type ViewSubject = { ownerId: string; audience: ViewAudience }

/** Everybody may keep lists of their own; a view shows its reader what they see anyway. */
export function canSaveView(actor: Actor): boolean {
  return actor.id !== null
}

/** With everybody share administrators, with their units whoever works in one; viewers keep theirs to themselves. */
export function canShareView(actor: Actor, audience: ViewAudience): boolean {
  if (!canSaveView(actor)) return false
  if (audience === 'self' || actor.role === 'administrator') return true
  return audience === 'units' && actor.role !== 'viewer' && actor.unitIds.length > 0
}

/** A view is renamed and replaced by whoever saved it. */
export function canChangeView(actor: Actor, view: ViewSubject): boolean {
  return actor.id !== null && actor.id === view.ownerId
}

/** It is removed by its owner, and by administrators once it is shared. */
export function canRemoveView(actor: Actor, view: ViewSubject): boolean {
  const tidies = actor.role === 'administrator' && actor.id !== null && view.audience !== 'self'
  return canChangeView(actor, view) || tidies
}

export type ViewAbilities = { change: boolean; remove: boolean }

/** What an actor may do with a view that they find. */
export function viewAbilities(actor: Actor, view: ViewSubject): ViewAbilities {
  return { change: canChangeView(actor, view), remove: canRemoveView(actor, view) }
}
