import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ChangeViewForm } from '@/components/saved-views/change-view-form'
import { RemoveViewForm } from '@/components/saved-views/remove-view-form'
import { SaveViewForm } from '@/components/saved-views/save-view-form'
import { Dialog } from '@/components/ui/dialog'
import type { SavedViewItem } from '@/lib/saved-views/queries'
import type { ViewAudience } from '@/lib/saved-views/rules'

type ViewDialogProps = {
  /** The list as it is now, in its own words. */
  query: string
  closeHref: string
  audiences: ViewAudience[]
  /** The view that is to be changed; without one the list is saved as a new view. */
  view?: SavedViewItem | undefined
  /** The reader's own views, each of which this list can replace. */
  own: SavedViewItem[]
}

/** Saves the list under a name, or changes the view that it is. */
export function ViewDialog({ query, closeHref, audiences, view, own }: ViewDialogProps) {
  const t = useTranslations('view')
  const close = useTranslations('commitment')('close')
  // an empty field is an absent one: the plain list has to say that it is meant
  const sent = query || '?'
  const frame = { closeHref, closeLabel: close }
  const words = {
    name: t('name'),
    nameHint: t('nameHint'),
    audience: t('audienceLabel'),
    close,
  }
  const options = audiences.map((value) => ({ value, label: t(`audience.${value}`) }))
  if (view)
    return (
      <Dialog {...frame} title={t('editTitle')}>
        {view.can.change && (
          <ChangeViewForm
            viewId={view.id}
            name={view.name}
            audience={view.audience}
            options={options}
            closeHref={closeHref}
            words={{ ...words, save: t('saveChange') }}
          />
        )}
        {view.can.remove && (
          <RemoveViewForm
            viewId={view.id}
            closeHref="/commitments"
            words={{ name: view.name, text: t('removeText'), remove: t('remove') }}
          />
        )}
      </Dialog>
    )
  return (
    <Dialog {...frame} title={t('saveTitle')}>
      <p className="muted dialog__text">{t('saveText')}</p>
      <SaveViewForm
        id={newId()}
        query={sent}
        options={options}
        closeHref={closeHref}
        words={{ ...words, save: t('submit') }}
      />
      {own.length > 0 && (
        <details className="more">
          <summary>{t('replaceTitle')}</summary>
          {own.map(({ id, name, audience }) => (
            <ChangeViewForm
              key={id}
              viewId={id}
              name={name}
              audience={audience}
              query={sent}
              closeHref={closeHref}
              words={{ ...words, save: t('replace') }}
            />
          ))}
        </details>
      )}
    </Dialog>
  )
}
