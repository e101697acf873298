'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** A one-time link to copy. Where the browser may not write to the clipboard, the link is marked to be copied by hand. */
export function InvitationLink({ link }: { link: string }) {
  const t = useTranslations('invitation')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'copied' | 'copyYourself'>()

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('copied')
    } catch {
      field.current?.select()
      setCopied('copyYourself')
    }
  }

  return (
    <div className="one-time-link">
      <div className="field">
        <label htmlFor={id}>{t('link')}</label>
        <span className="field__hint" id={`${id}-hint`}>
          {t('linkHint')}
        </span>
        <input
          className="input"
          id={id}
          ref={field}
          value={link}
          aria-describedby={`${id}-hint`}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div>
        <Button onClick={copy}>{t('copy')}</Button>{' '}
        <span className="small muted" role="status">
          {copied && t(copied)}
        </span>
      </div>
    </div>
  )
}
