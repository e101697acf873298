'use client'

import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react'
import type { Option } from '@/components/forms/select-field'
import { TickBoxes } from '@/components/forms/tick-boxes'
import type { FormState } from '@/lib/forms/form-state'

type MentionBoxesProps = { people: Option[]; label: string; hint: string; find: string; state: FormState }

/** From so many people on a name is looked for rather than read out of the list. */
const many = 8

/** The people to mention. With script those who do not fit what is typed go out of sight, and stay ticked. */
export function MentionBoxes({ people, label, hint, find, state }: MentionBoxesProps) {
  const boxes = useRef<HTMLDivElement>(null)
  const id = useId()
  return (
    <div className="mention-boxes" ref={boxes}>
      {people.length > many && (
        <div className="field mention-boxes__find">
          <label htmlFor={id}>{find}</label>
          <input
            id={id}
            className="input"
            type="search"
            autoComplete="off"
            onInput={(event) => showFitting(boxes.current, event)}
            onKeyDown={stay}
          />
        </div>
      )}
      <TickBoxes name="mentioned" label={label} hint={hint} options={people} chosen={[]} state={state} />
    </div>
  )
}

function showFitting(boxes: HTMLElement | null, { currentTarget }: FormEvent<HTMLInputElement>): void {
  const wanted = currentTarget.value.trim().toLowerCase()
  for (const row of boxes?.querySelectorAll<HTMLElement>('.tick') ?? [])
    row.hidden = !row.textContent?.toLowerCase().includes(wanted)
}

/** Enter looks for a name; it does not send what is not finished. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
}
