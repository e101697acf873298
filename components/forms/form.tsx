'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { DraftFound, DraftKept, useDraft } from '@/components/forms/draft'
import { FormId } from '@/components/forms/form-context'
import {
  ConflictMessage,
  DoneMessage,
  InvalidMessage,
  SignedOutMessage,
} from '@/components/forms/form-message'
import type { FormState } from '@/lib/forms/form-state'

type FormProps = {
  action: (data: FormData) => void
  /** The answer to the last sending, from `useActionState`. */
  state: FormState
  /** What the fields are called, by name, so that the summary of errors can say which one it means. */
  labels?: Record<string, string>
  /** Fixes the ids of the fields where something outside has to point at them. */
  id?: string
  /** Names the form for those who do not see what stands above it. */
  label?: string
  /** Stands in the place of the usual words about a conflict. */
  conflict?: ReactNode
  /** Keeps what is typed at this device until it is sent: which form of which thing, such as `status-update:ID`. */
  draft?: string
  /** A way on from a refusal, such as to what stands in the way. */
  wayOn?: ReactNode
  /** A way to sign in on the spot. It stands before the form, since a form cannot hold another. */
  signIn?: ReactNode
  children: ReactNode
}

/**
 * A form that loses nothing: whatever the answer is, what was typed stays in the fields, the answer stands on top,
 * and after a refusal the focus is on the first field to correct.
 */
export function Form({
  action,
  state,
  labels = {},
  id,
  label,
  conflict,
  draft,
  wayOn,
  signIn,
  children,
}: FormProps) {
  const ownId = useId()
  const formId = id ?? ownId
  const form = useRef<HTMLDivElement>(null)
  const { found, keptAt, discard } = useDraft(draft, state, form)
  useEffect(() => focusAnswer(form.current, state), [state])

  return (
    <div ref={form}>
      {state.status === 'invalid' && (
        <InvalidMessage state={state} labels={labels} formId={formId}>
          {wayOn}
        </InvalidMessage>
      )}
      {state.status === 'conflict' && (conflict ?? <ConflictMessage state={state} labels={labels} />)}
      {state.status === 'signedOut' && <SignedOutMessage>{signIn}</SignedOutMessage>}
      {state.status === 'done' && <DoneMessage message={state.message} />}
      {draft && <DraftFound found={found} discard={discard} />}
      <FormId value={formId}>
        <form id={formId} action={action} aria-label={label} onKeyDown={sendByKey}>
          <DraftKept value={keptAt}>{children}</DraftKept>
        </form>
      </FormId>
    </div>
  )
}

/** The fields of a form, one under the other; `row` puts short ones that belong together side by side. */
export function Fields({ row = false, children }: { row?: boolean; children: ReactNode }) {
  return <div className={row ? 'fields--row' : 'fields'}>{children}</div>
}

/** Ctrl or ⌘ with Enter sends from within a text, where Enter alone begins a line. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>('button[type="submit"]')?.click()
}

function focusAnswer(form: HTMLElement | null, state: FormState) {
  if (!form || state.status === 'idle' || state.status === 'done') return
  const field = form.querySelector<HTMLElement>('form [aria-invalid="true"]')
  const target = field ?? form.querySelector<HTMLElement>('[data-answer]')
  target?.focus()
}
