import type { ReactNode } from 'react'
import { ViewDialog } from '@/components/saved-views/view-dialog'
import { ChangeStageDialog } from '@/components/stages/change-stage-dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import type { SavedViewItem } from '@/lib/saved-views/queries'
import type { ViewAudience } from '@/lib/saved-views/rules'

type ListDialogProps = {
  params: SearchParams
  /** The item that the address names, if the reader may see it. */
  item: CommitmentItem | null
  /** The form for an update, for when the address asks for one. */
  updateDialog: ReactNode
  closeHref: string
  query: string
  views: SavedViewItem[]
  audiences: ViewAudience[]
}

/** The dialog over the list that the address names, if the reader may use it. */
export function ListDialog({
  params,
  item,
  updateDialog,
  closeHref,
  query,
  views,
  audiences,
}: ListDialogProps) {
  if (params.update !== undefined) return updateDialog
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
