import { describe, expect, it } from 'vitest'
import { otherNames } from '@/components/i18n/spoken'

describe('otherNames', () => {
  const bosch = { en: 'Bosch Group', zh: '博世集团', de: 'Bosch-Gruppe' }

  it.each([
    ['en', ['博世集团', 'Bosch-Gruppe']],
    ['zh-CN', ['Bosch Group', 'Bosch-Gruppe']],
    ['de', ['博世集团', 'Bosch Group']],
  ] as const)('are those that readers of %s are not shown first', (locale, names) => {
    expect(otherNames(bosch, locale).map(({ text }) => text)).toEqual(names)
  })

  it('gives a name once that is the same in two languages', () => {
    expect(otherNames({ en: 'BMW Group', zh: '宝马集团', de: 'BMW Group' }, 'zh-CN')).toEqual([
      { text: 'BMW Group', language: 'en' },
    ])
    expect(otherNames({ en: 'BMW Group', de: 'BMW Group' }, 'de')).toEqual([])
  })

  it('leaves out what is shown for want of the reader’s language', () => {
    expect(otherNames({ zh: '中德科技创新中心', de: 'Zentrum' }, 'en')).toEqual([
      { text: 'Zentrum', language: 'de' },
    ])
  })

  it('has none where there is one name or no name', () => {
    expect(otherNames({ en: 'Siemens AG' }, 'de')).toEqual([])
    expect(otherNames({}, 'de')).toEqual([])
  })
})
