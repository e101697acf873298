'use client'

import { useEffect, useState } from 'react'
import { Link } from '@/components/ui/link'

/** A partner that what was typed may mean, named in the reader's language. */
export type Suggestion = { key: string; label: string; same: boolean }

const pause = 300

type SimilarPartnersProps = {
  /** The names that are typed at the moment. */
  typed: readonly string[]
  /** What the server has found before there was any script. */
  found: readonly Suggestion[]
  words: Record<'same' | 'similar', string>
}

/** Partners that are there already, found while a name is typed; told without taking the focus. */
export function SimilarPartners({ typed, found, words }: SimilarPartnersProps) {
  const suggestions = useSuggestions(typed, found)
  const [first] = suggestions
  return (
    <div aria-live="polite">
      {first && (
        <div className="note">
          <p>
            <b>{first.same ? words.same : words.similar}</b>
          </p>
          <ul>
            {suggestions.map(({ key, label }) => (
              <li key={key}>
                <Link href={`/partners/${key}`} target="_blank">
                  <bdi>{label}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function useSuggestions(typed: readonly string[], found: readonly Suggestion[]): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(found)
  const query = new URLSearchParams(typed.map((name) => ['name', name])).toString()
  useEffect(() => {
    if (query === '') return setSuggestions(found)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/partners/similar?${query}`, { signal: stop.signal })
        .then((answer) => (answer.ok ? answer.json() : []))
        // Without an answer nothing is suggested; saving looks for the same name once more.
        .then(setSuggestions, () => {})
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, found])
  return suggestions
}
