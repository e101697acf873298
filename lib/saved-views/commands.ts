import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canChangeView, canRemoveView, canSaveView, canShareView } from '@/lib/saved-views/policy'
import type { ChangeView, RemoveView, SaveView } from '@/lib/saved-views/schema'
import { visibleViews } from '@/lib/saved-views/scope'

const viewSelect = { id: true, ownerId: true, name: true, query: true, audience: true } as const
type View = Omit<SaveView, 'id'>

/**
 * Keeps a list under a name. The id comes with the form: sent twice it is saved once. Throws DomainError 'forbidden', at
 * `audience` too, 'viewNameTaken' at `name` and 'repeatDiffers'.
 */
export function saveView(actor: Actor, input: SaveView, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canSaveView(actor))
    if (actor.id === null) throw new DomainError('forbidden')
    const { id, name, query, audience } = input
    if (await isRepeat(tx, actor.id, input)) return
    if (!canShareView(actor, audience)) throw new DomainError('forbidden', 'audience')
    await requireFreeName(tx, actor.id, { id, name })
    await tx.savedView.create({
      data: { id, ownerId: actor.id, name, query, audience, createdAt: now },
      select: { id: true },
    })
    const subject = { personId: actor.id }
    await recordEvent(tx, actor, now, subject, { action: 'view.saved', before: {}, after: told(input) })
  })
}

/**
 * Renames one's own view, shares it anew or replaces the list that it shows. Throws DomainError 'notFound', 'forbidden', at
 * `audience` too, and 'viewNameTaken' at `name`.
 */
export function changeView(actor: Actor, input: ChangeView, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const view = await findViewFor(tx, actor, input.viewId)
    allow(canChangeView(actor, view))
    const after = { name: input.name, audience: input.audience, query: input.query ?? view.query }
    if (!canShareView(actor, after.audience) && after.audience !== view.audience)
      throw new DomainError('forbidden', 'audience')
    if (isSame(view, after)) return
    await requireFreeName(tx, view.ownerId, { id: view.id, name: after.name })
    await tx.savedView.update({ where: { id: view.id }, data: after, select: { id: true } })
    const event = { action: 'view.changed' as const, before: told(view), after: told(after) }
    await recordEvent(tx, actor, now, { personId: view.ownerId }, event)
  })
}

/** Removes one's own view, or as an administrator a shared one. Throws DomainError 'notFound' and 'forbidden'. */
export function removeView(actor: Actor, { viewId }: RemoveView, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const view = await findViewFor(tx, actor, viewId)
    allow(canRemoveView(actor, view))
    await tx.savedView.delete({ where: { id: viewId }, select: { id: true } })
    const event = { action: 'view.removed' as const, before: {}, after: { view: view.name } }
    await recordEvent(tx, actor, now, { personId: view.ownerId }, event)
  })
}

/** A view that the actor finds, with its row locked; one that they do not find is as absent as none. */
async function findViewFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM saved_view WHERE id = ${id}::uuid FOR UPDATE`
  const view = await tx.savedView.findFirst({
    where: { AND: [{ id }, visibleViews(actor)] },
    select: viewSelect,
  })
  if (!view) throw new DomainError('notFound')
  return view
}

async function isRepeat(tx: Tx, ownerId: string, input: SaveView): Promise<boolean> {
  const stored = await tx.savedView.findUnique({ where: { id: input.id }, select: viewSelect })
  if (!stored) return false
  if (stored.ownerId !== ownerId || !isSame(stored, input)) throw new DomainError('repeatDiffers')
  return true
}

function isSame(one: View, other: View): boolean {
  return one.name === other.name && one.query === other.query && one.audience === other.audience
}

/** The view itself never stands in its own way: it may have been saved by the same form a moment ago. */
async function requireFreeName(
  tx: Tx,
  ownerId: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  if ((await tx.savedView.count({ where: { ownerId, name, id: { not: id } } })) > 0)
    throw new DomainError('viewNameTaken', 'name')
}

function told({ name, audience, query }: View) {
  return { view: name, viewAudience: audience, viewQuery: query || null }
}
