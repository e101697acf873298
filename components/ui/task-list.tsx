import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** Things to do, worst first. */
export function TaskList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>
}

type TaskProps = {
  href: string
  title: ReactNode
  lang?: string | undefined
  /** Number and partner. */
  detail?: ReactNode
  /** Marks and words that say why it is here. */
  reasons?: ReactNode
  children?: ReactNode
  /** The one button that deals with it. */
  action?: ReactNode
}

export function Task({ href, title, lang, detail, reasons, children, action }: TaskProps) {
  return (
    <li className="task">
      <div>
        <Link className="title" href={href} {...(lang && { lang })}>
          {title}
        </Link>
        {detail && <p className="small muted">{detail}</p>}
        {reasons && <div className="reasons">{reasons}</div>}
        {children && <div className="sm">{children}</div>}
      </div>
      {action}
    </li>
  )
}
