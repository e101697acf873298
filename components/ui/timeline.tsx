import { Fragment, type ReactNode } from 'react'

/** What happened, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>
}

type TimelineEntryProps = {
  id?: string
  /** Who, when, with which marks. */
  head: ReactNode
  children?: ReactNode
}

/** Something that a person reported: a solid dot. */
export function TimelineEntry({ id, head, children }: TimelineEntryProps) {
  return (
    <li id={id}>
      <header className="timeline__head">{head}</header>
      {children}
    </li>
  )
}

/** Something that changed: a ring, one line. */
export function TimelineEvent({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <li className="is-event" id={id}>
      {children}
    </li>
  )
}

/** The named parts of an entry; parts without content are left out. */
export function TimelineParts({
  parts,
}: {
  parts: { key: string; label: ReactNode; content: ReactNode; lang?: string }[]
}) {
  return (
    <dl>
      {parts
        .filter(({ content }) => content)
        .map(({ key, label, content, lang }) => (
          <Fragment key={key}>
            <dt>{label}</dt>
            <dd className="written" lang={lang}>
              {content}
            </dd>
          </Fragment>
        ))}
    </dl>
  )
}
