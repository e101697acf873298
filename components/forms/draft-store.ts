/** Something that a person entered into a form, and what the form was made with. */
export type Entry = { name: string; kind: 'text' | 'choice'; values: string[]; usual: string[] }

/** What was entered and not sent yet, by field. `seen` is the version of the thing that the form was made for, if it has one. */
export type Draft = {
  savedAt: string
  seen: string | null
  texts: Record<string, string[]>
  choices: Record<string, string[]>
}

const prefix = 'draft:'
/** What nobody came back for in so many days is forgotten. */
const keptDays = 30

/** Whose draft of which form; a person is never shown that of somebody else at the same device. */
export function draftKey(personId: string, form: string): string {
  return `${prefix}${personId}:${form}`
}

/** Whether a key is that of a draft of this person. */
export function isDraftOf(personId: string, key: string): boolean {
  return key.startsWith(draftKey(personId, ''))
}

/** What differs from what the form was made with; null when nothing does, or when no text was typed that could be lost. */
export function draftOf(entries: readonly Entry[], seen: string | null, savedAt: Date): Draft | null {
  const changed = entries.filter(({ values, usual }) => values.join('\n') !== usual.join('\n'))
  if (!changed.some(({ kind }) => kind === 'text')) return null
  const of = (wanted: Entry['kind']) =>
    Object.fromEntries(
      changed.filter(({ kind }) => kind === wanted).map(({ name, values }) => [name, values]),
    )
  return { savedAt: savedAt.toISOString(), seen, texts: of('text'), choices: of('choice') }
}

/** What lies in the store as a draft; null for what is none. */
export function readDraft(stored: string | null): Draft | null {
  if (stored === null) return null
  try {
    const draft: unknown = JSON.parse(stored)
    return isDraft(draft) ? draft : null
  } catch {
    return null
  }
}

/**
 * What to put into the fields. When the thing has moved on since, the text still counts, but a choice such as a stage was
 * made about how things stood then: it is left as it is now.
 */
export function restored(
  draft: Draft,
  seen: string | null,
): { stale: boolean; values: Record<string, string[]> } {
  const stale = draft.seen !== seen
  return { stale, values: stale ? draft.texts : { ...draft.texts, ...draft.choices } }
}

/** Whether what lies under a key is a draft that is too old, or none that can be read. */
export function isForgotten(key: string, stored: string | null, now: Date): boolean {
  if (!key.startsWith(prefix)) return false
  const draft = readDraft(stored)
  return !draft || now.getTime() - Date.parse(draft.savedAt) > keptDays * 86_400_000
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { savedAt, seen, texts, choices } = value as Record<keyof Draft, unknown>
  return (
    typeof savedAt === 'string' &&
    !Number.isNaN(Date.parse(savedAt)) &&
    (seen === null || typeof seen === 'string') &&
    [texts, choices].every(isLists)
  )
}

function isLists(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (list) => Array.isArray(list) && list.every((each) => typeof each === 'string'),
  )
}
