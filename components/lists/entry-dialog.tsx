import { useTranslations } from 'next-intl'
import { AddEntryForm, LabelEntryForm } from '@/components/lists/entry-form'
import { EntryStateForm } from '@/components/lists/entry-state-form'
import type { LabelledList } from '@/components/lists/list-table'
import { Dialog } from '@/components/ui/dialog'

type Asked = string | string[] | undefined
type EntryDialogProps = { name: Asked; list: Asked; entry: Asked; lists: LabelledList[] }

const closeHref = '/settings/lists'

/** The dialog that the address names: a new entry of an open list, or one to label, to retire or to bring back. */
export function EntryDialog({ name, list: asked, entry: key, lists }: EntryDialogProps) {
  const t = useTranslations('settings')
  const titles = useTranslations('listName')
  const list = lists.find((each) => each.list === asked)
  if (!list) return null
  const frame = { eyebrow: titles(list.list), closeHref, closeLabel: t('close') }
  if (name === 'add-entry' && list.open)
    return (
      <Dialog title={t('addEntry')} {...frame}>
        <AddEntryForm list={list.list} closeHref={closeHref} />
      </Dialog>
    )
  const entry = name === 'entry' && list.entries.find((each) => each.key === key)
  if (!entry) return null
  const of = { list: list.list, entryKey: entry.key, version: entry.version, closeHref }
  return (
    <Dialog key={entry.key} title={t('editEntry')} {...frame}>
      {list.open && <EntryStateForm {...of} retired={entry.retired} />}
      <LabelEntryForm {...of} label={entry.label} />
    </Dialog>
  )
}
