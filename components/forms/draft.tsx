'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { createContext, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { type DraftKeeper, type DraftNews, keepDraft, noDraft } from '@/components/forms/draft-keeper'
import { useDraftOwner } from '@/components/forms/draft-owner'
import { draftKey } from '@/components/forms/draft-store'
import { say } from '@/components/ui/toaster'
import type { FormState } from '@/lib/forms/form-state'
import { readClock } from '@/lib/time/clock'
import { formatMoment } from '@/lib/time/format'

const KeptAt = createContext<Date | null>(null)
/** Hands down to the foot of a form when its draft was kept. */
export const DraftKept = KeptAt.Provider

/**
 * The draft of a form: what was typed and not sent survives a closed tab, a crash, an ended session and a closed dialog.
 *
 * @param name which form of which thing, such as `status-update:ID`; without it nothing is kept
 */
export function useDraft(
  name: string | undefined,
  state: FormState,
  around: RefObject<HTMLElement | null>,
): DraftNews & { discard: () => void } {
  const owner = useDraftOwner()
  const key = name && owner ? draftKey(owner, name) : null
  const [news, setNews] = useState(noDraft)
  const keeper = useRef<DraftKeeper>(null)
  const fresh = useRef(state.status === 'idle')
  const closed = useRef('')
  closed.current = useTranslations('draft')('closed')

  useEffect(() => {
    const form = around.current?.querySelector('form')
    if (!key || !form) return
    const kept = keepDraft(form, key, fresh.current, setNews)
    keeper.current = kept
    return () => {
      if (kept.stop()) say(closed.current)
    }
  }, [key, around])

  useEffect(() => {
    if (state.status === 'done') keeper.current?.end()
  }, [state])

  return { ...news, discard: () => keeper.current?.discard() }
}

/** Says above a form that a draft was put into it, and takes it away again. */
export function DraftFound({ found, discard }: { found: DraftNews['found']; discard: () => void }) {
  const t = useTranslations('draft')
  const time = useMoment(found?.at ?? null)
  return (
    <div role="status">
      {found && (
        <div className="note draft">
          <p>
            {t('restored', { time })} ·{' '}
            <button type="button" className="compare" onClick={discard}>
              {t('discard')}
            </button>
          </p>
          {found.stale && <p>{t('stale')}</p>}
        </div>
      )}
    </div>
  )
}

/** In the foot of a form: that what is typed is kept, and since when. Its place is there before, so that nothing jumps. */
export function DraftLine() {
  const t = useTranslations('draft')
  const at = useContext(KeptAt)
  const time = useMoment(at)
  return <span className="draft__line">{at && t('kept', { time })}</span>
}

function useMoment(at: Date | null): string {
  const locale = useLocale()
  const timeZone = useTimeZone()
  return at && timeZone ? formatMoment(at, locale, timeZone, readClock()) : ''
}
