import type { ReactNode } from 'react'

type SectionProps = {
  id?: string
  /** A finding in a sentence where there is one, else a plain label. */
  title: ReactNode
  level?: 2 | 3
  /** Beside the title: a count, a way on. */
  aside?: ReactNode
  /** Below the content, small. */
  note?: ReactNode
  /** Columns of twelve that it takes inside a `Grid`. */
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12
  children: ReactNode
}

/** A rule, a strong head, then content. */
export function Section({ id, title, level = 2, aside, note, span, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={span ? `section c${span}` : 'section'} id={id}>
      <div className="section__head">
        <Heading>{title}</Heading>
        {aside && <div className="section__aside">{aside}</div>}
      </div>
      {children}
      {note && <p className="section__note">{note}</p>}
    </section>
  )
}

/** Twelve columns; on a narrow screen everything takes the whole width. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className="grid">{children}</div>
}

/** A wide column with what happens and a narrow one with what is known. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}
