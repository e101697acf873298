import { entriesOf, fieldsOf, fillIn, seenBy, tell, usualOf } from '@/components/forms/draft-fields'
import { loadDraft, storeDraft } from '@/components/forms/draft-owner'
import { draftOf, readDraft, restored } from '@/components/forms/draft-store'
import { readClock } from '@/lib/time/clock'

/** So long nobody types before what was typed is kept, in milliseconds. */
const pause = 400

/** What the form says of its draft: that one was put back, and when it was kept last. */
export type DraftNews = { found: { at: Date; stale: boolean } | null; keptAt: Date | null }
export const noDraft: DraftNews = { found: null, keptAt: null }

export type DraftKeeper = {
  /** Puts the form back to what it was made with, and forgets. */
  discard: () => void
  /** The form was sent and saved: forgets. */
  end: () => void
  /** The form is left; true when something that was typed into it is kept. */
  stop: () => boolean
}

/**
 * Keeps what is typed into a form at this device: shortly after the last key, and when the page goes out of sight. Puts back
 * what was kept before, if the form is fresh.
 */
export function keepDraft(
  form: HTMLFormElement,
  key: string,
  fresh: boolean,
  onNews: (news: DraftNews) => void,
): DraftKeeper {
  const usual = usualOf(form)
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: 'idle' | 'filling' | 'typed' | 'kept' | 'ended' = 'idle'
  let { found, keptAt } = noDraft

  const save = () => {
    clearTimeout(timer)
    if (state !== 'typed') return
    const draft = draftOf(entriesOf(form, usual), seenBy(form), readClock())
    const kept = storeDraft(key, draft && JSON.stringify(draft))
    state = kept ? 'kept' : 'idle'
    keptAt = kept && draft ? new Date(draft.savedAt) : null
    onNews({ found, keptAt })
  }
  const onInput = () => {
    if (state === 'filling' || state === 'ended') return
    state = 'typed'
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  }
  const fill = (work: () => void) => {
    state = 'filling'
    work()
    state = 'idle'
  }
  const forget = () => {
    clearTimeout(timer)
    storeDraft(key, null)
    found = null
    keptAt = null
    onNews(noDraft)
  }

  const before = fresh ? readDraft(loadDraft(key)) : null
  if (before) {
    const { stale, values } = restored(before, seenBy(form))
    fill(() => fillIn(form, values))
    found = { at: new Date(before.savedAt), stale }
    onNews({ found, keptAt })
  }
  form.addEventListener('input', onInput)
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)

  return {
    discard: () => {
      fill(() => {
        form.reset()
        for (const field of fieldsOf(form)) tell(field)
      })
      forget()
      fieldsOf(form)[0]?.focus()
    },
    end: () => {
      state = 'ended'
      forget()
    },
    stop: () => {
      save()
      form.removeEventListener('input', onInput)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
      return state === 'kept'
    },
  }
}
