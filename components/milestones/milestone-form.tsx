'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
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
  return (
    <DialogForm
      action={actions[deed]}
      hidden={{ milestoneId, commitmentId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
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
        </>
      )}
    </DialogForm>
  )
}
