'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { FormState } from '@/lib/forms/form-state'

/**
 * Leaves a dialog once its form is done, for the page behind it, which then says so. Without script the page comes back with
 * the dialog and its message instead.
 */
export function useLeaveWhenDone(state: FormState, closeHref: string) {
  const router = useRouter()
  useEffect(() => {
    if (state.status !== 'done') return
    const url = new URL(closeHref, window.location.origin)
    url.searchParams.set('done', state.message.key.replace(/^done\./, ''))
    router.replace(url.pathname + url.search + url.hash, { scroll: false })
  }, [state, closeHref, router])
}
