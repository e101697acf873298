/** What a key press says, as the browser tells it. */
export type KeyPress = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  repeat: boolean
  defaultPrevented: boolean
}

/** Where it was pressed. */
export type Situation = {
  /** The focus is in something that takes letters. */
  typing: boolean
  /** A dialog stands over the page and has the keyboard for itself. */
  dialog: boolean
  /** Whether keys without Ctrl mean anything: a reader can switch them off. */
  singleKeys: boolean
  /** `g` was pressed just before. */
  going: boolean
}

export type Command = 'search' | 'palette' | 'update' | 'keys' | 'go' | `go:${string}`

const single: Readonly<Record<string, Command>> = { '/': 'search', u: 'update', '?': 'keys', g: 'go' }

/**
 * Which command a key press means, or null. A letter is never a command while somebody types, composes Chinese, or holds a
 * modifier; the palette has a modifier and opens from within fields too.
 */
export function commandOf(press: KeyPress, { typing, dialog, singleKeys, going }: Situation): Command | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (press.defaultPrevented || press.isComposing || press.repeat || dialog) return null
  if (ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'palette'
  if (typing || !singleKeys || ctrlKey || metaKey || altKey) return null
  if (going && /^[a-z]$/.test(key)) return `go:${key}`
  return single[key] ?? null
}

/** Whether an element takes letters for itself: a field, a list of choices, a text that can be edited; a box to tick does not. */
export function takesLetters(tag: string, type: string, editable: boolean): boolean {
  if (editable || tag === 'TEXTAREA' || tag === 'SELECT') return true
  return tag === 'INPUT' && !['checkbox', 'radio', 'button', 'submit', 'reset', 'image'].includes(type)
}
