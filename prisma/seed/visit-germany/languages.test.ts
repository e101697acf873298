import { describe, expect, test } from 'vitest'
import { commitments } from './commitments'
import { contacts } from './contacts'
import { delegation } from './delegation'
import { partners } from './partners'
import { sessions } from './sessions'
import type { PartialLocalized } from './shape'
import { source } from './source'
import { subjectsWith } from './subjects'
import { visit } from './visit'

const languages = ['en', 'zh', 'de'] as const
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

function isLocalized(value: object): value is PartialLocalized {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key))
}

/** Every text in several languages below a value, with the path to it. */
function localizedBelow(value: unknown, path: string): { path: string; texts: PartialLocalized }[] {
  if (typeof value !== 'object' || value === null) return []
  if (isLocalized(value)) return [{ path, texts: value }]
  return Object.entries(value).flatMap(([key, below]) => localizedBelow(below, `${path}.${key}`))
}

describe('languages', () => {
  const everything = { source, visit, delegation, partners, contacts, sessions, commitments }
  const texts = localizedBelow(everything, 'seed')

  test('every text is there in English, Chinese and German, save one name that is not known', () => {
    expect(texts.length).toBeGreaterThan(150)
    const partial = texts.filter(({ texts }) => languages.some((language) => !texts[language]?.trim()))
    expect(partial.map(({ path }) => path)).toEqual(['seed.partners.4.name'])
    expect(subjectsWith('name', 'proposed')).toEqual(['innovation-centre'])
  })

  test('no Chinese in English or German', () => {
    for (const {
      path,
      texts: { en = '', de = '' },
    } of texts) {
      expect(en, path).not.toMatch(chinese)
      expect(de, path).not.toMatch(chinese)
    }
    expect(JSON.stringify(source.paragraphs)).not.toMatch(chinese)
  })

  test('Chinese is written in Chinese, and no text ends in a space', () => {
    for (const { path, texts: localized } of texts) {
      expect(localized.zh ?? '', path).toMatch(/\p{Script=Han}/u)
      for (const text of Object.values(localized)) expect(text, path).toBe(text.trim())
    }
  })

  test('titles of commitments are short and all different', () => {
    for (const language of languages) {
      const titles = commitments.map(({ title }) => title[language])
      expect(new Set(titles).size).toBe(titles.length)
      for (const title of titles) expect(title.length).toBeLessThanOrEqual(language === 'de' ? 70 : 60)
    }
  })

  test('German is not left in English, apart from names and titles that stay as they are', () => {
    const same = texts.filter(({ texts: { en, de } }) => en === de).map(({ path }) => path)
    expect(
      same.filter((path) => !/^seed\.(partners|contacts)\.\d+\.(name|shortName|title)$/.test(path)),
    ).toEqual([])
  })
})
