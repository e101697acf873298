import type { ReactNode } from 'react'

/** Something to notice that is not an error. */
export function Note({ children }: { children: ReactNode }) {
  return <div className="note">{children}</div>
}
