const key = 'keys'

/** Whether keys without Ctrl are commands at this device: yes, until the reader switches them off. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Switches them on or off, for this device. */
export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // a browser that keeps nothing keeps the keys on
  }
}
