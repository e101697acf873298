'use client'

import { useId, useState } from 'react'
import { FieldFrame, useField } from '@/components/forms/field'
import { useMessage } from '@/components/forms/use-message'
import type { FormState, MessageRef } from '@/lib/forms/form-state'

type SourceFileProps = {
  /** Where the text of a file is asked for. */
  readAt: string
  /** The field of the same form that the text goes into. */
  into: string
  /** The file that the text was taken from without script. */
  taken: string | undefined
  state: FormState
  words: Record<string, string>
}
const accepted = '.txt,.docx,.pdf'

type Told = { said?: string; problem?: MessageRef }

/** Fills a field with the text of a file, for a person to read before they save it. */
export function SourceFile({ readAt, into, taken, state, words }: SourceFileProps) {
  return (
    <>
      <div className="only-script">
        <ReadAtOnce readAt={readAt} into={into} taken={taken} words={words} />
      </div>
      <noscript>
        <ReadByButton readAt={readAt} taken={taken} state={state} words={words} />
      </noscript>
    </>
  )
}

/** Without script the whole form goes along and comes back with the text in its field. */
function ReadByButton({ readAt, taken, state, words }: Omit<SourceFileProps, 'into'>) {
  const { id, errorText, control } = useField({ name: 'file', state, hint: words.fileHint })
  const { defaultValue: _, ...rest } = control
  return (
    <FieldFrame id={id} label={words.file} hint={words.fileHint} errorText={errorText}>
      {taken && <p>{fileRead(words, taken)}</p>}
      <input {...rest} className="input" type="file" accept={accepted} />
      <button
        className="btn"
        type="submit"
        formMethod="post"
        formEncType="multipart/form-data"
        formAction={readAt}
      >
        {words.takeText}
      </button>
    </FieldFrame>
  )
}

/** With script the text is there as soon as the file is chosen. */
function ReadAtOnce({ readAt, into, taken, words }: Omit<SourceFileProps, 'state'>) {
  const id = useId()
  const message = useMessage()
  const [told, setTold] = useState<Told>(taken ? { said: fileRead(words, taken) } : {})

  async function take(input: HTMLInputElement) {
    const [file] = input.files ?? []
    if (!file) return
    setTold({ said: words.fileReading ?? '' })
    const answer = await ask(readAt, file)
    if ('error' in answer) return setTold({ problem: answer.error })
    fill(input.form?.elements.namedItem(into), answer.text)
    setTold({ said: fileRead(words, file.name) })
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
        accept={accepted}
        aria-describedby={`${id}-hint ${id}-told`}
        aria-invalid={told.problem ? true : undefined}
        onChange={(event) => void take(event.currentTarget)}
      />
    </div>
  )
}

function fileRead(words: Record<string, string>, name: string): string {
  return (words.fileRead ?? '').replace('{name}', name)
}

type Answer = { text: string } | { error: MessageRef }

async function ask(readAt: string, file: File): Promise<Answer> {
  const body = new FormData()
  body.append('file', file)
  try {
    const answer = await fetch(readAt, { method: 'POST', body, headers: { Accept: 'application/json' } })
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
