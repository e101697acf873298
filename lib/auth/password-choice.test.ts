import { expect, test } from 'vitest'
import { judgePassword } from '@/lib/auth/password-choice'

const words = ['Lin Qian', 'lin.qian@city.example', 'Office of Commerce', '南京市商务局', 'Handelsamt']

test.each([
  ['eleven char', 'passwordShort'],
  [`${'x'.repeat(100)}correct horse battery staple!`, 'passwordLong'],
  ['Password1234', 'passwordCommon'],
  ['passwordpassword', 'passwordCommon'],
  ['aaaaaaaaaaaaaaa', 'passwordCommon'],
  ['!!!Sunshine2026', 'passwordCommon'],
  ['Nanjing2026!!', 'passwordContext'],
  ['Ｎａｎｊｉｎｇ２０２６！！', 'passwordContext'],
  ['南京市商务局2026年!', 'passwordContext'],
  ['LinQian-Commerce', 'passwordContext'],
  ['Handelsamt-2026', 'passwordContext'],
])('AU-1 %s is refused', (password, problem) => {
  expect(judgePassword(password, 'staff', words)).toBe(problem)
})

test.each([
  'correct horse battery',
  '839201748392',
  '银杏树下的午后茶很香甜呀',
  'in Nanjing it rains on Tuesdays',
  `${'ñ pass phrase '.repeat(9)}12`,
])('AU-1 %s is taken: length is what counts', (password) => {
  expect(judgePassword(password, 'staff', words)).toBeNull()
})

test('AU-1 lengths count code points after NFKC, and administrators need fifteen', () => {
  expect(judgePassword('😀🐎🔋📎🌲🌵🍀🍁🍂🍃🌾', 'staff', [])).toBe('passwordShort')
  expect(judgePassword('😀🐎🔋📎🌲🌵🍀🍁🍂🍃🌾🌺', 'staff', [])).toBeNull()
  expect(judgePassword('tall green horse'.slice(0, 14), 'administrator', [])).toBe(
    'passwordShortAdministrator',
  )
  expect(judgePassword('tall green hors', 'administrator', [])).toBeNull()
  const composed = 'ñandú quebracho'.normalize('NFD')
  expect(judgePassword(composed.slice(0, 13), 'staff', [])).toBe('passwordShort')
})
