'use client'

import { useActionState } from 'react'
import type { Paced } from '@/components/cadences/cadence-form'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { pauseUpdatesAction, resumeUpdatesAction } from '@/lib/cadences/actions'
import { idleForm } from '@/lib/forms/form-state'

type PauseFormProps = Paced & {
  pausedUntil: string | null
  words: Record<'pausedUntil' | 'reason' | 'reasonHint' | 'pause' | 'resume' | 'close', string>
}

/** Expects no update before a day, for a reason; a pause that is there can be lifted. */
export function PauseForm({ commitmentId, version, closeHref, pausedUntil, words }: PauseFormProps) {
  const [state, action] = useActionState(pauseUpdatesAction, idleForm)
  // Held here: its form is gone as soon as there is no pause any more.
  const [resumed, resume] = useActionState(resumeUpdatesAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  useLeaveWhenDone(resumed, closeHref)
  return (
    <>
      {pausedUntil !== null && (
        <Form action={resume} state={resumed} signIn={<SignInAgain />}>
          <HiddenField name="commitmentId" value={commitmentId} />
          <VersionField version={version} state={resumed} />
          <SubmitButton variant="default">{words.resume}</SubmitButton>
        </Form>
      )}
      <Form
        action={action}
        state={state}
        labels={words}
        draft={`pause-updates:${commitmentId}`}
        signIn={<SignInAgain />}
      >
        <HiddenField name="commitmentId" value={commitmentId} />
        <VersionField version={version} state={state} />
        <Fields>
          <DateField
            name="pausedUntil"
            label={words.pausedUntil}
            state={state}
            defaultValue={pausedUntil ?? undefined}
            required
          />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            rows={2}
            required
          />
        </Fields>
        <DialogFoot>
          <SubmitButton>{words.pause}</SubmitButton>
          <Link className="btn" href={closeHref} scroll={false}>
            {words.close}
          </Link>
        </DialogFoot>
      </Form>
    </>
  )
}
