import type { ReactNode } from 'react'

/**
 * The first line of a screen: a sentence that answers its question. Its numbers are links, and the list behind
 * each link has exactly that many rows; more than three links are too many for a phone.
 */
export function Headline({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <h1 className="headline" lang={lang}>
      {children}
    </h1>
  )
}
