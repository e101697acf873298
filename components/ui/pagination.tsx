import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { pageWindow } from '@/components/ui/page-window'

type PaginationProps = {
  /** Names the list of pages for those who do not see it. */
  label: string
  current: number
  last: number
  hrefOf: (page: number) => string
  previousLabel: string
  nextLabel: string
  /** How many there are and which are shown: "1–25 of 120". */
  summary: ReactNode
}

/** The pages of a list, from 1. One page needs no way to others and shows the summary alone. */
export function Pagination({
  label,
  current,
  last,
  hrefOf,
  previousLabel,
  nextLabel,
  summary,
}: PaginationProps) {
  return (
    <nav className="pages" aria-label={label}>
      <span className="muted">{summary}</span>
      {last > 1 && (
        <ol>
          {current > 1 && (
            <li>
              <Link href={hrefOf(current - 1)} rel="prev">
                <Icon name="left" />
                <span className="vh">{previousLabel}</span>
              </Link>
            </li>
          )}
          {pageWindow(current, last).map((page, index, pages) =>
            page === 'gap' ? (
              <li key={`after ${pages[index - 1]}`}>
                <span>…</span>
              </li>
            ) : (
              <li key={page}>
                <Link href={hrefOf(page)} aria-current={page === current ? 'page' : undefined}>
                  {page}
                </Link>
              </li>
            ),
          )}
          {current < last && (
            <li>
              <Link href={hrefOf(current + 1)} rel="next">
                <Icon name="right" />
                <span className="vh">{nextLabel}</span>
              </Link>
            </li>
          )}
        </ol>
      )}
    </nav>
  )
}
