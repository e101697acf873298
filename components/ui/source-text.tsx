import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** A document paragraph by paragraph: where it was said, what was said, what came of it. */
export function SourceText({ children }: { children: ReactNode }) {
  return <div className="source">{children}</div>
}

type SourceParagraphProps = {
  id?: string
  /** A second, shorter name of the place. */
  alias?: string | undefined
  /** The occasion, and below it what is known of place and day. */
  head: ReactNode
  detail?: ReactNode
  lang: string
  children: ReactNode
  side?: ReactNode
}

export function SourceParagraph({ id, alias, head, detail, lang, children, side }: SourceParagraphProps) {
  return (
    <section className="source__part" id={id}>
      <h3 className="source__head" id={alias}>
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

type UntrackedProps = {
  /** Where it can be tracked, for those who may. */
  href?: string | undefined
  /** What it is, and what can be done about it, in words. */
  says: ReactNode
  does: ReactNode
  children: ReactNode
}

/** A promise that nobody tracks yet: shaded, so that it stands out. */
export function Untracked({ href, says, does, children }: UntrackedProps) {
  const content = (
    <>
      {children}
      <span className="vh"> ({says})</span>
    </>
  )
  if (!href) return <span className="untracked">{content}</span>
  return (
    <Link className="untracked" href={href}>
      {content}
      <sup className="no-print">{does}</sup>
    </Link>
  )
}
