import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is missing. */
  title: ReactNode
  /** Why, and what it would be for. */
  children?: ReactNode
  /** The one thing to do about it. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
