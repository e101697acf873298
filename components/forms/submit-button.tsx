'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type MouseEvent, useEffect, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** `name` and `value` are sent along when this button is the one that was pressed. */
type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type' | 'busy' | 'onClick'>

/** Sends the form once: while it is under way it says so, keeps the focus and takes no second press. */
export function SubmitButton({ children, variant = 'primary', ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const [pressed, setPressed] = useState(false)
  const t = useTranslations('form')
  // of several buttons of a form only the one that was pressed speaks; the Enter key presses the first
  useEffect(() => {
    if (!pending) setPressed(false)
  }, [pending])

  const press = (event: MouseEvent) => {
    if (pending) event.preventDefault()
    else setPressed(true)
  }
  const busy = pending && pressed
  return (
    <Button {...rest} type="submit" variant={variant} busy={busy} onClick={press}>
      {busy ? t('saving') : children}
    </Button>
  )
}
