'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Fields } from '@/components/forms/form'
import { FormId, fieldId } from '@/components/forms/form-context'
import { TextField } from '@/components/forms/text-field'
import { sendToAuth } from '@/components/sign-in/auth-request'
import { SignInMessage } from '@/components/sign-in/sign-in-message'
import { problemOfAnswer, problemOfFields, type SignInProblem } from '@/components/sign-in/sign-in-problem'
import { Button } from '@/components/ui/button'
import type { FormState, MessageRef } from '@/lib/forms/form-state'

const formId = 'sign-in'

type SignInFormProps = {
  /** The path to go to afterwards. */
  back: string
  /** Lets the form be sent without script. */
  csrfToken: string | null
  /** What went wrong when it was sent without script. */
  problem: SignInProblem | null
}

/** E-mail and password. The e-mail stays after a refusal, the password goes, and the focus is where it is needed next. */
export function SignInForm({ back, csrfToken, problem: firstProblem }: SignInFormProps) {
  const t = useTranslations('signIn')
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState(firstProblem)
  const state = useMemo(() => stateOf(problem), [problem])
  useEffect(() => focusProblem(form.current, problem), [problem])

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const { email, password } = fieldsOf(event.currentTarget)
    const missing = problemOfFields(email.value, password.value)
    if (missing) return setProblem(missing)
    setBusy(true)
    const answer = problemOfAnswer(
      await sendToAuth('callback/credentials', {
        email: email.value,
        password: password.value,
        callbackUrl: back,
      }),
    )
    // The page that comes is loaded whole; until it is there the button stays busy.
    if (!answer) return window.location.assign(back)
    if (answer.kind === 'wrong') password.value = ''
    setBusy(false)
    setProblem(answer)
  }

  return (
    <form id={formId} ref={form} method="post" action="/api/auth/callback/credentials" onSubmit={signIn}>
      {problem && <SignInMessage problem={problem} fieldHref={`#${fieldId(formId, firstField(problem))}`} />}
      <FormId value={formId}>
        <Fields>
          <TextField
            name="email"
            type="email"
            label={t('email')}
            state={state}
            autoComplete="username"
            required
          />
          <TextField
            name="password"
            type="password"
            label={t('password')}
            state={state}
            autoComplete="current-password"
            required
          />
          {csrfToken && <input type="hidden" name="csrfToken" value={csrfToken} />}
          <input type="hidden" name="callbackUrl" value={back} />
          <Button type="submit" variant="primary" wide busy={busy}>
            {busy ? t('signingIn') : t('submit')}
          </Button>
          <p className="small muted">{t('noAccount')}</p>
        </Fields>
      </FormId>
    </form>
  )
}

function fieldsOf(form: HTMLFormElement) {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  return { email: field('email'), password: field('password') }
}

function firstField(problem: SignInProblem): 'email' | 'password' {
  return problem.kind === 'incomplete' && problem.email ? 'email' : 'password'
}

/** The errors at the fields, in the form that fields read. Nothing typed is in it: the fields themselves keep that. */
function stateOf(problem: SignInProblem | null): FormState {
  const fieldErrors: Record<string, MessageRef> = {}
  if (problem?.kind === 'wrong') fieldErrors.password = { key: 'signIn.wrong' }
  if (problem?.kind === 'incomplete') {
    if (problem.email) fieldErrors.email = { key: 'errors.required' }
    if (problem.password) fieldErrors.password = { key: 'errors.required' }
  }
  return { status: 'invalid', fieldErrors, values: {} }
}

function focusProblem(form: HTMLFormElement | null, problem: SignInProblem | null) {
  if (!problem) return
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>('[data-answer]')
  target?.focus()
}
