'use client'

import type { ComponentProps, FormEvent } from 'react'

type RememberingFormProps = ComponentProps<'form'> & {
  /** The fields whose values the page's address keeps, so that the next visit begins with them. */
  remembers: readonly string[]
}

/** A form that asks by address and leaves what was chosen in the address of its own page too. Without script it only asks. */
export function RememberingForm({ remembers, ...form }: RememberingFormProps) {
  const remember = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(currentTarget)
    const address = new URL(window.location.href)
    for (const name of remembers) address.searchParams.set(name, String(chosen.get(name) ?? ''))
    window.history.replaceState(null, '', address)
  }
  return <form {...form} onChange={remember} />
}
