import type { ReactNode } from 'react'

export type StageStep = {
  key: string
  label: ReactNode
  state: 'done' | 'now' | 'ahead'
  /** Reaching it has to be proven: drawn as a square. */
  needsProof?: boolean
  /** Since when, or what proves it. */
  note?: ReactNode
}

/** Where a thing stands on its path: across on a wide screen, downwards on a phone. */
export function StageTrack({ label, steps }: { label: string; steps: StageStep[] }) {
  return (
    <ol className="stages" aria-label={label}>
      {steps.map(({ key, label: name, state, needsProof, note }) => (
        <li
          key={key}
          className={[state !== 'ahead' && state, needsProof && 'proof'].filter(Boolean).join(' ')}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <b>{name}</b>
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  )
}
