import type { ReactNode } from 'react'

/**
 * A passing message: it stays eight seconds, longer while it is pointed at or holds the focus.
 * Never the only place of a message. Give it a `key` that changes with the message, or it does not come back.
 */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <div className="toast" role="status">
      {children}
    </div>
  )
}
