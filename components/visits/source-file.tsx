'use client'

import { useId, useState } from 'react'
import { useMessage } from '@/components/forms/use-message'
import type { MessageRef } from '@/lib/forms/form-state'

type SourceFileProps = {
  /** Where the text of a file is asked for. */
  readAt: string
  /** The field of the same form that the text goes into. */
  into: string
  words: Record<string, string>
}
type Told = { said?: string; problem?: MessageRef }

/** Fills a field with the text of a file, for a person to read before they save it. Without script the text is pasted. */
export function SourceFile({ readAt, into, words }: SourceFileProps) {
  const id = useId()
  const message = useMessage()
  const [told, setTold] = useState<Told>({})

  async function take(input: HTMLInputElement) {
    const [file] = input.files ?? []
    if (!file) return
    setTold({ said: words.fileReading ?? '' })
    const answer = await ask(readAt, file)
    if ('error' in answer) return setTold({ problem: answer.error })
    fill(input.form?.elements.namedItem(into), answer.text)
    setTold({ said: (words.fileRead ?? '').replace('{name}', file.name) })
  }

  return (
    <div className={told.problem ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{words.file}</label>
      <span className="field__hint" id={`${id}-hint`}>
        {words.fileHint}
      </span>
      <span aria-live="polite" id={`${id}-told`}>
        {told.problem ? <span className="error">{message(told.problem)}</span> : told.said}
      </span>
      <input
        type="file"
        id={id}
        className="input"
        accept=".txt,.docx,.pdf"
        aria-describedby={`${id}-hint ${id}-told`}
        aria-invalid={told.problem ? true : undefined}
        onChange={(event) => void take(event.currentTarget)}
      />
    </div>
  )
}

type Answer = { text: string } | { error: MessageRef }

async function ask(readAt: string, file: File): Promise<Answer> {
  const body = new FormData()
  body.append('file', file)
  try {
    const answer = await fetch(readAt, { method: 'POST', body })
    return (await answer.json()) as Answer
  } catch {
    // An answer that is none, such as that of a session that has ended.
    return { error: { key: 'errors.fileNotRead' } }
  }
}

/** As if it had been typed, so that the draft is kept and the field grows. */
function fill(field: Element | RadioNodeList | null | undefined, text: string): void {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
