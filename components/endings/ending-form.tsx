'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { ReasonField } from '@/components/forms/reason-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField, TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import {
  endCommitmentAction,
  mergeCommitmentAction,
  reopenCommitmentAction,
  suspendCommitmentAction,
} from '@/lib/endings/actions'
import type { EndingKind } from '@/lib/endings/rules'
import { idleForm } from '@/lib/forms/form-state'

const actions = {
  completed: endCommitmentAction,
  terminated: endCommitmentAction,
  suspended: suspendCommitmentAction,
  merged: mergeCommitmentAction,
  reopened: reopenCommitmentAction,
}

type EndingFormProps = {
  kind: EndingKind
  id: string
  commitmentId: string
  version: number
  closeHref: string
  /** Usual reasons of this kind of ending. */
  reasons: readonly string[]
  words: Record<
    | 'reason'
    | 'usualReasons'
    | 'suspendedUntil'
    | 'suspendedUntilHint'
    | 'into'
    | 'intoHint'
    | 'save'
    | 'close',
    string
  >
}

/** What is decided about the end of an item: each kind asks for its words, two of them for something besides. */
export function EndingForm({ kind, id, commitmentId, version, closeHref, reasons, words }: EndingFormProps) {
  const [state, action] = useActionState(actions[kind], idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      {(kind === 'completed' || kind === 'terminated') && <HiddenField name="kind" value={kind} />}
      <Fields>
        {kind === 'suspended' && (
          <DateField
            name="suspendedUntil"
            label={words.suspendedUntil}
            hint={words.suspendedUntilHint}
            state={state}
            required
          />
        )}
        {kind === 'merged' && (
          <TextField
            name="into"
            label={words.into}
            hint={words.intoHint}
            state={state}
            autoComplete="off"
            spellCheck={false}
            required
          />
        )}
        <ReasonField
          name="reason"
          label={words.reason}
          reasons={reasons}
          reasonsLabel={words.usualReasons}
          state={state}
          limit={2000}
          required
        />
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.save}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
