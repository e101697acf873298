'use client'

import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { SelectBox } from '@/components/commitments/select-box'
import { fill } from '@/components/i18n/each-time'
import { type Said, SaidText } from '@/components/i18n/said'
import { NoChangeSubmit } from '@/components/no-changes/no-change-submit'
import { Link } from '@/components/ui/link'
import { Row } from '@/components/ui/table'
import type { MoveBy } from '@/lib/commitments/rules'

/** What the rows of a table say alike; patterns are filled with the number of the row. */
type ListWords = {
  select: string
  noPartner: string
  noNextStep: string
  move: Record<MoveBy, string>
  /** Where and how an update is posted from a row; absent where nothing is. */
  update?: { href: string; name: string; label: string } | undefined
  noChange: { name: string; label: string }
}

const Words = createContext<ListWords | null>(null)

/** Holds the words of the rows below it. */
export function ListRows({ words, children }: { words: ListWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

function useWords(): ListWords {
  const words = useContext(Words)
  if (!words) throw new Error('A row of a list stands outside of ListRows')
  return words
}

type ListRowProps = {
  number: string
  title: Said
  partners: Said[]
  binding: string
  closed?: boolean
  /** The value of its box; empty where it has none, absent where no row has. */
  select?: string | undefined
  children: ReactNode
}

/**
 * A row of the list. It is sent as its words, and becomes elements where it is drawn: elements are five times as large, and
 * what costs most of a page is to write and read them.
 */
export function ListRow({
  number,
  title,
  partners,
  binding,
  closed = false,
  select,
  children,
}: ListRowProps) {
  const words = useWords()
  return (
    <Row closed={closed} opens>
      {select !== undefined && (
        <td className="col--select">
          {select && <SelectBox value={select} label={fill(words.select, number)} />}
        </td>
      )}
      <td className="no">{number}</td>
      <th scope="row" className="cell--name">
        <Link className="title" href={`/commitments/${number}`}>
          <SaidText said={title} />
        </Link>
        <small>
          {partners.length === 0 && <span className="muted">{words.noPartner}</span>}
          {partners.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the names of a row have no other order
            <Fragment key={index}>
              {index > 0 && ' · '}
              <SaidText said={name} />
            </Fragment>
          ))}
          {` · ${binding}`}
        </small>
      </th>
      {children}
    </Row>
  )
}

type ListStepProps = {
  number: string
  step?: Said | undefined
  /** The day of the step, and how it is written. */
  due?: readonly [date: string, text: string] | undefined
  moveBy: MoveBy
  posts?: boolean
  /** What "no change" of the row sends, where it has that button. */
  noChange?: string | undefined
}

/** The next step in a row: what and by when, whose move it is, and what the reader can report from there. */
export function ListStep({ number, step, due, moveBy, posts = false, noChange }: ListStepProps) {
  const { noNextStep, move, update, ...words } = useWords()
  return (
    <>
      {step ? <SaidText said={step} /> : <span className="muted">{noNextStep}</span>}{' '}
      {due && (
        <time className="nowrap" dateTime={due[0]}>
          {due[1]}
        </time>
      )}
      <small>
        {move[moveBy]}
        {update && posts && (
          <span className="row__act no-print">
            {' · '}
            <Link href={fill(update.href, number)} scroll={false} aria-label={fill(update.name, number)}>
              {update.label}
            </Link>{' '}
            <kbd>u</kbd>
          </span>
        )}
        {update && noChange && (
          <span className="row__late">
            {' '}
            <NoChangeSubmit
              value={noChange}
              name={fill(words.noChange.name, number)}
              label={words.noChange.label}
              inText
            />
          </span>
        )}
      </small>
    </>
  )
}
