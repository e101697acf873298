import { expect, test } from 'vitest'
import { fromColumns, pickLocalized, toColumns } from '@/lib/i18n/localized'

test('a text is shown in the language that is wanted, else in English, Chinese, German', () => {
  const all = { en: 'Munich', zh: '慕尼黑', de: 'München' }
  expect(pickLocalized(all, 'de')).toEqual({ text: 'München', language: 'de' })
  expect(pickLocalized({ zh: '慕尼黑', de: 'München' }, 'en')).toEqual({ text: '慕尼黑', language: 'zh' })
  expect(pickLocalized({ de: 'München' }, 'zh')).toEqual({ text: 'München', language: 'de' })
  expect(pickLocalized({}, 'en')).toBeNull()
})

test('columns and texts are two forms of one thing', () => {
  const columns = { nameEn: 'Munich', nameZh: null, nameDe: 'München' }
  expect(fromColumns('name', columns)).toEqual({ en: 'Munich', de: 'München' })
  expect(toColumns('name', { en: 'Munich', de: 'München' })).toEqual(columns)
})
