import { expect, test } from 'vitest'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import lastResort from '@/lib/i18n/messages/last-resort.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

test('the page that stands in for every page says what the other error pages say', () => {
  expect(Object.keys(lastResort)).toEqual(['en', 'zh-CN', 'de'])
  expect(en.app).toMatchObject(lastResort.en)
  expect(zh.app).toMatchObject(lastResort['zh-CN'])
  expect(de.app).toMatchObject(lastResort.de)
})
