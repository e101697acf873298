import { expect, test } from 'vitest'
import { isLocale, languageOf, languageTag, negotiateLocale } from '@/lib/i18n/locale'

test.each([
  [null, 'en'],
  ['', 'en'],
  ['zh', 'zh-CN'],
  ['zh-TW,zh;q=0.9', 'zh-CN'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR,fr;q=0.9,de;q=0.3,en;q=0.2', 'de'],
  ['en;q=0.2, zh-CN;q=0.9', 'zh-CN'],
  ['de;q=0, en', 'en'],
  ['fr', 'en'],
  [';;;,q=,\u0000', 'en'],
])('a browser that asks for %j reads %s', (header, expected) => {
  expect(negotiateLocale(header)).toBe(expected)
})

test('a locale and its language belong together', () => {
  expect(languageOf('zh-CN')).toBe('zh')
  expect(languageTag('zh')).toBe('zh-CN')
  expect([isLocale('de'), isLocale('fr'), isLocale(undefined), isLocale(['de'])]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
