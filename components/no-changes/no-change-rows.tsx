'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Form } from '@/components/forms/form'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { useMessage } from '@/components/forms/use-message'
import { rowsForm } from '@/components/no-changes/rows-form'
import { say } from '@/components/ui/toaster'
import { idleForm } from '@/lib/forms/form-state'
import { reportNoChangeOfRowAction } from '@/lib/no-changes/actions'

/** The form of all buttons for "no change" below it, and its answer. */
export function NoChangeRows() {
  const [state, action] = useActionState(reportNoChangeOfRowAction, idleForm)
  const message = useMessage()
  const router = useRouter()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is said once
  useEffect(() => {
    // what somebody else has changed meanwhile is to be seen before the button is pressed again
    if (state.status === 'invalid') router.refresh()
    if (state.status !== 'done') return
    say(message(state.message))
    // the button that was pressed is gone: the keyboard goes on from its row
    const row = `a.title[href="/commitments/${state.message.values?.number}"]`
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(row)?.focus({ preventScroll: true })
  }, [state])
  return (
    <div className="rows-answer">
      <Form id={rowsForm} action={action} state={state} signIn={<SignInAgain />}>
        {null}
      </Form>
    </div>
  )
}
