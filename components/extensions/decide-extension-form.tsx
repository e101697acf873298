'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { grantExtensionAction } from '@/lib/deadlines/actions'
import { refuseExtensionAction, withdrawExtensionAction } from '@/lib/extensions/actions'
import type { ExtensionDecision } from '@/lib/extensions/rules'

const actions = {
  granted: grantExtensionAction,
  refused: refuseExtensionAction,
  withdrawn: withdrawExtensionAction,
}

type DecideExtensionFormProps = {
  decision: ExtensionDecision
  /** Of the change of the deadline that granting makes. */
  id: string
  extensionId: string
  commitmentId: string
  version: number
  closeHref: string
  words: Record<'comment' | 'save' | 'close', string>
}

/** What is decided on a request: a refusal has to say why. */
export function DecideExtensionForm({
  decision,
  id,
  extensionId,
  commitmentId,
  version,
  closeHref,
  words,
}: DecideExtensionFormProps) {
  return (
    <DialogForm
      action={actions[decision]}
      hidden={{ ...(decision === 'granted' && { id }), extensionId, commitmentId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) =>
        decision !== 'withdrawn' && (
          <TextArea
            name="comment"
            label={words.comment}
            state={state}
            limit={1000}
            required={decision === 'refused'}
            optional={decision !== 'refused'}
          />
        )
      }
    </DialogForm>
  )
}
