import { expect, test } from 'vitest'
import { offered, type PaletteGroup } from '@/components/palette/palette-entries'

const entry = (label: string) => ({ id: label, label, detail: null })
const start: PaletteGroup[] = [
  { label: 'Gehe zu', entries: [entry('Übersicht'), entry('合作单位'), entry('Große Liste')] },
  { label: 'Ausführen', entries: [entry('Abmelden')] },
]
const found: PaletteGroup[] = [{ label: 'Vorhaben', entries: [entry('DE25-013')] }]
const labels = (typed: string, hits: PaletteGroup[] = []) =>
  offered(start, hits, typed).map(({ label, entries }) => [label, ...entries.map((each) => each.label)])

test('everything is offered before a word is typed', () => {
  expect(labels('')).toEqual([
    ['Gehe zu', 'Übersicht', '合作单位', 'Große Liste'],
    ['Ausführen', 'Abmelden'],
  ])
})

test.each([
  ['uber', 'Übersicht'],
  ['ÜBER', 'Übersicht'],
  ['单位', '合作单位'],
  ['liste grosse', 'Große Liste'],
])('%s finds %s', (typed, label) => {
  expect(labels(typed)).toEqual([['Gehe zu', label]])
})

test('what the server found stands after, and a group without entries is left out', () => {
  expect(labels('nothing', found)).toEqual([['Vorhaben', 'DE25-013']])
  expect(labels('meld', found)).toEqual([
    ['Ausführen', 'Abmelden'],
    ['Vorhaben', 'DE25-013'],
  ])
  expect(labels('nothing')).toEqual([])
})
