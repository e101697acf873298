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
import { addUnitAction, renameUnitAction } from '@/lib/units/actions'

/** A new unit. */
export function AddUnitForm({ closeHref }: { closeHref: string }) {
  const t = useTranslations('unit')
  const [state, action] = useActionState(addUnitAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={useLabels()} signIn={<SignInAgain />}>
      <NameFields state={state} />
      <UnitFormFoot label={t('add')} closeHref={closeHref} />
    </Form>
  )
}

type RenameUnitFormProps = { unitId: string; version: number; name: Localized; closeHref: string }

/** The names of a unit that is there. */
export function RenameUnitForm({ unitId, version, name, closeHref }: RenameUnitFormProps) {
  const t = useTranslations('unit')
  const [state, action] = useActionState(renameUnitAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={useLabels()} signIn={<SignInAgain />}>
      <HiddenField name="unitId" value={unitId} />
      <VersionField version={version} state={state} />
      <NameFields state={state} name={name} />
      <UnitFormFoot label={t('save')} closeHref={closeHref} />
    </Form>
  )
}

/** Every unit has a name in each language: people read it beside every item. */
function NameFields({ state, name = {} }: { state: FormState; name?: Localized }) {
  const { nameEn, nameZh, nameDe } = useLabels()
  return (
    <Fields>
      <TextField name="nameZh" label={nameZh} lang="zh-CN" state={state} defaultValue={name.zh} required />
      <TextField name="nameEn" label={nameEn} lang="en" state={state} defaultValue={name.en} required />
      <TextField name="nameDe" label={nameDe} lang="de" state={state} defaultValue={name.de} required />
    </Fields>
  )
}

function useLabels() {
  const t = useTranslations('unit')
  return { nameEn: t('nameEn'), nameZh: t('nameZh'), nameDe: t('nameDe') }
}

function UnitFormFoot({ label, closeHref }: { label: string; closeHref: string }) {
  const t = useTranslations('unit')
  return (
    <DialogFoot>
      <SubmitButton>{label}</SubmitButton>
      <Link className="btn" href={closeHref} scroll={false}>
        {t('close')}
      </Link>
    </DialogFoot>
  )
}
