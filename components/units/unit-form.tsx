'use client'

import { useTranslations } from 'next-intl'
import { DialogForm } from '@/components/forms/dialog-form'
import { EachLanguage } from '@/components/forms/each-language'
import type { Localized } from '@/lib/i18n/localized'
import { addUnitAction, renameUnitAction } from '@/lib/units/actions'

/** A new unit. */
export function AddUnitForm({ closeHref }: { closeHref: string }) {
  const { labels, add, close } = useWords()
  return (
    <DialogForm
      action={addUnitAction}
      hidden={{}}
      closeHref={closeHref}
      labels={labels}
      send={add}
      close={close}
    >
      {(state) => <EachLanguage prefix="name" labels={labels} state={state} />}
    </DialogForm>
  )
}

type RenameUnitFormProps = { unitId: string; version: number; name: Localized; closeHref: string }

/** The names of a unit that is there: people read them beside every item. */
export function RenameUnitForm({ unitId, version, name, closeHref }: RenameUnitFormProps) {
  const { labels, save, close } = useWords()
  return (
    <DialogForm
      action={renameUnitAction}
      hidden={{ unitId }}
      version={version}
      closeHref={closeHref}
      labels={labels}
      send={save}
      close={close}
    >
      {(state) => <EachLanguage prefix="name" labels={labels} texts={name} state={state} />}
    </DialogForm>
  )
}

function useWords() {
  const t = useTranslations('unit')
  const labels = { nameEn: t('nameEn'), nameZh: t('nameZh'), nameDe: t('nameDe') }
  return { labels, add: t('add'), save: t('save'), close: t('close') }
}
