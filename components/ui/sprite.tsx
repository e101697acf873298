'use client'

const drawings = {
  'light-overdue': <path d="M8 .75 15.25 8 8 15.25.75 8z" fill="currentColor" />,
  'light-due-soon': (
    <>
      <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  'light-on-time': <circle cx="8" cy="8" r="6.25" fill="currentColor" />,
  'light-none': <path d="M2 6.75h12v2.5H2z" fill="currentColor" />,
  'light-closed': (
    <path
      fillRule="evenodd"
      d="M2 2h12v12H2zm2.6 6.3 2.5 2.6 4.4-5-1.1-1-3.3 3.8-1.5-1.5z"
      fill="currentColor"
    />
  ),
  'health-on-track': (
    <path
      d="M2 8h11.25M8.5 3.25 13.25 8 8.5 12.75"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  'health-at-risk': (
    <path
      d="M8 2.2 14.4 13.6H1.6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  ),
  'health-off-track': (
    <>
      <path d="M1.9 1.9h12.2v12.2H1.9z" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" fill="none" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
  'health-not-reported': (
    <circle
      cx="8"
      cy="8"
      r="5.9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.1 2.53"
    />
  ),
  'standing-check': (
    <path
      d="m3 8.5 3.2 3.2L13 4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  'standing-flag': (
    <path
      d="M4 14V2.5h8L10.2 5.7 12 9H4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
} as const

export type DrawingName = keyof typeof drawings

/**
 * The drawings that a page repeats hundreds of times: rendered once, then pointed at by `drawingOf`. A part with script, so that
 * they come with its file instead of once more as data in each page.
 */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      {Object.entries(drawings).map(([name, drawing]) => (
        <symbol key={name} id={name} viewBox="0 0 16 16">
          {drawing}
        </symbol>
      ))}
    </svg>
  )
}
