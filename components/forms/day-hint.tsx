'use client'

import { useEffect, useState } from 'react'

/** Says below a date what speaks against the day that is chosen: a weekend, a holiday of either country. It refuses nothing. */
export function DayHint({ controlId }: { controlId: string }) {
  const [notes, setNotes] = useState<readonly string[]>([])
  useEffect(() => {
    const input = document.getElementById(controlId) as HTMLInputElement | null
    if (!input) return
    let asked = new AbortController()
    const ask = async () => {
      asked.abort()
      asked = new AbortController()
      const { value } = input
      setNotes(value === '' ? [] : await notesOn(value, asked.signal))
    }
    ask()
    input.addEventListener('input', ask)
    return () => {
      asked.abort()
      input.removeEventListener('input', ask)
    }
  }, [controlId])
  return (
    <div role="status">
      {notes.map((note) => (
        <p key={note} className="field__hint">
          {note}
        </p>
      ))}
    </div>
  )
}

/** A hint that does not come is none: nobody has to wait for it, and nothing is said about it. */
async function notesOn(date: string, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const answer = await fetch(`/day-notes?date=${encodeURIComponent(date)}`, { signal })
    return answer.ok ? ((await answer.json()) as string[]) : []
  } catch {
    return []
  }
}
