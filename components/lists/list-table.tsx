import { useLocale, useTranslations } from 'next-intl'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { MoveEntryForm } from '@/components/lists/entry-state-form'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import type { EditedList, ListEntryItem } from '@/lib/lists/queries'

/** An entry with the words that stand for it now. */
export type LabelledEntry = Omit<ListEntryItem, 'label'> & { label: Localized }
export type LabelledList = Omit<EditedList, 'entries'> & { entries: LabelledEntry[] }

/** One list with its labels in three languages; administrators change, move and retire its entries. */
export function ListTable({ list, canEdit }: { list: LabelledList; canEdit: boolean }) {
  const t = useTranslations('settings')
  const title = useTranslations('listName')(list.list)
  const locale = useLocale() as Locale
  if (list.entries.length === 0) return <p className="muted">{t('noEntries')}</p>
  const moves = list.open && canEdit
  const columns = [
    { key: 'entry', label: t('entryColumn'), width: 'wide' as const },
    ...(moves ? [{ key: 'order', label: t('order') }] : []),
  ]
  return (
    <Table caption={title} columns={columns}>
      {list.entries.map((entry, index) => (
        <Row key={`${entry.key} ${entry.version}`} closed={entry.retired} opens={canEdit}>
          <th scope="row">
            <EntryName list={list} entry={entry} canEdit={canEdit} />
          </th>
          {moves && (
            <td data-label={t('order')}>
              <MoveEntryForm
                list={list.list}
                entryKey={entry.key}
                version={entry.version}
                name={nameOf(entry.label, locale)}
                first={index === 0}
                last={index === list.entries.length - 1}
              />
            </td>
          )}
        </Row>
      ))}
    </Table>
  )
}

function nameOf(label: Localized, locale: Locale): string {
  return pickLocalized(label, languageOf(locale))?.text ?? ''
}

type EntryNameProps = { list: LabelledList; entry: LabelledEntry; canEdit: boolean }

function EntryName({ list, entry: { key, label, retired }, canEdit }: EntryNameProps) {
  const t = useTranslations('settings')
  const href = `/settings/lists?dialog=entry&list=${list.list}&entry=${key}`
  return (
    <>
      {canEdit ? (
        <Link className="title" href={href} scroll={false}>
          <Spoken texts={label} />
        </Link>
      ) : (
        <Spoken texts={label} />
      )}{' '}
      {retired && <Badge>{t('retired')}</Badge>}
      <small>
        <OtherNames texts={label} />
      </small>
    </>
  )
}
