'use client'

import { useTranslations } from 'next-intl'
import { DialogForm } from '@/components/forms/dialog-form'
import { EachLanguage } from '@/components/forms/each-language'
import type { Localized } from '@/lib/i18n/localized'
import { addEntryAction, labelEntryAction } from '@/lib/lists/actions'
import type { ListName } from '@/lib/lists/rules'

/** A new entry of an open list. */
export function AddEntryForm({ list, closeHref }: { list: ListName; closeHref: string }) {
  const { labels, add, close } = useWords()
  return (
    <DialogForm
      action={addEntryAction}
      hidden={{ list }}
      closeHref={closeHref}
      labels={labels}
      send={add}
      close={close}
    >
      {(state) => <EachLanguage prefix="label" labels={labels} state={state} />}
    </DialogForm>
  )
}

type LabelEntryFormProps = {
  list: ListName
  entryKey: string
  version: number
  label: Localized
  closeHref: string
}

/** The three labels of an entry. */
export function LabelEntryForm({ list, entryKey, version, label, closeHref }: LabelEntryFormProps) {
  const { labels, save, close } = useWords()
  return (
    <DialogForm
      action={labelEntryAction}
      hidden={{ list, key: entryKey }}
      version={version}
      closeHref={closeHref}
      labels={labels}
      send={save}
      close={close}
    >
      {(state) => <EachLanguage prefix="label" labels={labels} texts={label} state={state} />}
    </DialogForm>
  )
}

function useWords() {
  const t = useTranslations('settings')
  const labels = { labelEn: t('labelEn'), labelZh: t('labelZh'), labelDe: t('labelDe') }
  return { labels, add: t('addEntry'), save: t('save'), close: t('close') }
}
