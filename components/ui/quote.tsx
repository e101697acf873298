import type { ReactNode } from 'react'

type QuoteProps = {
  /** The language of the quoted text. */
  lang: string
  /** The words around, with the passage itself in a `Passage` and what is odd in an `OddWord`. */
  children: ReactNode
  /** Where it stands: document, place, occasion, language, flags. Each child is set apart from the next. */
  caption: ReactNode
}

/** The source speaks: the only text in serif. */
export function Quote({ lang, children, caption }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote lang={lang}>{children}</blockquote>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** The sentence that a fact rests on, marked in its context. */
export function Passage({ children }: { children: ReactNode }) {
  return <mark>{children}</mark>
}

/** A word that is kept as printed although it is probably wrong. The caption says so in words. */
export function OddWord({ children }: { children: ReactNode }) {
  return <span className="odd">{children}</span>
}
