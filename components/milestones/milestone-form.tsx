'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { changeMilestoneAction, reachMilestoneAction, removeMilestoneAction } from '@/lib/milestones/actions'

const actions = {
  forecast: changeMilestoneAction,
  reach: reachMilestoneAction,
  remove: removeMilestoneAction,
}

type MilestoneFormProps = {
  deed: keyof typeof actions
  milestoneId: string
  commitmentId: string
  version: number
  /** The day that is filled in at first. */
  day: string
  closeHref: string
  words: Record<'forecastOn' | 'actualOn' | 'reason' | 'reasonHint' | 'save' | 'close', string>
}

/** What becomes of a milestone: expected on another day, reached, or removed. */
export function MilestoneForm({
  deed,
  milestoneId,
  commitmentId,
  version,
  day,
  closeHref,
  words,
}: MilestoneFormProps) {
  const [state, action] = useActionState(actions[deed], idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="milestoneId" value={milestoneId} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        {deed === 'forecast' && (
          <DateField name="forecastOn" label={words.forecastOn} state={state} defaultValue={day} required />
        )}
        {deed === 'reach' && (
          <DateField name="actualOn" label={words.actualOn} state={state} defaultValue={day} required />
        )}
        {deed !== 'reach' && (
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            required
          />
        )}
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
