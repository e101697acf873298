'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import type { Localized } from '@/lib/i18n/localized'
import { addEntryAction, labelEntryAction } from '@/lib/lists/actions'
import type { ListName } from '@/lib/lists/rules'

/** A new entry of an open list. */
export function AddEntryForm({ list, closeHref }: { list: ListName; closeHref: string }) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(addEntryAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={useLabels()} signIn={<SignInAgain />}>
      <HiddenField name="list" value={list} />
      <LabelFields state={state} />
      <EntryFormFoot label={t('addEntry')} closeHref={closeHref} />
    </Form>
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
  const t = useTranslations('settings')
  const [state, action] = useActionState(labelEntryAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={useLabels()} signIn={<SignInAgain />}>
      <HiddenField name="list" value={list} />
      <HiddenField name="key" value={entryKey} />
      <VersionField version={version} state={state} />
      <LabelFields state={state} label={label} />
      <EntryFormFoot label={t('save')} closeHref={closeHref} />
    </Form>
  )
}

function LabelFields({ state, label = {} }: { state: FormState; label?: Localized }) {
  const { labelEn, labelZh, labelDe } = useLabels()
  return (
    <Fields>
      <TextField name="labelZh" label={labelZh} lang="zh-CN" state={state} defaultValue={label.zh} required />
      <TextField name="labelEn" label={labelEn} lang="en" state={state} defaultValue={label.en} required />
      <TextField name="labelDe" label={labelDe} lang="de" state={state} defaultValue={label.de} required />
    </Fields>
  )
}

function useLabels() {
  const t = useTranslations('settings')
  return { labelEn: t('labelEn'), labelZh: t('labelZh'), labelDe: t('labelDe') }
}

function EntryFormFoot({ label, closeHref }: { label: string; closeHref: string }) {
  const t = useTranslations('settings')
  return (
    <DialogFoot>
      <SubmitButton>{label}</SubmitButton>
      <Link className="btn" href={closeHref} scroll={false}>
        {t('close')}
      </Link>
    </DialogFoot>
  )
}
