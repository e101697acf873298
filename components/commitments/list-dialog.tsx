import { ViewDialog } from '@/components/saved-views/view-dialog'
import { ChangeStageDialog } from '@/components/stages/change-stage-dialog'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import type { SavedViewItem } from '@/lib/saved-views/queries'
import type { ViewAudience } from '@/lib/saved-views/rules'

type ListDialogProps = {
  params: SearchParams
  /** The item that the address names, if the reader may see it. */
  item: CommitmentItem | null
  closeHref: string
  query: string
  views: SavedViewItem[]
  audiences: ViewAudience[]
}

/** The dialog over the list that the address names, if the reader may use it. */
export function ListDialog({ params, item, closeHref, query, views, audiences }: ListDialogProps) {
  if (params.update !== undefined)
    return item?.can.postStatusUpdate ? <StatusUpdateDialog commitment={item} closeHref={closeHref} /> : null
  if (params.dialog === 'stage')
    return item?.can.changeStage && item.light !== 'closed' ? (
      <ChangeStageDialog commitment={item} closeHref={closeHref} stage={params.to} />
    ) : null
  if (params.dialog !== 'view') return null
  const view = views.find(({ id, can }) => id === params.view && (can.change || can.remove))
  if (params.view !== undefined && !view) return null
  const own = views.filter(({ can }) => can.change)
  return <ViewDialog query={query} closeHref={closeHref} audiences={audiences} view={view} own={own} />
}
