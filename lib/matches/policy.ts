import type { Actor } from '@/lib/auth/actor'
import { canRecordVisit } from '@/lib/visits/policy'

/** Which sentence of another text says the same is confirmed by those who record sources. */
export function canConfirmMatch(actor: Actor): boolean {
  return canRecordVisit(actor)
}
