import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { canShareView, viewAbilities } from '@/lib/saved-views/policy'
import { type ViewAudience, viewAudiences } from '@/lib/saved-views/rules'
import { visibleViews } from '@/lib/saved-views/scope'

/** The saved views that an actor finds, their own first, then by name. */
export async function listViews(actor: Actor) {
  const rows = await db().savedView.findMany({
    where: visibleViews(actor),
    select: {
      id: true,
      name: true,
      query: true,
      audience: true,
      ownerId: true,
      owner: { select: { name: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const views = rows.map(({ ownerId, owner, ...view }) => ({
    ...view,
    own: ownerId === actor.id,
    ownerName: owner.name,
    can: viewAbilities(actor, { ownerId, audience: view.audience }),
  }))
  return [...views.filter(({ own }) => own), ...views.filter(({ own }) => !own)]
}

export type SavedViewItem = Awaited<ReturnType<typeof listViews>>[number]

/** For whom an actor may save a view: for themselves at least. */
export function listAudiences(actor: Actor): ViewAudience[] {
  return viewAudiences.filter((audience) => canShareView(actor, audience))
}
