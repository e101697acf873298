import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** A document paragraph by paragraph: where it was said, what was said, what came of it. */
export function SourceText({ children }: { children: ReactNode }) {
  return <div className="source">{children}</div>
}

type SourceParagraphProps = {
  id?: string
  /** The occasion, and below it what is known of place and day. */
  head: ReactNode
  detail?: ReactNode
  lang: string
  children: ReactNode
  side?: ReactNode
}

export function SourceParagraph({ id, head, detail, lang, children, side }: SourceParagraphProps) {
  return (
    <section className="source__part">
      <h3 className="source__head" id={id}>
        <b>{head}</b>
        {detail}
      </h3>
      <p className="source__text" lang={lang}>
        {children}
      </p>
      <div className="source__side">{side}</div>
    </section>
  )
}

type TrackedProps = {
  id?: string
  /** Where it is tracked; a reader who may not see that gets the mark without the way. */
  href?: string | undefined
  /** The numbers under which it is tracked, small behind the sentence. */
  number?: ReactNode
  children: ReactNode
}

/** A sentence that is tracked. */
export function Tracked({ id, href, number, children }: TrackedProps) {
  const content = (
    <>
      {children}
      {number && <sup>{number}</sup>}
    </>
  )
  if (!href) {
    return (
      <span className="tracked aim" id={id}>
        {content}
      </span>
    )
  }
  return (
    <Link className="tracked aim" id={id} href={href}>
      {content}
    </Link>
  )
}

/** A promise that nobody tracks yet: shaded, so that it stands out. */
export function Untracked({ children }: { children: ReactNode }) {
  return <span className="untracked">{children}</span>
}
