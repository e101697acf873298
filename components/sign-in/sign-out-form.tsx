'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { forgetDraftsOf, useDraftOwner } from '@/components/forms/draft-owner'
import { sendToAuth } from '@/components/sign-in/auth-request'
import { Button } from '@/components/ui/button'

/**
 * Signs out and loads the sign-in page anew, so that nothing of the person stays in this tab, nor any draft at this device. Without script it is a
 * plain form, which needs the token. Holds no ids: it is shown twice.
 */
export function SignOutForm({ csrfToken }: { csrfToken: string | null }) {
  const t = useTranslations('shell')
  const personId = useDraftOwner()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  const signOut = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'busy') return
    setState('busy')
    const { status } = await sendToAuth('signout', {})
    if (status !== 200) return setState('failed')
    if (personId) forgetDraftsOf(personId)
    window.location.assign('/sign-in')
  }

  return (
    <form method="post" action="/api/auth/signout" onSubmit={signOut}>
      {csrfToken && <input type="hidden" name="csrfToken" value={csrfToken} />}
      <Button type="submit" variant="quiet" icon="leave" busy={state === 'busy'}>
        {t('signOut')}
      </Button>
      {state === 'failed' && (
        <p className="error" role="alert">
          {t('signOutFailed')}
        </p>
      )}
    </form>
  )
}
