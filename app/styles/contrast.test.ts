import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Theme = Record<string, string>
type Pair = { text: string; on: string; atLeast: number }

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = declared(':root {')
const darkBySystem = declared(':root:not([data-theme="light"]) {')
const darkByChoice = declared(':root[data-theme="dark"] {')

const surfaces = ['surface', 'surface-2', 'surface-raised', 'accent-wash']
const states = [
  'light-overdue',
  'light-due-soon',
  'light-on-time',
  'light-none',
  'health-on-track',
  'health-at-risk',
  'health-off-track',
  'health-not-reported',
]

// WCAG 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of marks and of the edges of controls.
const pairs: Pair[] = [
  ...surfaces.flatMap((on) => [
    ...['ink', 'ink-2', 'muted', 'accent'].map((text) => ({ text, on, atLeast: 4.5 })),
    ...states.flatMap((state) => [
      { text: state, on, atLeast: 3 },
      { text: `${state}-ink`, on, atLeast: 4.5 },
    ]),
    ...['line-strong', 'accent-line'].map((text) => ({ text, on, atLeast: 3 })),
  ]),
  ...states.flatMap((state) => [
    { text: `${state}-ink`, on: `${state}-wash`, atLeast: 4.5 },
    { text: state, on: `${state}-wash`, atLeast: 3 },
    { text: 'ink', on: `${state}-wash`, atLeast: 4.5 },
    { text: 'muted', on: `${state}-wash`, atLeast: 4.5 },
  ]),
  { text: 'on-accent', on: 'accent', atLeast: 4.5 },
  { text: 'on-accent', on: 'accent-strong', atLeast: 4.5 },
  { text: 'muted', on: 'surface-3', atLeast: 4.5 },
  { text: 'ink', on: 'surface-3', atLeast: 4.5 },
  { text: 'surface', on: 'ink', atLeast: 4.5 },
]

describe.each([
  ['light', light],
  ['dark', { ...light, ...darkByChoice }],
])('the %s theme', (_name, theme) => {
  it.each(pairs)('$text is readable on $on ($atLeast:1)', ({ text, on, atLeast }) => {
    expect(contrast(colour(theme, text), colour(theme, on))).toBeGreaterThanOrEqual(atLeast)
  })
})

it('has the same dark colours by the system and by choice', () => {
  expect(Object.keys(darkBySystem).length).toBeGreaterThan(20)
  expect(darkBySystem).toEqual(darkByChoice)
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#ffffff', '#ffffff')).toBe(1)
})

function declared(selector: string): Theme {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`No rule ${selector} in tokens.css`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|var\(--[\w-]+\));/gi)].map((match) => [
      match[1],
      match[2],
    ]),
  )
}

function colour(theme: Theme, name: string): string {
  const value = theme[name]
  if (!value) throw new Error(`No colour ${name}`)
  return value.startsWith('var(') ? colour(theme, value.slice('var(--'.length, -1)) : value
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
