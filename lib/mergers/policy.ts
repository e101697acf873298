import type { Actor } from '@/lib/auth/actor'

/** Two partners are made one by administrators. */
export function canMergePartners(actor: Actor): boolean {
  return actor.role === 'administrator'
}
