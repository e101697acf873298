import { expect, test } from 'vitest'
import { namedIn } from '@/lib/comments/rules'

const people = ['Li', 'Li Na', '王明', '王明华', 'Jörg Weiß'].map((name) => ({ id: name, name }))

test.each([
  ['@Li Na, please look.', ['Li Na']],
  ['@li, please look.', ['Li']],
  ['Thanks @Li and @LI NA!', ['Li', 'Li Na']],
  ['@Linda is somebody else.', []],
  ['Li Na without the sign.', []],
  ['name@li.example is an address of somebody', ['Li']],
  ['请@王明看一下。', ['王明']],
  ['请@王明华看一下。', ['王明华']],
  ['@王明华和@王明都看。', ['王明', '王明华']],
  ['@Jo\u0308rg Weiß bitte', ['Jörg Weiß']],
  ['', []],
])('%s names %o', (text, names) => {
  expect(namedIn(text, people).map(({ name }) => name)).toEqual(names)
})

test('two people of one name are both meant', () => {
  const twins = [
    { id: '1', name: 'Li' },
    { id: '2', name: 'Li' },
  ]
  expect(namedIn('@Li?', twins)).toEqual(twins)
})
