'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { withdrawAmountAction } from '@/lib/amounts/actions'

type WithdrawAmountFormProps = {
  commitmentId: string
  amountId: string
  closeHref: string
  words: Record<'reason' | 'save' | 'close', string>
}

export function WithdrawAmountForm({ commitmentId, amountId, closeHref, words }: WithdrawAmountFormProps) {
  return (
    <DialogForm
      action={withdrawAmountAction}
      hidden={{ commitmentId, amountId }}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <TextArea name="reason" label={words.reason} state={state} limit={1000} rows={2} required />
        </>
      )}
    </DialogForm>
  )
}
