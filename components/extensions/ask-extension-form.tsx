'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { ReasonField } from '@/components/forms/reason-field'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { askExtensionAction } from '@/lib/extensions/actions'

type AskExtensionFormProps = {
  id: string
  commitmentId: string
  version: number
  closeHref: string
  /** Reasons that many give. */
  reasons: readonly string[]
  words: Record<'newDueOn' | 'reason' | 'usualReasons' | 'progress' | 'send' | 'close', string>
}

/** A later deadline, why, and what has been done so far. */
export function AskExtensionForm({
  id,
  commitmentId,
  version,
  closeHref,
  reasons,
  words,
}: AskExtensionFormProps) {
  return (
    <DialogForm
      action={askExtensionAction}
      hidden={{ id, commitmentId }}
      version={version}
      draft={`extension:${commitmentId}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <>
          <DateField name="newDueOn" label={words.newDueOn} state={state} plans required />
          <ReasonField
            name="reason"
            label={words.reason}
            reasons={reasons}
            reasonsLabel={words.usualReasons}
            state={state}
            limit={1000}
            required
          />
          <TextArea name="progress" label={words.progress} state={state} limit={2000} required />
        </>
      )}
    </DialogForm>
  )
}
