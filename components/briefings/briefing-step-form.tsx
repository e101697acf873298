'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { discardBriefingAction, refreshBriefingAction } from '@/lib/briefings/actions'
import { publishIssueAction, sendBackIssueAction, signOffIssueAction } from '@/lib/issues/actions'

const actions = {
  refresh: refreshBriefingAction,
  signOff: signOffIssueAction,
  sendBack: sendBackIssueAction,
  publish: publishIssueAction,
  discard: discardBriefingAction,
}
export type BriefingStep = keyof typeof actions

type BriefingStepFormProps = {
  step: BriefingStep
  briefingId: string
  version: number
  closeHref: string
  /** Where it leads once it is done. */
  doneHref: string
  words: Record<'reason' | 'send' | 'close', string>
}

/** One step of a briefing; what is sent back needs a reason. */
export function BriefingStepForm({
  step,
  briefingId,
  version,
  closeHref,
  doneHref,
  words,
}: BriefingStepFormProps) {
  return (
    <DialogForm
      action={actions[step]}
      hidden={{ briefingId }}
      version={version}
      {...(step === 'sendBack' && { draft: `briefing-back:${briefingId}` })}
      closeHref={closeHref}
      doneHref={doneHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) =>
        step === 'sendBack' && (
          <TextArea name="reason" label={words.reason} state={state} limit={1000} required />
        )
      }
    </DialogForm>
  )
}
