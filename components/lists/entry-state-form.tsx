'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { idleForm } from '@/lib/forms/form-state'
import { moveEntryAction, restoreEntryAction, retireEntryAction } from '@/lib/lists/actions'
import type { ListName } from '@/lib/lists/rules'

type EntryProps = { list: ListName; entryKey: string; version: number }

type EntryStateFormProps = EntryProps & { retired: boolean; closeHref: string }

/** Takes an entry out of every choice, or offers a retired one again. */
export function EntryStateForm({ list, entryKey, version, retired, closeHref }: EntryStateFormProps) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(retired ? restoreEntryAction : retireEntryAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="list" value={list} />
      <HiddenField name="key" value={entryKey} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{t(retired ? 'restore' : 'retire')}</SubmitButton>
      {!retired && <p className="small muted">{t('retireWhat')}</p>}
    </Form>
  )
}

type MoveEntryFormProps = EntryProps & { name: string; first: boolean; last: boolean }

/** One place up or down. */
export function MoveEntryForm({ list, entryKey, version, name, first, last }: MoveEntryFormProps) {
  const t = useTranslations('settings')
  const [state, action] = useActionState(moveEntryAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="list" value={list} />
      <HiddenField name="key" value={entryKey} />
      {/* the row comes anew with each version, and with it the form */}
      <HiddenField name="version" value={version} />
      <div className="entry-order">
        {!first && (
          <SubmitButton variant="quiet" icon="up" iconOnly name="direction" value="up">
            {t('moveUp', { name })}
          </SubmitButton>
        )}
        {!last && (
          <SubmitButton variant="quiet" icon="down" iconOnly name="direction" value="down">
            {t('moveDown', { name })}
          </SubmitButton>
        )}
      </div>
    </Form>
  )
}
