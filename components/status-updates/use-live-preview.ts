import { type RefObject, useEffect, useState } from 'react'
import { idleForm } from '@/lib/forms/form-state'
import { postStatusUpdateAction } from '@/lib/previews/actions'
import type { UpdatePreview } from '@/lib/reports/preview'

/** So long nobody types before it is looked at, in milliseconds. */
const pause = 500

type Live = { preview: UpdatePreview | null; refused: boolean }

/**
 * How what is typed into the form around `place` will be printed, asked for whenever somebody stops typing; nothing is asked
 * for while the place is folded away. What is refused leaves what was shown before.
 */
export function useLivePreview(place: RefObject<HTMLElement | null>): Live {
  const [live, setLive] = useState<Live>({ preview: null, refused: false })
  useEffect(() => {
    const shown = place.current
    const form = shown?.closest('form')
    if (!shown || !form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let [looking, again, left] = [false, false, false]
    const look = async () => {
      // one at a time: what is sent meanwhile must not wait for many
      again = looking
      if (looking || !shown.checkVisibility()) return
      looking = true
      const typed = new FormData(form)
      typed.set('preview', 'on')
      // without a connection there is nothing to show; the form itself says so when it is sent
      const answer = await postStatusUpdateAction(idleForm, typed).catch(() => null)
      looking = false
      if (left) return
      setLive((before) => liveAfter(answer, before))
      if (again) look()
    }
    const rest = () => {
      clearTimeout(timer)
      again = false
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }
    const fold = shown.closest('details')
    look()
    form.addEventListener('input', later)
    form.addEventListener('submit', rest)
    fold?.addEventListener('toggle', later)
    return () => {
      left = true
      rest()
      form.removeEventListener('input', later)
      form.removeEventListener('submit', rest)
      fold?.removeEventListener('toggle', later)
    }
  }, [place])
  return live
}

type Answer = Awaited<ReturnType<typeof postStatusUpdateAction>>

function liveAfter(answer: Answer | null, before: Live): Live {
  if (answer?.status === 'previewed') return { preview: answer.preview, refused: false }
  return answer?.status === 'invalid' ? { ...before, refused: true } : before
}
