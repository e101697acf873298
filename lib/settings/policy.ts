import type { Actor } from '@/lib/auth/actor'

/** Who may read thresholds, lists and holidays: everybody who works with items. */
export function canSeeSettings(actor: Actor): boolean {
  if (actor.role === 'administrator') return true
  return actor.role !== 'viewer' && actor.unitIds.length > 0
}

/** Thresholds, lists and holidays are the administrator's. */
export function canEditSettings(actor: Actor): boolean {
  return actor.role === 'administrator'
}
