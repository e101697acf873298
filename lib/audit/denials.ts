import { type EventActor, recordEvent } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/**
 * Keeps in the history that somebody was refused what they may not do (AL-1); `page` is where they sent it from. The command
 * that was refused has rolled back by then, so this stands in a transaction of its own.
 */
export function recordDenial(actor: EventActor, at: Date, page: string): Promise<void> {
  const event = { action: 'access.denied', before: {}, after: { page } } as const
  return transaction((tx) => recordEvent(tx, actor, at, {}, event))
}
