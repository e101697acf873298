import type { ReactNode } from 'react'
import { Legend } from '@/components/layout/legend'
import { Headline } from '@/components/ui/headline'

type PageProps = {
  /** Where one is: the way up, the number, what kind of thing it is. Each child is set apart from the next. */
  eyebrow?: ReactNode
  /** The sentence that answers the page's question. */
  headline: ReactNode
  headlineLang?: string
  /** A second, smaller sentence. */
  standfirst?: ReactNode
  /** Names of the same thing in other languages. */
  names?: ReactNode
  actions?: ReactNode
  /** The legend of lights and health at the end; pages without either leave it out. */
  legend?: boolean
  /** Prints across: for wide tables. */
  landscape?: boolean
  children?: ReactNode
}

/** A page: its head, its content, the legend. It takes the focus when the reader comes from another page. */
export function Page({
  eyebrow,
  headline,
  headlineLang,
  standfirst,
  names,
  actions,
  legend = true,
  landscape = false,
  children,
}: PageProps) {
  return (
    <main className={landscape ? 'page page--landscape' : 'page'} id="main" tabIndex={-1}>
      {eyebrow && <div className="eyebrow">{eyebrow}</div>}
      <div className="head">
        <div className="head__text">
          <Headline {...(headlineLang && { lang: headlineLang })}>{headline}</Headline>
          {names && <div className="names">{names}</div>}
          {standfirst && <p className="standfirst">{standfirst}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      <div className="page__body">{children}</div>
      {legend && <Legend />}
    </main>
  )
}
