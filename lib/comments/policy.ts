import type { Actor } from '@/lib/auth/actor'

/** Who may comment on an item that they see: everybody, whatever their role. */
export function canComment(actor: Actor): boolean {
  return actor.id !== null
}

/** Who may withdraw a comment: whoever wrote it. */
export function canWithdrawComment(actor: Pick<Actor, 'id'>, { authorId }: { authorId: string }): boolean {
  return actor.id === authorId
}
