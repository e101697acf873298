const outlines = {
  board: 'M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v5h-3z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  clip: 'm13 7.5-5 5a3 3 0 0 1-4.2-4.2l5.4-5.4a2 2 0 0 1 2.8 2.8l-5.3 5.3a1 1 0 0 1-1.4-1.4l4.6-4.6',
  close: 'm4 4 8 8m0-8-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  document: 'M4 2h5.5L12 4.5V14H4zM9.5 2v2.5H12M6 8h4M6 10.5h4',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10',
  flag: 'M4 14V2.5h8L10.2 5.7 12 9H4',
  globe: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM2.2 8h11.6M8 2c-4 4-4 8 0 12 4-4 4-8 0-12z',
  home: 'M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z',
  left: 'm10 4-4 4 4 4',
  leave: 'M6.5 2.5h-4v11h4M10 5l3 3-3 3M13 8H6',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  menu: 'M3 4.5h10M3 8h10M3 11.5h10',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z',
  right: 'm6 4 4 4-4 4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14',
  up: 'm4 10 4-4 4 4',
  user: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 13.5c.6-2.4 2.5-3.6 5-3.6s4.4 1.2 5 3.6',
} as const

export type IconName = keyof typeof outlines | 'brand'

/** Decoration beside a word, or inside a control that has a name of its own: never read aloud. */
export function Icon({ name }: { name: IconName }) {
  if (name === 'brand') {
    return (
      <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 2h12v3H2zM2 6.5h8v3H2zM2 11h4v3H2z" fill="currentColor" />
      </svg>
    )
  }
  return (
    <svg
      className="i"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  )
}
