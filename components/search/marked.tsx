import { Fragment } from 'react'
import { findWords } from '@/lib/search/rules'

/** A text in which the words of a question are marked, in whatever way they are written there. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const spans = findWords(text, words)
  const rest = text.slice(spans.at(-1)?.to ?? 0)
  return (
    <>
      {spans.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(spans[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {rest}
    </>
  )
}
