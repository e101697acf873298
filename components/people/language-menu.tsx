'use client'

import { useLocale } from 'next-intl'
import { useActionState } from 'react'
import { useMessage } from '@/components/forms/use-message'
import { languageNames } from '@/components/people/language-names'
import { idleForm } from '@/lib/forms/form-state'
import { locales } from '@/lib/i18n/locale'
import { changeLanguageAction } from '@/lib/people/actions'

/** The choice of the language that a person reads in; it is kept with the person. Holds no ids: it is shown twice. */
export function LanguageMenu() {
  const locale = useLocale()
  const message = useMessage()
  const [state, action] = useActionState(changeLanguageAction, idleForm)
  return (
    <form action={action}>
      {locales.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="locale"
          value={choice}
          lang={choice}
          aria-current={choice === locale ? 'true' : undefined}
        >
          {languageNames[choice]}
        </button>
      ))}
      <p className="vh" role="status">
        {state.status === 'done' && message(state.message)}
      </p>
      {state.status === 'signedOut' && <p role="alert">{message({ key: 'form.signedOut' })}</p>}
      {state.status === 'invalid' && state.formError && <p role="alert">{message(state.formError)}</p>}
    </form>
  )
}
